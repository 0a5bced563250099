import Files
import PropertyGraph
import XML

/// A GraphML document being written: the envelope, the keys, then nodes and edges with the place of what was left out.
struct GraphMLWriter {
  static let namespace = "http://graphml.graphdrawing.org/xmlns"

  private(set) var report = FormatReport()

  private let sink: any ByteSink
  private var xml: XMLWriter
  private let nodeKeys: GraphMLKeys
  private let edgeKeys: GraphMLKeys
  private let styleNode: ((PropertyNode, inout XMLWriter) throws -> Void)?
  private let styleEdge: ((PropertyEdge, inout XMLWriter) throws -> Void)?
  private var firstRemoval: String?
  private let names: Names

  private struct Names {
    let data: XMLName
    let key: XMLName
    let id: XMLName
    let node: XMLName
    let edge: XMLName
    let source: XMLName
    let target: XMLName

    init() throws {
      data = try XMLName("data")
      key = try XMLName("key")
      id = try XMLName("id")
      node = try XMLName("node")
      edge = try XMLName("edge")
      source = try XMLName("source")
      target = try XMLName("target")
    }
  }

  init(to sink: any ByteSink, schema: PropertySchema, style: (any GraphMLStyle)?) throws {
    self.sink = sink
    xml = XMLWriter { try sink.write($0) }
    names = try Names()
    let reserved = Set((style?.keys ?? []).map(\.id))
    nodeKeys = GraphMLKeys(schema.nodeKeys, reserved: reserved)
    edgeKeys = GraphMLKeys(schema.edgeKeys, reserved: reserved)
    styleNode = try style?.nodes(of: schema)
    styleEdge = try style?.edges(of: schema)
    try xml.start(XMLName("graphml"))
    try xml.attribute(XMLName("xmlns"), GraphMLWriter.namespace)
    try xml.attribute(XMLName("xmlns:xsi"), "http://www.w3.org/2001/XMLSchema-instance")
    for (prefix, namespace) in style?.namespaces ?? [] { try xml.attribute(XMLName("xmlns:\(prefix)"), namespace) }
    try xml.attribute(
      XMLName("xsi:schemaLocation"),
      style?.schemaLocation ?? "\(GraphMLWriter.namespace) \(GraphMLWriter.namespace)/1.0/graphml.xsd")
    try declare(nodeKeys, for: "node")
    try declare(edgeKeys, for: "edge")
    for key in style?.keys ?? [] {
      try xml.start(names.key)
      try xml.attribute(names.id, key.id)
      try xml.attribute(XMLName("for"), key.domain)
      try xml.attribute(XMLName(key.attribute.name), key.attribute.value)
      try xml.end()
    }
    try xml.start(XMLName("graph"))
    try xml.attribute(names.id, "G")
    try xml.attribute(XMLName("edgedefault"), schema.isDirected ? "directed" : "undirected")
  }

  mutating func write(_ node: PropertyNode) throws {
    let removedBefore = xml.removedCharacters
    try xml.start(names.node)
    try xml.attribute(names.id, node.id)
    try write(node.values, nodeKeys)
    if let styleNode { try styleNode(node, &xml) }
    try xml.end()
    report.nodes += 1
    if xml.removedCharacters > removedBefore { note(node.id, node.values, nodeKeys) }
  }

  mutating func write(_ edge: PropertyEdge) throws {
    let removedBefore = xml.removedCharacters
    try xml.start(names.edge)
    if !edge.id.isEmpty { try xml.attribute(names.id, edge.id) }
    try xml.attribute(names.source, edge.source)
    try xml.attribute(names.target, edge.target)
    try write(edge.values, edgeKeys)
    if let styleEdge { try styleEdge(edge, &xml) }
    try xml.end()
    report.edges += 1
    if xml.removedCharacters > removedBefore { note(edge.id, edge.values, edgeKeys) }
  }

  mutating func finish() throws -> FormatReport {
    try xml.end()
    try xml.end()
    try xml.finish()
    try sink.finish()
    if let firstRemoval {
      let count = xml.removedCharacters
      let characters = count == 1 ? "1 character" : "\(count) characters"
      report.warnings.append("\(characters) that XML 1.0 forbids left out, first in \(firstRemoval)")
    }
    return report
  }

  private mutating func write(_ values: [PropertyValue?], _ keys: GraphMLKeys) throws {
    for (index, value) in values.enumerated() where index < keys.ids.count {
      guard let value else { continue }
      if case .text(let text) = value {
        try xml.element(names.data, names.key, keys.ids[index], text: text)
      } else {
        try xml.element(names.data, names.key, keys.ids[index], text: value.javaText)
      }
    }
  }

  private mutating func declare(_ declared: GraphMLKeys, for domain: String) throws {
    for (id, key) in zip(declared.ids, declared.keys) {
      try xml.start(names.key)
      try xml.attribute(names.id, id)
      try xml.attribute(XMLName("for"), domain)
      try xml.attribute(XMLName("attr.name"), key.name)
      try xml.attribute(XMLName("attr.type"), key.type.rawValue)
      if let value = key.defaultValue {
        try xml.start(XMLName("default"))
        try xml.text(value.javaText)
        try xml.end()
      }
      try xml.end()
    }
  }

  /// Keeps where characters were left out first: the first attribute of the item that holds such a character.
  private mutating func note(_ item: String, _ values: [PropertyValue?], _ keys: GraphMLKeys) {
    guard firstRemoval == nil else { return }
    let place = values.firstIndex { value in
      guard case .text(let text)? = value else { return false }
      return text.unicodeScalars.contains { !XMLWriter.canWrite($0) }
    }
    firstRemoval = place.map { "\(keys.keys[$0].name) of \(item)" } ?? "the identifier \(item)"
  }
}
