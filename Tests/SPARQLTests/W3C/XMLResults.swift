import Foundation
import RDF
import SPARQL
import XML

/// SPARQL Query Results XML Format.
final class XMLResults: XMLHandler {
  private var variables: [Variable] = []
  private var rows: [Bindings] = []
  private var row: Bindings = [:]
  private var name = ""
  private var datatype: String?
  private var language: String?
  private var characters = ""
  private var boolean: Bool?

  static func read(_ bytes: [UInt8]) throws -> ReferenceResult {
    let handler = XMLResults()
    try bytes.withUnsafeBytes { try XMLReader.read($0, into: handler) }
    if let boolean = handler.boolean { return .boolean(boolean) }
    return .table(variables: handler.variables, rows: handler.rows)
  }

  func start(_ element: XMLElement) {
    characters = ""
    var attributes: [String: String] = [:]
    for attribute in element.attributes { attributes[XMLNameBytes.text(attribute.name.local)] = attribute.text }
    switch XMLNameBytes.text(element.name.local) {
    case "variable": variables.append(Variable(attributes["name"] ?? ""))
    case "result": row = [:]
    case "binding": name = attributes["name"] ?? ""
    case "literal": (datatype, language) = (attributes["datatype"], attributes["lang"])
    default: break
    }
  }

  func end(_ element: XMLNameBytes) {
    switch XMLNameBytes.text(element.local) {
    case "boolean": boolean = characters.trimmingCharacters(in: .whitespacesAndNewlines) == "true"
    case "result": rows.append(row)
    case "uri": row[Variable(name)] = .iri(IRI(characters))
    case "bnode": row[Variable(name)] = .blank(characters)
    case "literal":
      if let language {
        row[Variable(name)] = .literal(Literal(characters, language: language))
      } else {
        row[Variable(name)] = .literal(datatype.map { Literal(characters, datatype: IRI($0)) } ?? Literal(characters))
      }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { characters += String(decoding: bytes, as: UTF8.self) }
}
