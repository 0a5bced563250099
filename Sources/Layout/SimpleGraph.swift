/// A graph without directions, edges of a node to itself and parallel edges.
struct SimpleGraph {
  let nodeCount: Int
  /// The edges in order, from the smaller to the larger number.
  private(set) var edges: [Topology.Edge] = []
  /// Number of edges that each one stands for.
  private(set) var counts: [Double] = []
  /// The sum of their pulls.
  private(set) var pulls: [Double] = []

  init(_ topology: Topology) {
    nodeCount = topology.nodeCount
    func key(_ edge: Topology.Edge) -> UInt64 {
      UInt64(UInt32(min(edge.source, edge.target))) << 32 | UInt64(UInt32(max(edge.source, edge.target)))
    }
    let order = topology.edges.indices
      .filter { topology.edges[$0].source != topology.edges[$0].target }
      .map { (key: key(topology.edges[$0]), index: $0) }
      .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
    var last: UInt64?
    for (key, index) in order {
      let pull = topology.pulls.isEmpty ? 1 : topology.pulls[index]
      if key == last {
        counts[counts.count - 1] += 1
        pulls[pulls.count - 1] += pull
      } else {
        edges.append(Topology.Edge(Int32(key >> 32), Int32(key & 0xFFFF_FFFF)))
        counts.append(1)
        pulls.append(pull)
        last = key
      }
    }
  }

  /// A part of a graph, with its own numbers.
  init(nodeCount: Int, edges: [Topology.Edge], pulls: [Double]) {
    self.nodeCount = nodeCount
    self.edges = edges
    self.pulls = pulls
    counts = Array(repeating: 1, count: edges.count)
  }

  /// The connected parts: for each its nodes in order; the largest first, of two alike the one with the smaller node.
  func components() -> [[Int]] {
    var parents = Array(0..<nodeCount)
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    for edge in edges {
      let (one, other) = (root(Int(edge.source)), root(Int(edge.target)))
      parents[max(one, other)] = min(one, other)
    }
    var places = Array(repeating: -1, count: nodeCount)
    var components: [[Int]] = []
    for node in 0..<nodeCount {
      let root = root(node)
      if places[root] < 0 {
        places[root] = components.count
        components.append([])
      }
      components[places[root]].append(node)
    }
    return components.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}
