import Layout
import PropertyGraph

/// A graph with places and measures as attributes of its nodes.
///
/// | key | type | what it is |
/// | --- | --- | --- |
/// | `x`, `y` | double | the place in a picture, `y` down; two nodes are about 40 apart or more |
/// | `size` | double | the diameter in the picture, 8 to 32; its area grows with PageRank |
/// | `color` | string | what the graph says, else the colour of the kind (``GraphPalette``), as `#rrggbb` |
/// | `degree`, `inDegree`, `outDegree` | int | number of edges |
/// | `pagerank` | double | PageRank along the edges, damping 0.85; the sum over all nodes is 1 |
/// | `betweenness` | double | pairs of nodes whose shortest paths run through it, without direction |
/// | `community` | int | Leiden community for modularity, 0 the largest |
///
/// They follow the attributes of the graph and take the place of those of the same name.
public struct LaidOutGraph<Source: PropertyGraphSource>: PropertyGraphSource {
  /// The attributes, with those of the layout last.
  public let schema: PropertySchema

  /// Whether betweenness is estimated, as it is for large graphs, and not exact.
  public var isBetweennessEstimated: Bool { result.isBetweennessEstimated }

  private let source: Source
  private let result: LayoutResult
  private let kinds: [String]
  private let kept: [Int]
  private let color: Column?
  private let largest: Double

  private static var keys: [PropertyKey] {
    [
      PropertyKey("x", .double), PropertyKey("y", .double), PropertyKey("size", .double), PropertyKey("color"),
      PropertyKey("degree", .int), PropertyKey("inDegree", .int), PropertyKey("outDegree", .int),
      PropertyKey("pagerank", .double), PropertyKey("betweenness", .double), PropertyKey("community", .int),
    ]
  }

  /// Lays a graph out; its edges are passed over once.
  ///
  /// - Throws: ``LayoutError``, or what the graph throws.
  public init(_ source: Source, options: LayoutOptions = LayoutOptions()) throws {
    let shape = try GraphTopology(source)
    self.source = source
    kinds = shape.kinds
    result = try shape.topology.laidOut(options)
    largest = result.pageRanks.max() ?? 1
    let keys = LaidOutGraph.keys
    let names = Set(keys.map(\.name))
    var schema = source.schema
    kept = schema.nodeKeys.indices.filter { !names.contains(schema.nodeKeys[$0].name) }
    color = schema.nodeColumns["color"]
    schema.nodeKeys = kept.map { source.schema.nodeKeys[$0] } + keys
    self.schema = schema
  }

  /// Number of nodes.
  public var nodeCount: Int { source.nodeCount }

  /// Number of edges.
  public var edgeCount: Int { source.edgeCount }

  /// Hands over the nodes in order.
  ///
  /// - Throws: What the graph or `body` throws.
  public func forEachNode(_ body: (PropertyNode) throws -> Void) throws {
    var number = 0
    try source.forEachNode { node in
      var values = kept.map { $0 < node.values.count ? node.values[$0] : nil }
      let ownColor = color.flatMap { GraphColor(hex: $0.text(in: node.values)) }
      let position = result.positions[number]
      let share = largest > 0 ? result.pageRanks[number] / largest : 0
      values += [
        .real(position.x), .real(position.y),
        .real(((8 + 24 * share.squareRoot()) * 100).rounded() / 100),
        .text((ownColor ?? GraphPalette.color(ofKind: kinds[number])).hex),
        .integer(result.inDegrees[number] + result.outDegrees[number]),
        .integer(result.inDegrees[number]), .integer(result.outDegrees[number]),
        .real(result.pageRanks[number]), .real(result.betweennesses[number]), .integer(result.communities[number]),
      ]
      number += 1
      try body(PropertyNode(id: node.id, values: values))
    }
  }

  /// Hands over the edges in order.
  ///
  /// - Throws: What the graph or `body` throws.
  public func forEachEdge(_ body: (PropertyEdge) throws -> Void) throws { try source.forEachEdge(body) }
}
