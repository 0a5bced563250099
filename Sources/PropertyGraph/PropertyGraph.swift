/// A graph of nodes and edges with attributes, in memory.
public struct PropertyGraph: PropertyGraphSource, Hashable, Sendable {
  /// The attributes.
  public var schema: PropertySchema
  /// The nodes in order, each identifier once.
  public var nodes: [PropertyNode]
  /// The edges in order, each identifier once, each between nodes that are there.
  public var edges: [PropertyEdge]

  /// Makes a graph.
  public init(schema: PropertySchema, nodes: [PropertyNode] = [], edges: [PropertyEdge] = []) {
    self.schema = schema
    self.nodes = nodes
    self.edges = edges
  }

  /// Copies a graph into memory.
  ///
  /// - Throws: What the source throws.
  public init(_ source: some PropertyGraphSource) throws {
    self.init(schema: source.schema)
    nodes.reserveCapacity(source.nodeCount)
    edges.reserveCapacity(source.edgeCount)
    try source.forEachNode { nodes.append($0) }
    try source.forEachEdge { edges.append($0) }
  }

  /// Number of nodes.
  public var nodeCount: Int { nodes.count }

  /// Number of edges.
  public var edgeCount: Int { edges.count }

  /// Hands over the nodes in order.
  public func forEachNode(_ body: (PropertyNode) throws -> Void) rethrows { try nodes.forEach(body) }

  /// Hands over the edges in order.
  public func forEachEdge(_ body: (PropertyEdge) throws -> Void) rethrows { try edges.forEach(body) }
}
