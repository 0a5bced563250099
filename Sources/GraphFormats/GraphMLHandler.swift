import PropertyGraph
import XML

/// Follows the elements of a GraphML document and hands over what they say.
final class GraphMLHandler: XMLHandler {
  let builder = GraphMLBuilder()

  /// What an open element is.
  private enum Open {
    case graphml, key, keyDefault, graph, node, edge
    /// A data element by its key.
    case data(String)
    /// yEd's label of a node or edge, inside a data element.
    case drawnLabel
    /// A data element of the graph or of the whole document.
    case graphData
    /// Anything else; what it holds is passed over.
    case other
  }

  private var stack: [Open] = []
  /// Nodes and edges that are open, with what is known of them so far.
  private var items: [GraphMLItem] = []
  private var declaration = GraphMLDeclaration()
  private var text: [UInt8] = []

  func start(_ element: XMLElement) throws {
    let opened = try open(element)
    stack.append(opened)
    switch opened {
    case .data, .graphData, .keyDefault, .drawnLabel: text.removeAll(keepingCapacity: true)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    switch stack.last {
    case .data, .graphData, .keyDefault, .drawnLabel: text.append(contentsOf: bytes)
    default: break
    }
  }

  func end(_ name: XMLNameBytes) throws {
    switch stack.popLast() {
    case .key: try builder.declare(declaration)
    case .keyDefault: declaration.defaultText = String(decoding: text, as: UTF8.self)
    case .data(let key):
      if let last = items.indices.last { try builder.take(String(decoding: text, as: UTF8.self), key, &items[last]) }
    case .drawnLabel:
      if let last = items.indices.last, items[last].drawnLabel == nil {
        let label = GraphMLHandler.trimmed(text)
        if !label.isEmpty { items[last].drawnLabel = label }
      }
    case .graphData: if !GraphMLHandler.trimmed(text).isEmpty { builder.passOver(.graphAttribute) }
    case .node, .edge: if let item = items.popLast() { try builder.close(item) }
    default: break
    }
  }

  private func open(_ element: XMLElement) throws -> Open {
    let name = element.name
    guard let parent = stack.last else {
      guard name.isLocal("graphml") else {
        throw XMLRefusal("this is no GraphML: the root is <\(name.written)>, <graphml> was expected")
      }
      return .graphml
    }
    switch parent {
    case .graphml:
      if name.isLocal("key") {
        declaration = try GraphMLDeclaration(element)
        return .key
      }
      if name.isLocal("graph") { return openGraph(element) }
    case .key: if name.isLocal("default") { return .keyDefault }
    case .graph:
      if name.isLocal("node") { return try openNode(element) }
      if name.isLocal("edge") { return try openEdge(element) }
      if name.isLocal("hyperedge") {
        throw XMLRefusal("hyperedges are not read: make a node of it, and edges from that to each of its ends")
      }
    case .node, .edge:
      if name.isLocal("data") { return .data(try GraphMLHandler.required("key", of: element)) }
      if name.isLocal("graph") { return openGraph(element) }
    case .data:
      builder.passOver(.drawing)
      return name.isLocal("NodeLabel") || name.isLocal("EdgeLabel") ? .drawnLabel : .other
    case .graphData: return .other
    case .other, .drawnLabel:
      if name.isLocal("NodeLabel") || name.isLocal("EdgeLabel") { return .drawnLabel }
      return .other
    case .keyDefault: break
    }
    return try passOver(element)
  }

  private func passOver(_ element: XMLElement) throws -> Open {
    let name = element.name
    if name.isLocal("locator") { throw XMLRefusal("<locator> is not followed: put what it stands for in its place") }
    if name.isLocal("data") { return .graphData }
    if name.isLocal("desc") { builder.passOver(.description) }
    if name.isLocal("port") { builder.passOver(.port) }
    return .other
  }

  private func openGraph(_ element: XMLElement) -> Open {
    let isDirected = GraphMLHandler.value("edgedefault", of: element) != "undirected"
    builder.startGraph(isDirected: isDirected, isNested: !items.isEmpty)
    return .graph
  }

  private func openNode(_ element: XMLElement) throws -> Open {
    let id = try GraphMLHandler.required("id", of: element)
    try builder.addNode(id)
    var item = GraphMLItem(.node, id: id)
    item.fields = GraphMLHandler.fields(of: element, but: ["id"])
    if let around = items.last { item.parent = around.id }
    items.append(item)
    return .node
  }

  private func openEdge(_ element: XMLElement) throws -> Open {
    var item = GraphMLItem(.edge, id: GraphMLHandler.value("id", of: element) ?? "")
    item.source = try GraphMLHandler.required("source", of: element)
    item.target = try GraphMLHandler.required("target", of: element)
    item.line = element.line
    item.isDirected = GraphMLHandler.value("directed", of: element).map { $0.lowercased() != "false" }
    item.fields = GraphMLHandler.fields(
      of: element, but: ["id", "source", "target", "directed", "sourceport", "targetport"])
    if GraphMLHandler.value("sourceport", of: element) != nil || GraphMLHandler.value("targetport", of: element) != nil
    {
      builder.passOver(.port)
    }
    items.append(item)
    return .edge
  }

  // MARK: - Attributes

  static func value(_ name: StaticString, of element: XMLElement) -> String? {
    for attribute in element.attributes where attribute.name.prefix == nil && attribute.name.isLocal(name) {
      return attribute.text
    }
    return nil
  }

  static func required(_ name: StaticString, of element: XMLElement) throws -> String {
    guard let value = value(name, of: element), !value.isEmpty else {
      throw XMLRefusal("<\(element.name.written)> has no \(name)")
    }
    return value
  }

  /// The attributes that are none of GraphML's own; those with a dot (`parse.indegree`, `yfiles.foldertype`) are for
  /// programs only.
  private static func fields(of element: XMLElement, but known: Set<String>) -> [(name: String, value: String)] {
    guard element.attributes.count > 1 else { return [] }
    return element.attributes.compactMap { attribute in
      guard attribute.name.prefix == nil else { return nil }
      let name = XMLNameBytes.text(attribute.name.local)
      return known.contains(name) || name.contains(".") ? nil : (name, attribute.text)
    }
  }

  private static func trimmed(_ text: [UInt8]) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = text.firstIndex(where: { !isSpace($0) }), let last = text.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: text[first...last], as: UTF8.self)
  }
}
