/// The nodes and edges of a graph in their order, looked up as they are asked for.
///
/// Holds the graph itself and 16 bytes more for each node and edge, where `Graph.nodes` and `Graph.edges` copy all of
/// them: what exports pass over, twice and more.
public struct OrderedGraph: Sendable {
  /// The graph.
  public let graph: Graph
  /// Nodes in the order of their identifiers.
  public let nodes: Nodes
  /// Edges in the order of their keys.
  public let edges: Edges

  /// Sorts a graph.
  public init(_ graph: Graph) {
    self.graph = graph
    nodes = Nodes(of: graph.nodesByID)
    edges = Edges(of: graph.edgesByKey)
  }

  /// The nodes of a graph in the order of their identifiers.
  public struct Nodes: RandomAccessCollection, Sendable {
    private let all: [String: Node]
    private let places: [Dictionary<String, Node>.Index]

    fileprivate init(of all: [String: Node]) {
      self.all = all
      let keys = all.keys
      places = keys.indices.sorted { keys[$0] < keys[$1] }
    }

    /// Zero.
    public var startIndex: Int { 0 }

    /// Number of nodes.
    public var endIndex: Int { places.count }

    /// A node by its rank.
    public subscript(rank: Int) -> Node { all.values[places[rank]] }

    /// Identifier of a node by its rank.
    public func identifier(_ rank: Int) -> String { all.keys[places[rank]] }
  }

  /// The edges of a graph in the order of their keys.
  public struct Edges: RandomAccessCollection, Sendable {
    private let all: [Edge.Key: Edge]
    private let places: [Dictionary<Edge.Key, Edge>.Index]

    fileprivate init(of all: [Edge.Key: Edge]) {
      self.all = all
      places = EdgeOrder.sorted(all)
    }

    /// Zero.
    public var startIndex: Int { 0 }

    /// Number of edges.
    public var endIndex: Int { places.count }

    /// An edge by its rank.
    public subscript(rank: Int) -> Edge { all.values[places[rank]] }

    /// Key of an edge by its rank.
    public func key(_ rank: Int) -> Edge.Key { all.keys[places[rank]] }
  }
}
