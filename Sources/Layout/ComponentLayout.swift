internal import CIGraph
import Glibc

/// Places the nodes of one connected graph by forces. Used inside ``IGraph/run(seed:_:)`` only.
enum ComponentLayout {
  typealias Point = LayoutResult.Point

  /// Up to this many nodes the whole of the path lengths is drawn (Kamada and Kawai 1989); it takes memory by the square.
  private static let stressLimit = 1_000
  /// Up to this many nodes every two repel each other (Fruchterman and Reingold 1991).
  private static let forceLimit = 3_000

  /// Places, of any scale and around any middle.
  static func places(_ graph: SimpleGraph, seed: UInt64) throws -> [Point] {
    let count = graph.nodeCount
    if count == 1 { return [Point(0, 0)] }
    if count == 2 { return [Point(0, 0), Point(1, 0)] }
    let handle = try IGraphHandle(nodeCount: count, edges: graph.edges, isDirected: false)
    let pulls = try RealVector(graph.pulls)
    let matrix = try PointMatrix(start(count, seed: seed))
    if count <= stressLimit {
      // Every link is as long as any other here: a pull would be a length.
      try IGraph.check(
        igraph_layout_kamada_kawai(
          &handle.value, &matrix.value, true, igraph_integer_t(count * 10), 0, Double(count), nil, nil, nil, nil, nil),
        "positions")
    } else {
      var options = igraph_layout_drl_options_t()
      try IGraph.check(igraph_layout_drl_options_init(&options, IGRAPH_LAYOUT_DRL_DEFAULT), "positions")
      try IGraph.check(
        igraph_layout_drl(&handle.value, &matrix.value, true, &options, &pulls.value), "positions")
    }
    if count <= forceLimit {
      // What came out so far is stretched to what the forces hold to be the right scale: about one unit a link.
      try IGraph.check(
        igraph_layout_fruchterman_reingold(
          &handle.value, &matrix.value, true, count <= 300 ? 300 : 100, Double(count).squareRoot() / 10, IGRAPH_LAYOUT_NOGRID,
          &pulls.value, nil, nil, nil, nil),
        "positions")
    }
    return matrix.points
  }

  /// A disc filled evenly, the nodes in a random order that is the same each time.
  private static func start(_ count: Int, seed: UInt64) -> [Point] {
    var chance = Chance(seed: seed)
    let turn = Double.pi * (3 - 5.0.squareRoot())
    return (0..<count).shuffled(using: &chance).map { place in
      let radius = Double(place).squareRoot()
      return Point(radius * cos(turn * Double(place)), radius * sin(turn * Double(place)))
    }
  }
}
