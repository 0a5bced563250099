import Layout

/// The legend below a picture: kinds with their numbers, what lines mean, and what is left out.
struct SVGLegend {
  typealias Point = LayoutResult.Point

  private struct Item {
    var text: String
    var row: Int
    var x: Double
    var sample: Sample
  }

  private enum Sample {
    case node(NodeShape, GraphColor)
    case line(color: String, width: Double)
    case none
  }

  /// The kinds that are drawn, with the number of nodes of each.
  let kinds: [(kind: String, count: Int)]
  private(set) var width = 0.0
  private var items: [Item] = []
  private let size: Double

  var height: Double { Double((items.last?.row ?? -1) + 1) * size * 1.7 }

  init(_ scene: SVGScene, width: Double) {
    size = 11 * scene.scale
    let nodes = scene.drawing.nodes
    let counts = nodes.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
    let known = GraphPalette.kinds.filter { counts[$0] != nil }
    let others = counts.keys.filter { !GraphPalette.kinds.contains($0) }.sorted()
    kinds = (known + others).map { ($0.isEmpty ? "other" : $0, counts[$0] ?? 0) }
    var entries: [(String, Sample)] = []
    for (kind, entry) in zip(known + others, kinds) {
      let color = nodes.first { $0.kind == kind }?.color ?? GraphPalette.color(ofKind: kind)
      entries.append(("\(entry.kind) \(entry.count)", .node(GraphPalette.shape(ofKind: kind), color)))
    }
    if scene.drawing.lines.contains(where: { !$0.isMention }) {
      entries.append(("relation, wider for more", .line(color: GraphPalette.edge.hex, width: 1.4 * scene.scale)))
    }
    if scene.drawing.lines.contains(where: \.isMention) {
      entries.append(("mention", .line(color: "#c8c8c8", width: 0.8 * scene.scale)))
    }
    if let note = scene.drawing.note { entries.append(("Shown: " + note, .none)) }
    var (row, x) = (0, 0.0)
    for (text, sample) in entries {
      var length = LabelText.width(of: text, size: size) + size * 1.6
      if case .none = sample { length -= size * 1.6 }
      if x > 0, x + length > max(width, 420) { (row, x) = (row + 1, 0) }
      items.append(Item(text: text, row: row, x: x, sample: sample))
      x += length + size * 1.4
      self.width = max(self.width, x - size * 1.4)
    }
  }

  func write(to document: inout SVGDocument, at corner: Point) throws {
    for item in items {
      let point = Point(corner.x + item.x, corner.y + (Double(item.row) + 0.5) * size * 1.7)
      var x = point.x + size * 1.6
      switch item.sample {
      case .node(let shape, let color):
        try document.legendSample(
          SVGShapes.path(shape, Point(point.x + size * 0.55, point.y), size * 0.45), fill: color.hex, stroke: "none",
          width: 0)
      case .line(let color, let width):
        try document.legendSample(
          "M\(SVGLines.text(point.x)) \(SVGLines.text(point.y))h\(SVGLines.text(size * 1.2))", fill: "none",
          stroke: color,
          width: width)
      case .none: x = point.x
      }
      try document.legendText(item.text, at: Point(x, point.y + size * 0.36), size: size)
    }
  }
}
