import RDF

/// All rows of an answer to `SELECT`.
public struct QueryRows: RandomAccessCollection, Sendable {
  /// The names of the columns, in order.
  public let columns: [String]
  private let rows: [[Term?]]
  private let places: [String: Int]

  /// Fetches all rows.
  ///
  /// - Throws: As `QuerySolutions.next()`.
  init(_ solutions: QuerySolutions) throws {
    columns = solutions.columns.map(\.name)
    places = Dictionary(columns.enumerated().map { ($1, $0) }) { first, _ in first }
    var rows: [[Term?]] = []
    while let row = try solutions.next() { rows.append(row) }
    self.rows = rows
  }

  /// The position of the first row.
  public var startIndex: Int { 0 }
  /// The position behind the last row.
  public var endIndex: Int { rows.count }
  /// The row at a position.
  public subscript(position: Int) -> QueryRow { QueryRow(terms: rows[position], columns: places) }
}
