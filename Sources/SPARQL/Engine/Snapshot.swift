import QuadStore

/// One state of the store for all statements of a query, whatever others write meanwhile.
final class Snapshot {
  private let database: Database
  private var isOpen = false

  /// Begins a transaction that reads, unless there is one already.
  ///
  /// - Throws: `StoreError`.
  init(_ database: Database) throws {
    self.database = database
    guard !database.isInTransaction else { return }
    try database.execute("BEGIN")
    isOpen = true
  }

  /// Ends it.
  func end() {
    if isOpen { database.endReading() }
    isOpen = false
  }

  deinit { end() }
}
