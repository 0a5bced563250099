/// Comma-separated values (RFC 4180) in UTF-8: rows of fields, the first row the names of the columns.
public struct CSVTable: Hashable, Sendable {
  /// A row and the line of the file it begins on, from 1.
  public struct Row: Hashable, Sendable {
    /// The fields.
    public let fields: [String]
    /// Where it stands.
    public let line: Int

    /// Makes a row.
    public init(_ fields: [String], line: Int) {
      self.fields = fields
      self.line = line
    }
  }

  /// Names of the columns.
  public let columns: [String]
  /// The rows below.
  public private(set) var rows: [Row] = []

  /// Makes a table without rows.
  public init(columns: [String]) { self.columns = columns }

  /// Adds a row of as many fields as there are columns.
  public mutating func add(_ fields: [String]) {
    rows.append(Row(fields, line: rows.count + 2))
  }

  /// The file: lines end with CR LF; fields with a comma, a quote or a line break stand in quotes.
  public var text: String {
    ([columns] + rows.map(\.fields)).map { fields in
      fields.map(CSVTable.quoted).joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// Reads a file as spreadsheet programs write it.
  ///
  /// Lines may end with CR LF or LF, and a byte order mark is passed over. Semicolons or tabs between the fields are
  /// recognised by the first line.
  ///
  /// - Throws: ``EvaluationError`` naming the line with a wrong number of fields or a quote that is never closed.
  public init(_ text: String, path: String) throws(EvaluationError) {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var parser = Parser(scalars: scalars, path: path)
    var all = try parser.rows()
    all.removeAll { $0.fields == [""] }
    guard let head = all.first else {
      throw EvaluationError(path: path, problem: "is empty; a first line of column names is needed")
    }
    columns = head.fields
    rows = Array(all.dropFirst())
    for row in rows where row.fields.count != columns.count {
      throw EvaluationError(
        path: path, line: row.line,
        problem: "\(row.fields.count) fields where the first line names \(columns.count); mend the line or its quotes")
    }
  }

  /// The index of a column.
  ///
  /// - Throws: ``EvaluationError`` where there is none of the name.
  public func index(of column: String, path: String) throws(EvaluationError) -> Int {
    guard let index = columns.firstIndex(of: column) else {
      throw EvaluationError(path: path, line: 1, problem: "lacks the column '\(column)'")
    }
    return index
  }

  private static func quoted(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: { [",", "\"", "\n", "\r"].contains($0) }) else { return field }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}

/// Takes a file apart.
private struct Parser {
  let scalars: [Unicode.Scalar]
  let path: String
  private let separator: Unicode.Scalar
  private var index = 0
  private var line = 1

  init(scalars: [Unicode.Scalar], path: String) {
    self.scalars = scalars
    self.path = path
    let head = scalars.prefix { $0 != "\n" && $0 != "\r" }
    separator = head.contains(",") ? "," : head.contains(";") ? ";" : head.contains("\t") ? "\t" : ","
  }

  mutating func rows() throws(EvaluationError) -> [CSVTable.Row] {
    var rows: [CSVTable.Row] = []
    while index < scalars.count {
      let first = line
      var fields = [try field()]
      while index < scalars.count, scalars[index] == separator {
        index += 1
        fields.append(try field())
      }
      if index < scalars.count, scalars[index] == "\r" { index += 1 }
      if index < scalars.count, scalars[index] == "\n" { index += 1 }
      line += 1
      rows.append(CSVTable.Row(fields, line: first))
    }
    return rows
  }

  private mutating func field() throws(EvaluationError) -> String {
    var field = String.UnicodeScalarView()
    guard index < scalars.count, scalars[index] == "\"" else {
      while index < scalars.count, scalars[index] != separator, scalars[index] != "\n", scalars[index] != "\r" {
        field.append(scalars[index])
        index += 1
      }
      return String(field)
    }
    let first = line
    index += 1
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "\"" {
        guard index < scalars.count, scalars[index] == "\"" else { return try closed(field) }
        index += 1
      }
      if scalar == "\n" { line += 1 }
      field.append(scalar)
    }
    throw EvaluationError(path: path, line: first, problem: "a quote is opened and never closed")
  }

  private func closed(_ field: String.UnicodeScalarView) throws(EvaluationError) -> String {
    if index < scalars.count, ![separator, "\n", "\r"].contains(scalars[index]) {
      throw EvaluationError(
        path: path, line: line, problem: "text behind a closing quote; quotes within a field are doubled")
    }
    return String(field)
  }
}
