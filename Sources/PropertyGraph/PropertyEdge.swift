/// An edge with the values of its attributes.
public struct PropertyEdge: Hashable, Sendable {
  /// The identifier, unique among edges.
  public var id: String
  /// Identifier of the node that it leaves.
  public var source: String
  /// Identifier of the node that it enters.
  public var target: String
  /// One value an edge key of the schema, in its order; `nil` where the edge has none.
  public var values: [PropertyValue?]

  /// Makes an edge.
  public init(id: String, source: String, target: String, values: [PropertyValue?]) {
    self.id = id
    self.source = source
    self.target = target
    self.values = values
  }
}
