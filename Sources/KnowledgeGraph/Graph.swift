/// A knowledge graph: nodes by identifier, edges by what they assert.
///
/// A graph is a value. Merging is associative, commutative and idempotent, so graphs of parts of a corpus can be built
/// in any order, on any number of threads or machines, and give the same whole.
public struct Graph: Hashable, Sendable {
  private(set) var nodesByID: [String: Node] = [:]
  private(set) var edgesByKey: [Edge.Key: Edge] = [:]

  /// Makes an empty graph.
  public init() {}

  /// Number of nodes.
  public var nodeCount: Int { nodesByID.count }

  /// Number of edges.
  public var edgeCount: Int { edgesByKey.count }

  /// Nodes in the order of their identifiers, copied; see ``OrderedGraph``.
  public var nodes: [Node] { nodesByID.keys.sorted().compactMap { nodesByID[$0] } }

  /// Edges in the order of their keys, copied; see ``OrderedGraph``.
  public var edges: [Edge] { EdgeOrder.sorted(edgesByKey).map { edgesByKey.values[$0] } }

  /// The node of an identifier.
  public subscript(id: String) -> Node? { nodesByID[id] }

  /// Whether there is a node of an identifier; cheaper than taking it out.
  public func hasNode(_ id: String) -> Bool { nodesByID.index(forKey: id) != nil }

  /// The edge of a key.
  public subscript(key: Edge.Key) -> Edge? { edgesByKey[key] }

  /// Adds a node, or takes it into the node of its identifier.
  public mutating func insert(_ node: Node) {
    if nodesByID[node.id]?.merge(node) == nil { nodesByID[node.id] = node }
  }

  /// Adds an edge, or takes it into the edge of its key; a self-loop is left out.
  public mutating func insert(_ edge: Edge) {
    guard edge.key.subject != edge.key.object else { return }
    if edgesByKey[edge.key]?.merge(edge) == nil { edgesByKey[edge.key] = edge }
  }

  /// Takes in another graph.
  public mutating func merge(_ other: Graph) {
    nodesByID.merge(other.nodesByID) { mine, theirs in
      var merged = mine
      merged.merge(theirs)
      return merged
    }
    edgesByKey.merge(other.edgesByKey) { mine, theirs in
      var merged = mine
      merged.merge(theirs)
      return merged
    }
  }

  /// The graph of the nodes that a test keeps and the edges between them that another keeps.
  public func filtered(
    nodes keepsNode: (Node) -> Bool, edges keepsEdge: (Edge) -> Bool = { _ in true }
  ) -> Graph {
    var kept = Graph()
    kept.nodesByID = nodesByID.filter { keepsNode($0.value) }
    kept.edgesByKey = edgesByKey.filter { entry in
      kept.nodesByID[entry.key.subject] != nil && kept.nodesByID[entry.key.object] != nil && keepsEdge(entry.value)
    }
    return kept
  }
}
