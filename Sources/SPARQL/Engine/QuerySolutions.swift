import RDF

/// The rows of an answer, computed while they are fetched.
public final class QuerySolutions {
  /// The columns.
  public let columns: [Variable]
  private let pull: () throws -> [Term?]?

  init(columns: [Variable], _ pull: @escaping () throws -> [Term?]?) {
    self.columns = columns
    self.pull = pull
  }

  /// The next row, with a term or nothing for each column; `nil` behind the last.
  ///
  /// - Throws: ``QueryError``, ``RegexLimitError``, `StoreError`.
  public func next() throws -> [Term?]? { try pull() }

  /// Calls a body with every row that is left.
  ///
  /// - Throws: As ``next()``, and what the body throws.
  public func forEach(_ body: ([Term?]) throws -> Void) throws {
    while let row = try next() { try body(row) }
  }
}
