/// Counts the bytes that a query keeps.
final class MemoryAccount {
  private let limit: Int
  private var used = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes bytes, about.
  ///
  /// - Throws: ``QueryError/memoryLimit(_:)``.
  func add(_ bytes: Int) throws {
    used += bytes
    if used > limit { throw QueryError.memoryLimit(limit) }
  }

  /// Gives bytes back.
  func remove(_ bytes: Int) { used -= bytes }
}
