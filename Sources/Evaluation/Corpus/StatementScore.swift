/// How well one statement was read.
public struct StatementScore: Sendable {
  /// Id of the statement.
  public let id: String
  /// Counts by measure.
  public internal(set) var counts: [Measure: Counts] = [:]
  /// Every missed, spurious or wrong row, in words.
  public internal(set) var errors: [String] = []

  init(id: String) { self.id = id }

  mutating func count(_ measure: Measure, right: Int = 0, spurious: Int = 0, missed: Int = 0) {
    counts[measure, default: Counts()] += Counts(right: right, spurious: spurious, missed: missed)
  }

  mutating func tell(_ error: String) { errors.append("\(id): \(error)") }
}
