import Foundation
import RDF

/// A test of a W3C manifest.
struct W3CTest: Sendable {
  struct NamedGraph: Sendable {
    let name: IRI
    let path: String
  }

  /// The folder below `sparql/` and the name of the test.
  let name: String
  /// The local name of its type.
  let type: String
  let query: String
  let data: [String]
  let named: [NamedGraph]
  let result: String?
  /// Whether an answer with fewer duplicates is right too.
  let isLax: Bool

  var base: String { "file://" + query }

  static func manifest(_ local: String) -> IRI {
    IRI("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#" + local)
  }

  private static func query(_ local: String) -> IRI {
    IRI("http://www.w3.org/2001/sw/DataAccess/tests/test-query#" + local)
  }

  static func path(_ term: Term) -> String {
    term.text.hasPrefix("file://") ? String(term.text.dropFirst(7)) : term.text
  }

  static func read(folder: String) throws -> [W3CTest] {
    let graph = try TestGraph(turtle: folder + "/manifest.ttl")
    let entries = graph.triples.first { $0.predicate == manifest("entries") }?.object
    let place = folder.components(separatedBy: "/sparql/").last ?? folder
    return graph.list(entries).compactMap { node in
      let types = graph.all(node, Vocabulary.RDF.type).map { $0.text.components(separatedBy: "#").last ?? "" }
      guard let action = graph.one(node, manifest("action")) else { return nil }
      let file = graph.one(action, query("query")) ?? action
      return W3CTest(
        name: place + "/" + (node.text.components(separatedBy: "#").last ?? ""),
        type: types.first { $0.contains("Test") } ?? types.first ?? "", query: path(file),
        data: graph.all(action, query("data")).map(path),
        named: graph.all(action, query("graphData")).map { graphData in
          let label = graph.one(graphData, Vocabulary.RDFS.label)
          return NamedGraph(
            name: IRI(label?.text ?? graphData.text), path: path(graph.one(graphData, query("graph")) ?? graphData))
        }, result: graph.one(node, manifest("result")).map(path),
        isLax: graph.one(node, manifest("resultCardinality"))?.iri == manifest("LaxCardinality"))
    }
  }

  var text: String {
    get throws { String(decoding: try Data(contentsOf: URL(fileURLWithPath: query)), as: UTF8.self) }
  }
}
