import RDF

/// A row of an answer, whose cells are read by the names of the columns.
///
/// ```swift
/// for row in try store.query("SELECT ?name ?born { ?p foaf:name ?name OPTIONAL { ?p ex:born ?born } }") {
///   let name = try row["name", as: String.self]
///   let born = try row.optional("born", as: Int.self)
/// }
/// ```
public struct QueryRow: Sendable {
  /// The terms by position; `nil` where a variable is not bound.
  public let terms: [Term?]
  let columns: [String: Int]

  /// The term of a column; `nil` where the variable is not bound, or there is no such column.
  public subscript(_ column: String) -> Term? { columns[column].flatMap { terms[$0] } }

  /// The value of a column.
  ///
  /// - Throws: ``QueryRowError`` where there is no such column, nothing in it, or something else.
  public subscript<Value: TermReadable>(_ column: String, as type: Value.Type) -> Value {
    get throws {
      guard let value = try optional(column, as: type) else { throw QueryRowError.unbound(column: column) }
      return value
    }
  }

  /// The value of a column, or `nil` where its variable is not bound.
  ///
  /// - Throws: ``QueryRowError`` where there is no such column, or something else in it.
  public func optional<Value: TermReadable>(_ column: String, as type: Value.Type) throws -> Value? {
    guard let index = columns[column] else {
      throw QueryRowError.noColumn(column, known: columns.sorted { $0.value < $1.value }.map(\.key))
    }
    guard let term = terms[index] else { return nil }
    guard let value = Value(term: term) else {
      throw QueryRowError.mismatch(column: column, term: term, expected: Value.termDescription)
    }
    return value
  }
}
