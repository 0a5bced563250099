import Files
import PropertyGraph
import XML

/// A GEXF document being written: envelope and declarations, then nodes, then edges.
struct GEXFDocument {
  private var report = FormatReport()
  private var xml: XMLWriter
  private var firstRemoval = ""
  /// When the events and statements are that have been written.
  private var days: [String: (begin: String?, end: String?)] = [:]
  private let names: GEXFNames
  private let directions: EdgeDirections
  private let isDirected: Bool
  private let nodes: GEXFColumns
  private let edges: GEXFColumns

  init(to sink: any ByteSink, schema: PropertySchema) throws {
    xml = XMLWriter { try sink.write($0) }
    names = try GEXFNames()
    directions = EdgeDirections(schema)
    isDirected = schema.isDirected
    nodes = GEXFColumns(nodes: schema.nodeColumns)
    edges = GEXFColumns(edges: schema.edgeColumns)
    let namespace = "http://gexf.net/1.3"
    try xml.start(XMLName("gexf"))
    try xml.attribute(XMLName("xmlns"), namespace)
    try xml.attribute(XMLName("xmlns:viz"), namespace + "/viz")
    try xml.attribute(XMLName("version"), "1.3")
    try xml.start(XMLName("meta"))
    try xml.start(XMLName("creator"))
    try xml.text("Rapporteur")
    try xml.end()
    try xml.end()
    try xml.start(XMLName("graph"))
    try xml.attribute(XMLName("defaultedgetype"), isDirected ? "directed" : "undirected")
    if nodes.time.areThere || edges.time.areThere {
      try xml.attribute(XMLName("mode"), "dynamic")
      try xml.attribute(XMLName("timeformat"), "date")
      try xml.attribute(XMLName("timerepresentation"), "interval")
    }
    try declare(nodes, for: "node")
    try declare(edges, for: "edge")
    try xml.start(XMLName("nodes"))
  }

  mutating func write(_ node: PropertyNode) throws {
    let before = xml.removedCharacters
    try xml.start(names.node)
    try xml.attribute(names.id, node.id)
    let label = nodes.label?.text(in: node.values) ?? ""
    try xml.attribute(names.label, label.isEmpty ? node.id : label)
    if nodes.time.areThere {
      let time = nodes.time.bounds(in: node.values)
      try write(time)
      let kind = nodes.kind?.text(in: node.values)
      if kind == "Event" || kind == "Statement", time != (nil, nil) { days[node.id] = time }
    }
    try writeValues(nodes, node.values)
    try writeLook(node)
    try xml.end()
    report.nodes += 1
    note(before, node.id)
  }

  mutating func startEdges() throws {
    try xml.end()
    try xml.start(XMLName("edges"))
  }

  mutating func write(_ edge: PropertyEdge) throws {
    let before = xml.removedCharacters
    try xml.start(names.edge)
    try xml.attribute(names.id, edge.id)
    try xml.attribute(names.source, edge.source)
    try xml.attribute(names.target, edge.target)
    let isEdgeDirected = directions.isDirected(edge)
    if isEdgeDirected != isDirected {
      try xml.attribute(names.type, isEdgeDirected ? "directed" : "undirected")
    }
    if let label = edges.label?.text(in: edge.values), !label.isEmpty { try xml.attribute(names.label, label) }
    if let kind = edges.kind?.text(in: edge.values), !kind.isEmpty { try xml.attribute(names.kind, kind) }
    if let weight = edges.weight?.number(in: edge.values) { try xml.attribute(names.weight, weight.description) }
    try write(time(of: edge))
    try writeValues(edges, edge.values)
    if let color = edges.color?.text(in: edge.values), let color = GraphColor(hex: color) { try write(color) }
    try xml.end()
    report.edges += 1
    note(before, edge.id)
  }

  mutating func finish() throws -> FormatReport {
    for _ in 0..<3 { try xml.end() }
    try xml.finish()
    report.warn(removed: xml.removedCharacters, first: firstRemoval)
    return report
  }

  private mutating func declare(_ columns: GEXFColumns, for domain: String) throws {
    if columns.declared.isEmpty { return }
    try xml.start(XMLName("attributes"))
    try xml.attribute(XMLName("class"), domain)
    for (id, column) in columns.declared {
      try xml.start(XMLName("attribute"))
      try xml.attribute(names.id, id)
      try xml.attribute(XMLName("title"), column.name)
      try xml.attribute(names.type, GEXFColumns.type(column.key.type))
      if let value = column.key.defaultValue {
        try xml.start(XMLName("default"))
        try xml.text(value.javaText)
        try xml.end()
      }
      try xml.end()
    }
    try xml.end()
  }

  /// The time of an edge itself, else of the event that it leaves, else of the statement that says it.
  private func time(of edge: PropertyEdge) -> (begin: String?, end: String?) {
    let own = edges.time.bounds(in: edge.values)
    if own != (nil, nil) { return own }
    if let event = days[edge.source] { return event }
    return edges.statement.flatMap { days[$0.text(in: edge.values)] } ?? (nil, nil)
  }

  private mutating func write(_ time: (begin: String?, end: String?)) throws {
    if let begin = time.begin { try xml.attribute(names.start, begin) }
    if let end = time.end { try xml.attribute(names.end, end) }
  }

  private mutating func writeValues(_ columns: GEXFColumns, _ values: [PropertyValue?]) throws {
    var isOpen = false
    for (id, column) in columns.declared {
      guard column.index < values.count, let value = values[column.index] else { continue }
      if !isOpen { try xml.start(names.attvalues) }
      isOpen = true
      try xml.start(names.attvalue)
      try xml.attribute(names.for, id)
      try xml.attribute(names.value, value.javaText)
      try xml.end()
    }
    if isOpen { try xml.end() }
  }

  private mutating func writeLook(_ node: PropertyNode) throws {
    if let text = nodes.color?.text(in: node.values), let color = GraphColor(hex: text) {
      try write(color)
    } else if let kind = nodes.kind?.text(in: node.values), !kind.isEmpty {
      try write(GraphPalette.color(ofKind: kind))
    }
    if let x = nodes.x?.number(in: node.values), let y = nodes.y?.number(in: node.values) {
      try xml.start(names.position)
      try xml.attribute(names.x, x.description)
      try xml.attribute(names.y, y.description)
      try xml.attribute(names.z, "0.0")
      try xml.end()
    }
    if let size = nodes.size?.number(in: node.values), size >= 0 {
      try xml.start(names.size)
      try xml.attribute(names.value, size.description)
      try xml.end()
    }
  }

  private mutating func write(_ color: GraphColor) throws {
    try xml.start(names.color)
    try xml.attribute(names.r, String(color.red))
    try xml.attribute(names.g, String(color.green))
    try xml.attribute(names.b, String(color.blue))
    try xml.end()
  }

  private mutating func note(_ before: Int, _ id: String) {
    if before == 0, xml.removedCharacters > 0 { firstRemoval = id }
  }
}
