import Foundation
import RDF

/// The W3C's tests of SPARQL, where they lie: the folder that `RDF_TESTS` names, else `../shared/w3c` beside the checkout.
enum W3CSuite {
  static let root: String = {
    if let named = ProcessInfo.processInfo.environment["RDF_TESTS"] { return named }
    let checkout = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return checkout.deletingLastPathComponent().appendingPathComponent("shared/w3c").path
  }()

  static let isPresent = FileManager.default.fileExists(atPath: root + "/sparql/sparql11")
  static let absence = "no W3C tests: set RDF_TESTS to a checkout of w3c/rdf-tests"

  /// The folders of SPARQL 1.1 whose tests are about queries and their results.
  static let folders11 = [
    "aggregates", "bind", "bindings", "cast", "construct", "csv-tsv-res", "exists", "functions", "grouping", "json-res",
    "negation", "project-expression", "property-path", "subquery", "syntax-query",
  ]

  /// The tests of both versions, by folder; none where the suite is absent.
  static func tests() throws -> [W3CTest] {
    guard isPresent else { return [] }
    var folders: [String] = []
    for manifest in ["manifest-evaluation.ttl", "manifest-syntax.ttl"] {
      let path = root + "/sparql/sparql10/" + manifest
      let graph = try TestGraph(turtle: path)
      let list = graph.triples.first { $0.predicate == W3CTest.manifest("include") }?.object
      folders += graph.list(list).map { URL(fileURLWithPath: W3CTest.path($0)).deletingLastPathComponent().path }
    }
    folders += folders11.map { root + "/sparql/sparql11/" + $0 }
    return try folders.flatMap { try W3CTest.read(folder: $0) }
  }
}
