import Layout
import PropertyGraph

/// The shape of a graph of properties, its nodes numbered in order.
struct GraphTopology {
  let topology: Topology
  /// The attribute `kind` of each node; empty where it has none.
  let kinds: [String]

  /// Passes over a graph once.
  ///
  /// - Throws: What the graph throws.
  init(_ graph: some PropertyGraphSource) throws {
    let kind = graph.schema.nodeColumns["kind"]
    let predicate = graph.schema.edgeColumns.first(of: ["predicate", "label"])
    var numbers: [String: Int32] = Dictionary(minimumCapacity: graph.nodeCount)
    var kinds: [String] = []
    try graph.forEachNode { node in
      numbers[node.id] = Int32(kinds.count)
      kinds.append(kind?.text(in: node.values) ?? "")
    }
    var edges: [Topology.Edge] = []
    var pulls: [Double] = []
    edges.reserveCapacity(graph.edgeCount)
    pulls.reserveCapacity(graph.edgeCount)
    try graph.forEachEdge { edge in
      guard let source = numbers[edge.source], let target = numbers[edge.target] else { return }
      edges.append(Topology.Edge(source, target))
      pulls.append(GraphTopology.pull(of: predicate?.text(in: edge.values) ?? ""))
    }
    self.kinds = kinds
    topology = Topology(
      nodeCount: kinds.count, edges: edges, pulls: pulls, isDirected: graph.schema.isDirected)
  }

  /// How strongly an edge draws its ends together: what a statement only mentions says little about what belongs together.
  static func pull(of predicate: String) -> Double { predicate == "mentions" ? 0.1 : 1 }
}
