/// A node with the values of its attributes.
public struct PropertyNode: Hashable, Sendable {
  /// The identifier, unique among nodes.
  public var id: String
  /// One value a node key of the schema, in its order; `nil` where the node has none.
  public var values: [PropertyValue?]

  /// Makes a node.
  public init(id: String, values: [PropertyValue?]) {
    self.id = id
    self.values = values
  }
}
