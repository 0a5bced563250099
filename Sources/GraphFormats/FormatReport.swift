/// What was written of a graph, and what had to be left out.
public struct FormatReport: Hashable, Sendable {
  /// Number of nodes written.
  public var nodes = 0
  /// Number of edges written.
  public var edges = 0
  /// What the user should know, each in one line.
  public var warnings: [String] = []

  /// Makes an empty report.
  public init() {}

  /// Adds a warning when characters were left out.
  mutating func warn(removed count: Int, first place: String) {
    guard count > 0 else { return }
    let characters = count == 1 ? "1 character" : "\(count) characters"
    warnings.append("\(characters) that XML 1.0 forbids left out, first in \(place)")
  }
}
