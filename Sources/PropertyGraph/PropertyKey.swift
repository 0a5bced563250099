/// A declared attribute of nodes or of edges: a column of the table that they make.
public struct PropertyKey: Hashable, Sendable {
  /// The types of values, those that GraphML and GEXF share.
  public enum ValueType: String, CaseIterable, Sendable {
    case string, boolean, int, long, float, double
  }

  /// The name, unique among the keys of nodes and among those of edges.
  public var name: String
  /// The type of its values.
  public var type: ValueType
  /// The value of those nodes or edges that say none, where the file that was read declares one.
  public var defaultValue: PropertyValue?

  /// Declares an attribute.
  public init(_ name: String, _ type: ValueType = .string, default defaultValue: PropertyValue? = nil) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
  }
}
