import PropertyGraph

/// What was read of a file of a graph.
public struct GraphReading: Sendable {
  /// The graph.
  public var graph: PropertyGraph
  /// What was passed over or changed, each in one line.
  public var warnings: [String]

  /// Makes a result.
  public init(_ graph: PropertyGraph, warnings: [String] = []) {
    self.graph = graph
    self.warnings = warnings
  }
}
