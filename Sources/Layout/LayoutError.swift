/// What stopped the computing of a layout or a measure.
public struct LayoutError: Error, Hashable, CustomStringConvertible, Sendable {
  /// What was computed: `PageRank`.
  public let operation: String
  /// What igraph said of it.
  public let reason: String

  /// Makes an error.
  public init(operation: String, reason: String) {
    self.operation = operation
    self.reason = reason
  }

  /// The message for the user.
  public var description: String { "cannot compute \(operation) of the graph: \(reason)" }
}
