import Foundation
import RDF
import SPARQL

/// SPARQL 1.1 Query Results JSON Format.
enum JSONResults {
  private struct Document: Decodable {
    struct Head: Decodable { var vars: [String]? }
    struct Results: Decodable { var bindings: [[String: Value]] }
    struct Value: Decodable {
      var type: String
      var value: String
      var datatype: String?
      var language: String?

      enum CodingKeys: String, CodingKey {
        case type, value, datatype
        case language = "xml:lang"
      }

      var term: Term {
        switch type {
        case "uri": return .iri(IRI(value))
        case "bnode": return .blank(value)
        default:
          if let language { return .literal(Literal(value, language: language)) }
          return .literal(datatype.map { Literal(value, datatype: IRI($0)) } ?? Literal(value))
        }
      }
    }

    var head: Head
    var boolean: Bool?
    var results: Results?
  }

  static func read(_ bytes: [UInt8]) throws -> ReferenceResult {
    let document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    if let boolean = document.boolean { return .boolean(boolean) }
    let rows = (document.results?.bindings ?? []).map { row in
      Bindings(uniqueKeysWithValues: row.map { (Variable($0.key), $0.value.term) })
    }
    return .table(variables: (document.head.vars ?? []).map { Variable($0) }, rows: rows)
  }
}
