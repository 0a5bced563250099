import RDF

/// A table written into the query with `VALUES` (SPARQL 1.1 Query, section 10).
public struct InlineData: Hashable, Sendable {
  /// The columns.
  public var variables: [Variable]
  /// The rows, each with one term a column; `nil` where the query says `UNDEF`.
  public var rows: [[Term?]]

  /// Makes a table.
  public init(variables: [Variable], rows: [[Term?]]) {
    self.variables = variables
    self.rows = rows
  }
}
