import Files
import Layout
import XML

/// An SVG document being written: lines behind, then nodes, labels and the legend.
struct SVGDocument {
  typealias Point = LayoutResult.Point

  static let ink = "#222222"
  static let font = "DejaVu Sans, Verdana, Helvetica, Arial, sans-serif"

  let scene: SVGScene
  var xml: XMLWriter
  private let names: SVGNames
  private var report = FormatReport()
  private var firstRemoval = ""

  init(to sink: any ByteSink, _ scene: SVGScene) throws {
    self.scene = scene
    xml = XMLWriter { try sink.write($0) }
    names = try SVGNames()
  }

  mutating func write(title: String?) throws -> FormatReport {
    let drawing = scene.drawing
    let margin = 16 * scene.scale
    let legend = SVGLegend(scene, width: scene.bounds.width)
    let width = max(scene.bounds.width, legend.width) + 2 * margin
    let height = scene.bounds.height + legend.height + 3 * margin
    let (left, top) = (scene.bounds.left - margin, scene.bounds.top - margin)
    try start(
      names.svg,
      [
        (names.xmlns, "http://www.w3.org/2000/svg"),
        (names.viewBox, [left, top, width, height].map(SVGLines.text).joined(separator: " ")),
        (names.role, "img"), (names.labelledBy, "title description"), (names.fontFamily, SVGDocument.font),
      ])
    let counts = SVGDocument.count(drawing.total.nodes, "node") + ", " + SVGDocument.count(drawing.total.edges, "edge")
    try text(names.title, [(names.id, "title")], title ?? "Graph of \(counts)")
    try text(
      names.desc, [(names.id, "description")],
      "A knowledge graph of \(counts)" + (legend.kinds.isEmpty ? "" : ": ")
        + legend.kinds.map { "\($0.kind) \($0.count)" }.joined(separator: ", ")
        + (drawing.note.map { "; the picture shows " + $0 } ?? "") + ".")
    try writeMarker()
    try start(
      names.rect,
      [
        (names.x, SVGLines.text(left)), (names.y, SVGLines.text(top)), (names.width, SVGLines.text(width)),
        (names.height, SVGLines.text(height)), (names.fill, "#ffffff"),
      ])
    try xml.end()
    try writeLines()
    try writeNodes()
    try write(scene.lineLabels, color: "#555555")
    try write(scene.labels, color: SVGDocument.ink)
    try legend.write(to: &self, at: Point(scene.bounds.left, scene.bounds.bottom + margin))
    try xml.end()
    try xml.finish()
    report.nodes = drawing.nodes.count
    report.edges = drawing.edgeCount
    report.warn(removed: xml.removedCharacters, first: firstRemoval)
    return report
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  private var arrow: Double { 5 + 2 * scene.scale }

  private mutating func writeMarker() throws {
    try start(names.defs, [])
    try start(
      names.marker,
      [
        (names.id, "arrow"), (names.viewBox, "0 0 8 8"), (names.refX, "7"), (names.refY, "4"),
        (names.markerUnits, "userSpaceOnUse"), (names.markerWidth, SVGLines.text(arrow)),
        (names.markerHeight, SVGLines.text(arrow)), (names.orient, "auto"),
      ])
    try path("M0 1L8 4L0 7z", [(names.fill, "#777777")])
    try xml.end()
    try xml.end()
  }

  private mutating func writeLines() throws {
    let lines = scene.drawing.lines
    let opacity = lines.count <= 600 ? "0.9" : "0.5"
    try start(
      names.g,
      [
        (names.fill, "none"), (names.stroke, "#c8c8c8"), (names.strokeOpacity, "0.55"),
        (names.strokeWidth, SVGLines.text(0.6 * scene.scale)),
      ])
    for line in lines where line.isMention { try write(line, []) }
    try xml.end()
    try start(names.g, [(names.fill, "none"), (names.stroke, GraphPalette.edge.hex), (names.strokeOpacity, opacity)])
    // The widest lie behind, so that they hide nothing.
    let order = lines.indices.filter { !lines[$0].isMention }
      .sorted { (lines[$1].relations, $0) < (lines[$0].relations, $1) }
    for index in order {
      let line = lines[index]
      let width = (0.9 + 0.45 * Double(min(line.relations, 64)).squareRoot()) * scene.scale.squareRoot()
      var attributes = [(names.strokeWidth, SVGLines.text(width))]
      if line.isDirected { attributes.append((names.markerEnd, "url(#arrow)")) }
      try write(line, attributes)
    }
    try xml.end()
  }

  private mutating func write(_ line: SVGDrawing.Line, _ attributes: [(XMLName, String)]) throws {
    let nodes = scene.drawing.nodes
    let before = xml.removedCharacters
    try start(names.path, [(names.d, SVGLines.path(line, scene, arrow: arrow))] + attributes)
    let predicates = line.predicates.map { $0.count > 1 ? "\($0.name) ×\($0.count)" : $0.name }
    try text(
      names.title, [],
      "\(nodes[line.source].label) \(line.isDirected ? "→" : "–") \(nodes[line.target].label): "
        + predicates.joined(separator: ", "))
    try xml.end()
    note(before, nodes[line.source].id)
  }

  private mutating func writeNodes() throws {
    let nodes = scene.drawing.nodes
    try start(names.g, [(names.stroke, "#ffffff"), (names.strokeWidth, SVGLines.text(0.8 * scene.scale))])
    // The largest lie behind, so that they hide nothing.
    for index in nodes.indices.sorted(by: { (scene.radii[$1], $0) < (scene.radii[$0], $1) }) {
      let node = nodes[index]
      let before = xml.removedCharacters
      let shape = SVGShapes.path(GraphPalette.shape(ofKind: node.kind), scene.places[index], scene.radii[index])
      try start(names.path, [(names.d, shape), (names.fill, node.color.hex)])
      try text(names.title, [], node.tooltip)
      try xml.end()
      note(before, node.id)
    }
    try xml.end()
  }

  /// Writes labels over a white rim of the same letters.
  ///
  /// The rim is a layer of its own: `paint-order`, which would do it in one, is SVG 2, and renderers of SVG 1.1 then paint
  /// the rim over the letters.
  private mutating func write(_ labels: [SVGScene.Label], color: String) throws {
    if labels.isEmpty { return }
    try start(
      names.g,
      [
        (names.textAnchor, "middle"), (names.fill, "none"), (names.stroke, "#ffffff"),
        (names.strokeWidth, SVGLines.text(2.6 * scene.scale)), (names.strokeLinejoin, "round"),
        (names.hidden, "true"),
      ])
    for label in labels { try write(label) }
    try xml.end()
    try start(names.g, [(names.textAnchor, "middle"), (names.fill, color)])
    for label in labels { try write(label) }
    try xml.end()
  }

  private mutating func write(_ label: SVGScene.Label) throws {
    for (row, line) in label.lines.enumerated() {
      let y =
        label.middle.y + (Double(row) - Double(label.lines.count - 1) / 2) * label.size * 1.15 + label.size * 0.36
      var attributes = [
        (names.x, SVGLines.text(label.middle.x)), (names.y, SVGLines.text(y)),
        (names.fontSize, SVGLines.text(label.size)),
      ]
      if label.isStatement { attributes.append((names.fontStyle, "italic")) }
      try text(names.text, attributes, line)
    }
  }

  /// Writes a path without anything in it.
  mutating func path(_ d: String, _ attributes: [(XMLName, String)]) throws {
    try start(names.path, [(names.d, d)] + attributes)
    try xml.end()
  }

  /// Writes a text of the legend, from its left end.
  mutating func legendText(_ content: String, at point: Point, size: Double) throws {
    try text(
      names.text,
      [
        (names.x, SVGLines.text(point.x)), (names.y, SVGLines.text(point.y)), (names.fontSize, SVGLines.text(size)),
        (names.fill, SVGDocument.ink),
      ], content)
  }

  /// Writes the sample of a node or line in the legend.
  mutating func legendSample(_ d: String, fill: String, stroke: String, width: Double) throws {
    try path(d, [(names.fill, fill), (names.stroke, stroke), (names.strokeWidth, SVGLines.text(width))])
  }

  private mutating func start(_ name: XMLName, _ attributes: [(XMLName, String)]) throws {
    try xml.start(name)
    for (attribute, value) in attributes { try xml.attribute(attribute, value) }
  }

  private mutating func text(_ name: XMLName, _ attributes: [(XMLName, String)], _ text: String) throws {
    try start(name, attributes)
    try xml.text(text)
    try xml.end()
  }

  private mutating func note(_ before: Int, _ id: String) {
    if before == 0, xml.removedCharacters > 0 { firstRemoval = id }
  }
}
