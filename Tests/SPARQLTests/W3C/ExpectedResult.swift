import Foundation
import RDF
import SPARQL

/// The answer that a W3C test expects, read from a file of any of their formats.
struct ExpectedResult {
  var result: ReferenceResult
  /// Whether the order of the rows counts.
  var isOrdered = false
  /// Whether only the texts of terms are told (CSV).
  var isTextual = false

  static func read(_ path: String) throws -> ExpectedResult {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    return switch path.split(separator: ".").last {
    case "srx": ExpectedResult(result: try XMLResults.read(bytes))
    case "srj": ExpectedResult(result: try JSONResults.read(bytes))
    case "csv": ExpectedResult(result: try DelimitedResults.csv(bytes), isTextual: true)
    case "tsv": ExpectedResult(result: try DelimitedResults.tsv(bytes))
    default: ExpectedResult(graph: try W3CData.triples(path))
    }
  }

  private init(result: ReferenceResult, isTextual: Bool = false) {
    self.result = result
    self.isTextual = isTextual
  }

  private static func set(_ local: String) -> IRI {
    IRI("http://www.w3.org/2001/sw/DataAccess/tests/result-set#" + local)
  }

  /// A graph, or a table or truth value told as one.
  private init(graph triples: [Triple]) {
    let graph = TestGraph(triples)
    if let truth = triples.first(where: { $0.predicate == Self.set("boolean") })?.object {
      result = .boolean(truth.text == "true")
      return
    }
    guard
      let table = triples.first(where: {
        $0.predicate == Vocabulary.RDF.type && $0.object.iri == Self.set("ResultSet")
      })?.subject
    else {
      result = .graph(triples)
      return
    }
    let variables = graph.all(table, Self.set("resultVariable")).map { Variable($0.text) }
    var rows: [(index: Int?, row: Bindings)] = graph.all(table, Self.set("solution")).map { solution in
      var row: Bindings = [:]
      for binding in graph.all(solution, Self.set("binding")) {
        guard let name = graph.one(binding, Self.set("variable")) else { continue }
        row[Variable(name.text)] = graph.one(binding, Self.set("value"))
      }
      return (graph.one(solution, Self.set("index")).flatMap { Int($0.text) }, row)
    }
    isOrdered = !rows.isEmpty && rows.allSatisfy { $0.index != nil }
    if isOrdered { rows.sort { ($0.index ?? 0) < ($1.index ?? 0) } }
    result = .table(variables: variables, rows: rows.map(\.row))
  }
}
