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
}
