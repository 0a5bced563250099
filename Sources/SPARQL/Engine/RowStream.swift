/// Solutions as rows of numbers of terms, one column a variable, computed while they are pulled; 0 is unbound.
final class RowStream {
  typealias Row = [Int64]

  /// The variables, each once.
  let columns: [Variable]
  private let pull: () throws -> Row?

  init(_ columns: [Variable], _ pull: @escaping () throws -> Row?) {
    self.columns = columns
    self.pull = pull
  }

  /// Rows that are there already.
  convenience init(_ columns: [Variable], rows: [Row]) {
    var position = 0
    self.init(columns) {
      guard position < rows.count else { return nil }
      position += 1
      return rows[position - 1]
    }
  }

  func next() throws -> Row? { try pull() }

  /// The place of each variable.
  var places: [Variable: Int] {
    Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
  }

  /// The same rows with these columns; what is not there is unbound.
  func selecting(_ wanted: [Variable]) -> RowStream {
    if wanted == columns { return self }
    let places = places
    let sources = wanted.map { places[$0] ?? -1 }
    return RowStream(wanted) {
      guard let row = try self.next() else { return nil }
      return sources.map { $0 < 0 ? 0 : row[$0] }
    }
  }

  /// The rows that pass.
  func filter(_ passes: @escaping (Row) throws -> Bool) -> RowStream {
    RowStream(columns) {
      while let row = try self.next() {
        if try passes(row) { return row }
      }
      return nil
    }
  }
}
