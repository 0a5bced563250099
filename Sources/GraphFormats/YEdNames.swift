import XML

/// The names of yEd's elements and attributes, made once.
struct YEdNames {
  let data, key, shapeNode, geometry, fill, borderStyle, nodeLabel, shape: XMLName
  let polyLineEdge, lineStyle, arrows, edgeLabel: XMLName
  let height, width, x, y, color, transparent, type, fontSize, modelName, modelPosition, textColor, visible: XMLName
  let source, target: XMLName

  /// What yEd calls the shapes.
  let shapes: [NodeShape: String] = [
    .ellipse: "ellipse", .rectangle: "rectangle", .roundRectangle: "roundrectangle", .diamond: "diamond",
    .triangle: "triangle", .hexagon: "hexagon", .octagon: "octagon",
  ]

  init() throws {
    data = try XMLName("data")
    key = try XMLName("key")
    shapeNode = try XMLName("y:ShapeNode")
    geometry = try XMLName("y:Geometry")
    fill = try XMLName("y:Fill")
    borderStyle = try XMLName("y:BorderStyle")
    nodeLabel = try XMLName("y:NodeLabel")
    shape = try XMLName("y:Shape")
    polyLineEdge = try XMLName("y:PolyLineEdge")
    lineStyle = try XMLName("y:LineStyle")
    arrows = try XMLName("y:Arrows")
    edgeLabel = try XMLName("y:EdgeLabel")
    height = try XMLName("height")
    width = try XMLName("width")
    x = try XMLName("x")
    y = try XMLName("y")
    color = try XMLName("color")
    transparent = try XMLName("transparent")
    type = try XMLName("type")
    fontSize = try XMLName("fontSize")
    modelName = try XMLName("modelName")
    modelPosition = try XMLName("modelPosition")
    textColor = try XMLName("textColor")
    visible = try XMLName("visible")
    source = try XMLName("source")
    target = try XMLName("target")
  }

  /// Begins an element with attributes.
  func start(_ xml: inout XMLWriter, _ name: XMLName, _ attributes: [(XMLName, String)]) throws {
    try xml.start(name)
    for (attribute, value) in attributes { try xml.attribute(attribute, value) }
  }

  /// Writes an element with attributes and a text.
  func write(_ xml: inout XMLWriter, _ name: XMLName, _ attributes: [(XMLName, String)], text: String = "") throws {
    try start(&xml, name, attributes)
    try xml.text(text)
    try xml.end()
  }
}
