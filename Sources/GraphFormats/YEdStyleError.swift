/// Why yEd cannot be given a drawn graph.
public enum YEdStyleError: Error, Hashable, CustomStringConvertible, Sendable {
  /// The nodes have no attributes `x` and `y`.
  case noPlaces

  /// The message for the user.
  public var description: String {
    switch self {
    case .noPlaces: "the yEd style needs the node attributes x and y: lay the graph out first (--layout)"
    }
  }
}
