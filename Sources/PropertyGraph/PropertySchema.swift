/// The attributes that the nodes and edges of a graph may have, in order, and whether its edges have a direction.
public struct PropertySchema: Hashable, Sendable {
  /// Attributes of nodes.
  public var nodeKeys: [PropertyKey]
  /// Attributes of edges.
  public var edgeKeys: [PropertyKey]
  /// Whether edges have a direction.
  public var isDirected: Bool

  /// Makes a schema.
  public init(nodeKeys: [PropertyKey] = [], edgeKeys: [PropertyKey] = [], isDirected: Bool = true) {
    self.nodeKeys = nodeKeys
    self.edgeKeys = edgeKeys
    self.isDirected = isDirected
  }

  /// The place of a node attribute in ``PropertyNode/values``, or `nil` where there is no such attribute.
  public func nodeIndex(_ name: String) -> Int? { nodeKeys.firstIndex { $0.name == name } }

  /// The place of an edge attribute in ``PropertyEdge/values``, or `nil` where there is no such attribute.
  public func edgeIndex(_ name: String) -> Int? { edgeKeys.firstIndex { $0.name == name } }
}
