import Files
import Foundation
import RDF

/// Reads the data files of the W3C's tests.
enum W3CData {
  static func triples(_ path: String) throws -> [Triple] {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let base = "file://" + path
    var found: [Triple] = []
    if path.hasSuffix(".rdf") {
      try RDFReader.read(MemorySource(bytes), syntax: .rdfxml, file: path, base: base) { found.append(Quad($0).triple) }
    } else {
      try TurtleReader.read(bytes, file: path, base: base) { found.append($0) }
    }
    return found
  }

  /// The triples of a file as a store takes them, with blank nodes that no other file has.
  static func triples(_ path: String, scope: Int) throws -> [Triple] {
    func scoped(_ term: Term) -> Term {
      switch term {
      case .blank(let label): .blank("f\(scope).\(label)")
      // As a store has them: the value of a tag is in small letters.
      case .literal(let literal) where !literal.language.isEmpty:
        .literal(Literal(literal.lexical, language: literal.language.lowercased()))
      default: term
      }
    }
    return try triples(path).map { Triple(scoped($0.subject), $0.predicate, scoped($0.object)) }
  }

  /// The dataset of a test: its own files, or those that the query names.
  ///
  /// - Parameter inStore: Whether the graphs that the query names are to be named graphs all, among which the query chooses.
  static func dataset(
    of test: W3CTest, from: (defaults: [IRI], named: [IRI])?, inStore: Bool = false
  ) throws -> ReferenceDataset {
    var dataset = ReferenceDataset()
    var scope = 0
    func load(_ path: String) throws -> [Triple] {
      scope += 1
      return try triples(path, scope: scope)
    }
    var defaults = test.data
    var named = test.named.map { ($0.name, $0.path) }
    if let from {
      defaults = from.defaults.map { W3CTest.path(.iri($0)) }
      named = from.named.map { ($0, W3CTest.path(.iri($0))) }
      if inStore {
        defaults = []
        named += Set(from.defaults).subtracting(from.named).sorted().map { ($0, W3CTest.path(.iri($0))) }
      }
    }
    for path in defaults { for triple in try load(path) { dataset.defaultGraph.insert(triple) } }
    for (name, path) in named { dataset.named.append((.iri(name), IndexedGraph(try load(path)))) }
    return dataset
  }
}
