import FoundationEssentials
import KnowledgeGraph

/// What one statement says of a node beside how often it mentions it and where, as a row of the table `versions` has it.
///
/// Many statements say the same of the things that the gazetteer knows; equal contents share a row.
struct NodeContent: Codable, Hashable {
  struct Attribute: Codable, Hashable {
    var text: String?
    var integer: Int?
    var flag: Bool?
  }

  var kind: String
  var label: String
  var eventType: String?
  var edtf: String?
  var begin: String?
  var end: String?
  var aliases: [String]
  var asNamed: [String]
  var attributes: [String: Attribute]
  var sameAs: [String]

  init(_ node: Node) {
    kind = node.kind.rawValue
    label = node.label
    eventType = node.eventType?.rawValue
    edtf = node.extent?.edtf
    begin = node.extent?.begin
    end = node.extent?.end
    aliases = node.aliases.sorted()
    asNamed = node.asNamed.sorted()
    attributes = NodeContent.attributes(of: node)
    sameAs = node.sameAs.sorted()
  }

  /// The node without mentions and attestations.
  ///
  /// - Throws: ``GraphStoreError/damaged(_:)`` for a kind or type that the graph does not know.
  func node(id: String) throws -> Node {
    guard let kind = NodeKind(rawValue: kind) else { throw GraphStoreError.damaged("kind \(kind) of \(id)") }
    var node = Node(id: id, kind: kind, label: label)
    if let eventType {
      guard let type = EventType(rawValue: eventType) else {
        throw GraphStoreError.damaged("event type \(eventType) of \(id)")
      }
      node.eventType = type
    }
    if let edtf { node.extent = TimeExtent(edtf: edtf, begin: begin, end: end) }
    node.aliases = Set(aliases)
    node.asNamed = Set(asNamed)
    node.attributes = attributes.compactMapValues { $0.value }
    node.sameAs = Set(sameAs)
    return node
  }

  /// JSON with sorted keys: the same content is the same text.
  func json() throws -> String { try NodeContent.json(self) }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from json: String) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(json.utf8))
    } catch {
      throw GraphStoreError.damaged("JSON of a node: \(json.prefix(80))")
    }
  }

  static func attributes(of node: Node) -> [String: Attribute] {
    node.attributes.mapValues { value in
      switch value {
      case .text(let text): Attribute(text: text)
      case .integer(let number): Attribute(integer: number)
      case .flag(let flag): Attribute(flag: flag)
      }
    }
  }
}

extension NodeContent.Attribute {
  var value: AttributeValue? {
    if let text { return .text(text) }
    if let integer { return .integer(integer) }
    return flag.map { .flag($0) }
  }
}
