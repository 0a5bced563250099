import Files
import XML

/// A GraphML document being written: the envelope, the keys, and data elements with the place of what was left out.
struct GraphMLDocument {
  static let namespace = "http://graphml.graphdrawing.org/xmlns"

  private(set) var report = ExportReport()

  private let sink: any ByteSink
  private var xml: XMLWriter
  private var firstRemoval: (key: String, item: String)?
  private var item = ""
  private let data: XMLName
  private let key: XMLName
  private let id: XMLName
  private let node: XMLName
  private let edge: XMLName
  private let source: XMLName
  private let target: XMLName

  init(to sink: any ByteSink, nodeKeys: [GraphMLKey], edgeKeys: [GraphMLKey]) throws {
    self.sink = sink
    xml = XMLWriter { try sink.write($0) }
    data = try XMLName("data")
    key = try XMLName("key")
    id = try XMLName("id")
    node = try XMLName("node")
    edge = try XMLName("edge")
    source = try XMLName("source")
    target = try XMLName("target")
    try xml.start(XMLName("graphml"))
    try xml.attribute(XMLName("xmlns"), GraphMLDocument.namespace)
    try xml.attribute(XMLName("xmlns:xsi"), "http://www.w3.org/2001/XMLSchema-instance")
    try xml.attribute(
      XMLName("xsi:schemaLocation"),
      "\(GraphMLDocument.namespace) \(GraphMLDocument.namespace)/1.0/graphml.xsd")
    try declare(nodeKeys, for: "node")
    try declare(edgeKeys, for: "edge")
    try xml.start(XMLName("graph"))
    try xml.attribute(id, "G")
    try xml.attribute(XMLName("edgedefault"), "directed")
  }

  mutating func startNode(_ identifier: String) throws {
    try xml.start(node)
    try xml.attribute(id, identifier)
    item = identifier
    report.nodes += 1
  }

  mutating func startEdge(_ identifier: String, from: String, to: String) throws {
    try xml.start(edge)
    try xml.attribute(id, identifier)
    try xml.attribute(source, from)
    try xml.attribute(target, to)
    item = identifier
    report.edges += 1
  }

  /// Writes a value of the open node or edge; an empty one is left out.
  mutating func write(_ name: String, _ value: String) throws {
    if value.isEmpty { return }
    let before = xml.removedCharacters
    try xml.element(data, key, name, text: value)
    if xml.removedCharacters > before, firstRemoval == nil { firstRemoval = (name, item) }
  }

  mutating func end() throws {
    try xml.end()
  }

  mutating func finish() throws -> ExportReport {
    try xml.end()
    try xml.end()
    try xml.finish()
    try sink.finish()
    if let firstRemoval {
      report.warn(removed: xml.removedCharacters, first: "\(firstRemoval.key) of \(firstRemoval.item)")
    }
    return report
  }

  private mutating func declare(_ keys: [GraphMLKey], for domain: String) throws {
    for declared in keys {
      try xml.start(key)
      try xml.attribute(id, declared.name)
      try xml.attribute(XMLName("for"), domain)
      try xml.attribute(XMLName("attr.name"), declared.name)
      try xml.attribute(XMLName("attr.type"), declared.type.rawValue)
      try xml.end()
    }
  }
}
