internal import CIGraph

/// What nodes weigh in a graph, by igraph.
///
/// Used inside ``IGraph/run(seed:_:)`` only.
enum Measures {
  /// PageRank along the edges, those without direction both ways.
  static func pageRanks(_ topology: Topology) throws -> [Double] {
    if topology.nodeCount == 0 { return [] }
    let graph = try IGraphHandle(
      nodeCount: topology.nodeCount, edges: topology.edges, isDirected: topology.isDirected)
    let result = try RealVector()
    try IGraph.check(
      igraph_pagerank(
        &graph.value, IGRAPH_PAGERANK_ALGO_PRPACK, &result.value, nil, igraph_vss_all(), topology.isDirected, 0.85, nil,
        nil),
      "PageRank")
    return result.numbers
  }

  /// Betweenness without directions, exact or estimated from a sample of nodes that is the same each time.
  static func betweennesses(_ simple: SimpleGraph, _ options: LayoutOptions) throws -> (
    values: [Double], isEstimated: Bool
  ) {
    let count = simple.nodeCount
    if simple.edges.isEmpty { return (Array(repeating: 0, count: count), false) }
    let graph = try IGraphHandle(nodeCount: count, edges: simple.edges, isDirected: false)
    let result = try RealVector()
    let reach = options.betweennessSteps / (count + simple.edges.count)
    if reach >= count {
      try IGraph.check(
        igraph_betweenness(&graph.value, &result.value, igraph_vss_all(), false, nil), "betweenness")
      return (result.numbers, false)
    }
    // Nodes without edges would be wasted as sources; all that lies between them and others is nothing.
    var joined = Array(repeating: false, count: count)
    for edge in simple.edges {
      joined[Int(edge.source)] = true
      joined[Int(edge.target)] = true
    }
    var candidates = (0..<count).filter { joined[$0] }
    let samples = max(1, min(reach, candidates.count))
    var chance = Chance(seed: options.seed)
    for index in 0..<samples {
      candidates.swapAt(index, Int.random(in: index..<candidates.count, using: &chance))
    }
    let sources = try IntegerVector(count: samples)
    for (index, node) in candidates[..<samples].sorted().enumerated() {
      sources.value.stor_begin[index] = igraph_integer_t(node)
    }
    try IGraph.check(
      igraph_betweenness_subset(
        &graph.value, &result.value, igraph_vss_all(), false, igraph_vss_vector(&sources.value), igraph_vss_all(), nil),
      "betweenness")
    let scale = Double(candidates.count) / Double(samples)
    return (result.numbers.map { $0 * scale }, true)
  }

  /// Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019) for modularity, a pair's edges as its weight.
  static func communities(_ simple: SimpleGraph) throws -> [Int] {
    if simple.edges.isEmpty { return Array(0..<simple.nodeCount) }
    let graph = try IGraphHandle(nodeCount: simple.nodeCount, edges: simple.edges, isDirected: false)
    var strengths = Array(repeating: 0.0, count: simple.nodeCount)
    for (edge, count) in zip(simple.edges, simple.counts) {
      strengths[Int(edge.source)] += count
      strengths[Int(edge.target)] += count
    }
    let total = strengths.reduce(0, +)
    let edgeWeights = try RealVector(simple.counts)
    let nodeWeights = try RealVector(strengths)
    let membership = try IntegerVector()
    try IGraph.check(
      igraph_community_leiden(
        &graph.value, &edgeWeights.value, &nodeWeights.value, 1 / total, 0.01, false, 10, &membership.value, nil, nil),
      "communities")
    return membership.numbers
  }

  /// Numbers groups anew: the largest 0, of two alike the one with the smaller node first.
  static func numberedBySize(_ groups: [Int]) -> [Int] {
    let number = (groups.max() ?? -1) + 1
    var sizes = Array(repeating: 0, count: number)
    var first = Array(repeating: Int.max, count: number)
    for (node, group) in groups.enumerated() {
      sizes[group] += 1
      first[group] = min(first[group], node)
    }
    var names = Array(repeating: 0, count: number)
    let order = (0..<number).sorted { (sizes[$1], first[$0]) < (sizes[$0], first[$1]) }
    for (name, group) in order.enumerated() { names[group] = name }
    return groups.map { names[$0] }
  }
}
