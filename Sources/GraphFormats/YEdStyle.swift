import PropertyGraph
import XML

/// What yEd draws a graph by: shapes, colours, places, labels and arrows, in yEd's own part of GraphML
/// ("GraphML in yFiles", namespace `http://www.yworks.com/xml/graphml`).
///
/// The graph needs `x`, `y` and `size` (``LaidOutGraph``), since yEd places nothing when it opens a file; colours and shapes
/// come from `color` and `kind`. The label of a node is its whole `label`, as networkx takes the one for the other. Readers
/// that do not know yEd find all attributes as in plain GraphML.
public struct YEdStyle: GraphMLStyle {
  private static let nodeKey = "nodegraphics"
  private static let edgeKey = "edgegraphics"
  /// Labels need more room than points do.
  private static let stretch = 3.0

  /// yEd's prefix.
  public let namespaces = [(prefix: "y", namespace: "http://www.yworks.com/xml/graphml")]

  /// The schema of GraphML with yEd's elements.
  public let schemaLocation: String? =
    "http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd"

  /// The keys of nodes and of edges.
  public var keys: [GraphMLStyleKey] {
    [
      GraphMLStyleKey(id: YEdStyle.nodeKey, for: "node", attribute: "yfiles.type", value: "nodegraphics"),
      GraphMLStyleKey(id: YEdStyle.edgeKey, for: "edge", attribute: "yfiles.type", value: "edgegraphics"),
    ]
  }

  /// Makes the style.
  public init() {}

  /// Gives what writes the `y:ShapeNode` of a node.
  ///
  /// - Throws: ``YEdStyleError`` where the graph has no places.
  public func nodes(of schema: PropertySchema) throws -> (PropertyNode, inout XMLWriter) throws -> Void {
    let columns = schema.nodeColumns
    guard let x = columns.numeric("x"), let y = columns.numeric("y") else { throw YEdStyleError.noPlaces }
    let (size, color, kind, label) = (columns.numeric("size"), columns["color"], columns["kind"], columns["label"])
    let names = try YEdNames()
    return { node, xml in
      let kind = kind?.text(in: node.values) ?? ""
      let fill = GraphColor(hex: color?.text(in: node.values) ?? "") ?? GraphPalette.color(ofKind: kind)
      let width = (size?.number(in: node.values) ?? 16) * 1.5
      let text = label?.text(in: node.values) ?? ""
      let shape = names.shapes[GraphPalette.shape(ofKind: kind), default: "ellipse"]
      try names.start(&xml, names.data, [(names.key, YEdStyle.nodeKey)])
      try xml.start(names.shapeNode)
      try names.write(
        &xml, names.geometry,
        [
          (names.height, YEdStyle.text(width)), (names.width, YEdStyle.text(width)),
          (names.x, YEdStyle.text((x.number(in: node.values) ?? 0) * YEdStyle.stretch - width / 2)),
          (names.y, YEdStyle.text((y.number(in: node.values) ?? 0) * YEdStyle.stretch - width / 2)),
        ])
      try names.write(&xml, names.fill, [(names.color, fill.hex), (names.transparent, "false")])
      try names.write(&xml, names.borderStyle, [(names.color, "#444444"), (names.type, "line"), (names.width, "1.0")])
      try names.write(
        &xml, names.nodeLabel,
        [
          (names.fontSize, kind == "Statement" ? "10" : "13"), (names.modelName, "sandwich"),
          (names.modelPosition, "s"),
          (names.textColor, "#222222"),
        ], text: text.isEmpty ? node.id : text)
      try names.write(&xml, names.shape, [(names.type, shape)])
      try xml.end()
      try xml.end()
    }
  }

  /// Gives what writes the `y:PolyLineEdge` of an edge.
  public func edges(of schema: PropertySchema) throws -> (PropertyEdge, inout XMLWriter) throws -> Void {
    let label = schema.edgeColumns.first(of: ["label", "predicate"])
    let directions = EdgeDirections(schema)
    let names = try YEdNames()
    return { edge, xml in
      let text = label?.text(in: edge.values) ?? ""
      let isMention = text == "mentions"
      try names.start(&xml, names.data, [(names.key, YEdStyle.edgeKey)])
      try xml.start(names.polyLineEdge)
      try names.write(
        &xml, names.lineStyle,
        [
          (names.color, isMention ? "#dddddd" : GraphPalette.edge.hex), (names.type, "line"),
          (names.width, isMention ? "0.5" : "1.0"),
        ])
      let arrow = directions.isDirected(edge) ? (isMention ? "plain" : "standard") : "none"
      try names.write(&xml, names.arrows, [(names.source, "none"), (names.target, arrow)])
      if !text.isEmpty {
        // Those of mentions would hide the others, but networkx takes the label from here.
        try names.write(
          &xml, names.edgeLabel,
          [(names.fontSize, "9"), (names.textColor, "#555555")] + (isMention ? [(names.visible, "false")] : []),
          text: text)
      }
      try xml.end()
      try xml.end()
    }
  }

  private static func text(_ value: Double) -> String { ((value * 100).rounded() / 100).description }
}
