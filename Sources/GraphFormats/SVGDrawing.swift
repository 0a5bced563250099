import Layout

/// What a picture of a graph shows: its nodes and lines, chosen and measured, without places.
struct SVGDrawing {
  struct Node {
    var id: String
    var kind: String
    var label: String
    /// What the pointer shows.
    var tooltip: String
    var color: GraphColor
    /// The place that the graph itself gives.
    var place: LayoutResult.Point?
    /// The sum of the weights of its lines.
    var weight = 0.0
  }

  /// All edges from one node to another, drawn as one line.
  struct Line {
    var source: Int
    var target: Int
    /// The predicates with the number of edges of each, in order of appearance.
    var predicates: [(name: String, count: Int)]
    var isDirected: Bool

    /// Number of edges but for mentions.
    var relations: Int { predicates.reduce(0) { $0 + ($1.name == "mentions" ? 0 : $1.count) } }
    /// Whether nothing but mentions is behind it.
    var isMention: Bool { relations == 0 }
    /// How much it counts: a mention a tenth of what a relation does.
    var weight: Double { predicates.reduce(0) { $0 + Double($1.count) * GraphTopology.pull(of: $1.name) } }
  }

  var nodes: [Node]
  var lines: [Line]
  /// Number of nodes and edges of the graph itself.
  var total = (nodes: 0, edges: 0)
  /// Number of edges that the lines stand for.
  var edgeCount: Int { lines.reduce(0) { $0 + $1.predicates.reduce(0) { $0 + $1.count } } }

  /// What is drawn, where that is not all; `nil` where it is.
  var note: String? {
    if nodes.count == total.nodes, edgeCount == total.edges { return nil }
    return "the weightiest \(nodes.count) of \(total.nodes) nodes and \(edgeCount) of \(total.edges) edges"
  }
}
