import RDF

/// Why a cell of an answer cannot be read as what it was asked for.
public enum QueryRowError: Error, Hashable, Sendable {
  /// The answer has no such column.
  case noColumn(String, known: [String])
  /// The variable is not bound in this row.
  case unbound(column: String)
  /// The term is of another kind.
  case mismatch(column: String, term: Term, expected: String)
  /// The query is no `SELECT`.
  case noTable
}

extension QueryRowError: CustomStringConvertible {
  /// The message, in one line.
  public var description: String {
    switch self {
    case .noColumn(let name, let known):
      "the answer has no column \(name), only \(known.joined(separator: ", "))"
    case .unbound(let column): "?\(column) is not bound in this row; read it with optional(_:as:)"
    case .mismatch(let column, let term, let expected):
      "?\(column) is \(Shortener([:])(term)), which is not \(expected)"
    case .noTable: "only SELECT gives rows; run ASK, CONSTRUCT and DESCRIBE by a QueryEngine"
    }
  }
}
