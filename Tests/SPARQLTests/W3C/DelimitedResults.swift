import Foundation
import RDF
import SPARQL

/// SPARQL 1.1 Query Results CSV and TSV Formats.
enum DelimitedResults {
  static func csv(_ bytes: [UInt8]) throws -> ReferenceResult {
    let records = cells(String(decoding: bytes, as: UTF8.self))
    let variables = (records.first ?? []).map { Variable($0) }
    let rows = records.dropFirst().map { cells in
      var row: Bindings = [:]
      // What is empty may be an empty text or nothing.
      for (variable, cell) in zip(variables, cells) {
        row[variable] = cell.hasPrefix("_:") ? .blank(String(cell.dropFirst(2))) : .literal(Literal(cell))
      }
      return row
    }
    return .table(variables: variables, rows: rows)
  }

  private static func cells(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        cell.unicodeScalars.append(scalar)
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(cell)
        cell = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        records.append(record + [cell])
        (record, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    if !record.isEmpty || !cell.isEmpty { records.append(record + [cell]) }
    return records
  }

  static func tsv(_ bytes: [UInt8]) throws -> ReferenceResult {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    let variables = (lines.first ?? "").components(separatedBy: "\t").map { Variable(String($0.drop { $0 == "?" })) }
    let rows = try lines.dropFirst().map { line in
      var row: Bindings = [:]
      for (variable, cell) in zip(variables, line.components(separatedBy: "\t")) where !cell.isEmpty {
        row[variable] = try term(cell)
      }
      return row
    }
    return .table(variables: variables, rows: rows)
  }

  /// Terms are those of Turtle.
  private static func term(_ cell: String) throws -> Term {
    if cell.hasPrefix("_:") { return .blank(String(cell.dropFirst(2))) }
    var found: [Triple] = []
    try TurtleReader.read(Array("<x:s> <x:p> \(cell) .".utf8), file: "cell") { found.append($0) }
    return found.first?.object ?? .literal(Literal(cell))
  }
}
