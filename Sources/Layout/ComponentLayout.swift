internal import CIGraph
import Glibc

/// Places the nodes of one connected graph by forces.
///
/// Used inside ``IGraph/run(seed:_:)`` only.
///
/// A small graph is drawn by the lengths of its paths (Kamada and Kawai 1989), a larger one by its communities first:
/// they are placed as if each were a node, and their nodes around their middles. Then forces between nodes (Fruchterman
/// and Reingold 1991) do the rest; of igraph's layouts for large graphs, DrL takes minutes for 10,000 nodes.
enum ComponentLayout {
  typealias Point = LayoutResult.Point

  /// Up to this many nodes the lengths of all paths are drawn; they take memory by the square.
  private static let stressLimit = 1_000
  /// Up to this many nodes every two repel each other; past it, those near each other.
  private static let forceLimit = 3_000

  /// Places around (0, 0), about one unit apart.
  static func places(_ graph: SimpleGraph, seed: UInt64) throws -> [Point] {
    let count = graph.nodeCount
    if count == 1 { return [Point(0, 0)] }
    if count == 2 { return [Point(0, 0), Point(1, 0)] }
    let handle = try IGraphHandle(nodeCount: count, edges: graph.edges, isDirected: false)
    let matrix: PointMatrix
    if count <= stressLimit {
      matrix = try PointMatrix(disc(count, seed: seed))
      try IGraph.check(
        igraph_layout_kamada_kawai(
          &handle.value, &matrix.value, true, igraph_integer_t(count * 10), 0, Double(count), nil, nil, nil, nil, nil),
        "positions")
    } else {
      matrix = try PointMatrix(placesByCommunity(graph, seed: seed))
    }
    let isSmall = count <= forceLimit
    let pulls = try RealVector(graph.pulls)
    try IGraph.check(
      igraph_layout_fruchterman_reingold(
        &handle.value, &matrix.value, true, count <= 300 ? 300 : isSmall ? 100 : 50,
        isSmall ? Double(count).squareRoot() / 10 : 2, isSmall ? IGRAPH_LAYOUT_NOGRID : IGRAPH_LAYOUT_GRID,
        &pulls.value, nil, nil, nil, nil),
      "positions")
    return matrix.points
  }

  /// The communities placed, and around the middle of each its nodes.
  private static func placesByCommunity(_ graph: SimpleGraph, seed: UInt64) throws -> [Point] {
    let communities = Measures.numberedBySize(try Measures.communities(graph))
    let sizes = communities.reduce(into: Array(repeating: 0, count: (communities.max() ?? -1) + 1)) { $0[$1] += 1 }
    guard sizes.count > 1, sizes.count < graph.nodeCount / 2 else { return disc(graph.nodeCount, seed: seed) }
    let between = zip(graph.edges, graph.pulls).map { edge, pull in
      (edge: Topology.Edge(Int32(communities[Int(edge.source)]), Int32(communities[Int(edge.target)])), pull: pull)
    }
    let coarse = SimpleGraph(
      Topology(nodeCount: sizes.count, edges: between.map(\.edge), pulls: between.map(\.pull), isDirected: false))
    let middles = Spacing.spread(
      try places(coarse, seed: seed), radii: sizes.map { Double($0).squareRoot() * 0.7 })
    var placed = Array(repeating: 0, count: sizes.count)
    return communities.map { community in
      let middle = middles[community]
      let offset = spiral(placed[community])
      placed[community] += 1
      return Point(middle.x + offset.x * 0.6, middle.y + offset.y * 0.6)
    }
  }

  /// A disc filled evenly, the nodes in a random order that is the same each time.
  private static func disc(_ count: Int, seed: UInt64) -> [Point] {
    var chance = Chance(seed: seed)
    return (0..<count).shuffled(using: &chance).map(spiral)
  }

  /// The places of a spiral that fills a disc evenly (Vogel 1979).
  private static func spiral(_ place: Int) -> Point {
    let angle = Double(place) * Double.pi * (3 - 5.0.squareRoot())
    let radius = (Double(place) + 0.5).squareRoot()
    return Point(radius * cos(angle), radius * sin(angle))
  }
}
