import Layout

/// A picture of a graph with everything in its place.
struct SVGScene {
  typealias Point = LayoutResult.Point

  struct Label {
    var lines: [String]
    /// The middle of the text.
    var middle: Point
    var size: Double
    var isStatement: Bool
  }

  let drawing: SVGDrawing
  /// The middle of each node.
  let places: [Point]
  /// Half the width of each node.
  let radii: [Double]
  /// How much larger than in a small picture all things are.
  let scale: Double
  /// The lines, by both ends, that another one runs against.
  let twoWay: Set<[Int]>
  /// Labels of nodes, then those of lines.
  var labels: [Label] = []
  var lineLabels: [Label] = []
  /// What all nodes and labels cover.
  var bounds = SVGBox(left: 0, top: 0, right: 0, bottom: 0)

  /// Places what is drawn.
  ///
  /// - Throws: `LayoutError`.
  init(_ drawing: SVGDrawing) throws {
    self.drawing = drawing
    let ends = Set(drawing.lines.map { [$0.source, $0.target] })
    twoWay = ends.filter { $0[0] != $0[1] && ends.contains([$0[1], $0[0]]) }
    let count = drawing.nodes.count
    let spacing = count <= 40 ? 110.0 : count <= 120 ? 75 : 50
    let topology = Topology(
      nodeCount: count,
      edges: drawing.lines.map { Topology.Edge(Int32($0.source), Int32($0.target)) },
      pulls: drawing.lines.map { $0.isMention ? $0.weight : 1 + min($0.weight, 9) / 5 })
    let layout = try topology.laidOut(LayoutOptions(spacing: spacing, betweennessSteps: 0))
    let own = drawing.nodes.compactMap(\.place)
    if count > 1, own.count == count, let fitted = SVGScene.fit(own, spacing: spacing) {
      places = fitted
    } else {
      places = layout.positions
    }
    var bounds = SVGBox(left: 0, top: 0, right: 0, bottom: 0)
    for place in places { bounds.include(SVGBox(middle: place, width: 0, height: 0)) }
    scale = max(1, max(bounds.width, bounds.height * 1.4) / 1_300)
    let scale = scale
    let largest = layout.pageRanks.max() ?? 1
    radii = zip(drawing.nodes, layout.pageRanks).map { node, rank in
      let radius = 3.6 * scale + 10.4 * scale * (rank / largest).squareRoot()
      return node.kind == "Statement" ? min(radius, 4.6 * scale) : radius
    }
    for (place, radius) in zip(places, radii) {
      bounds.include(SVGBox(middle: place, width: radius * 2, height: radius * 2))
    }
    self.bounds = bounds
    SVGLabelling.place(in: &self, ranks: layout.pageRanks)
  }

  /// Places that the graph gives, on a scale where nodes have room; `nil` where they are all in one line or point,
  /// or too far apart for any scale.
  private static func fit(_ points: [Point], spacing: Double) -> [Point]? {
    guard let first = points.first else { return nil }
    var box = SVGBox(middle: first, width: 0, height: 0)
    for point in points { box.include(SVGBox(middle: point, width: 0, height: 0)) }
    // An area past all numbers gives no scale either.
    let area = box.width * box.height
    guard area.isNormal else { return nil }
    let scale = (Double(points.count) * spacing * spacing * 3 / area).squareRoot()
    return points.map { Point(($0.x - box.left) * scale, ($0.y - box.top) * scale) }
  }
}
