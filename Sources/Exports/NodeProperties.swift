import KnowledgeGraph
import PropertyGraph

/// Nodes as rows: which attributes some nodes of a graph have, and the values of each.
struct NodeProperties {
  /// The attributes of the contract that some nodes use and those that are always expected, then the others by name.
  let keys: [PropertyKey]
  private let names: ResourceNames
  /// Column of each attribute of the contract in its order there, or -1.
  private let contract: [Int]
  /// Column of each other attribute by its own name, and whether the column holds texts.
  private let others: [String: (column: Int, isText: Bool)]

  init(of nodes: some Sequence<Node>, names: ResourceNames) {
    self.names = names
    var used = PropertyNames.alwaysOfNodes
    var types: [String: PropertyKey.ValueType] = [:]
    for node in nodes {
      if node.eventType != nil { used.insert("type") }
      if let extent = node.extent {
        if extent.begin != nil { used.insert("begin") }
        if extent.end != nil { used.insert("end") }
        used.insert("date")
      }
      if !used.contains("aliases"), !node.otherNames.isEmpty { used.insert("aliases") }
      for (name, value) in node.attributes { NodeProperties.widen(&types[name], to: value) }
    }
    var keys = PropertyNames.nodes.filter { used.contains($0.name) }
    contract = PropertyNames.nodes.map { key in keys.firstIndex { $0.name == key.name } ?? -1 }
    var others: [String: (column: Int, isText: Bool)] = [:]
    let named = types.map { (name: PropertyNames.name(of: $0.key), attribute: $0.key, type: $0.value) }
    for (name, attribute, type) in named.sorted(by: { ($0.name, $0.attribute) < ($1.name, $1.attribute) }) {
      others[attribute] = (keys.count, type == .string)
      keys.append(PropertyKey(name, type))
    }
    self.keys = keys
    self.others = others
  }

  /// A node as a row.
  func row(_ node: Node) -> PropertyNode {
    var values = [PropertyValue?](repeating: nil, count: keys.count)
    // A label that would come out empty would leave a reader's table with a hole.
    let label = node.label.isEmpty ? node.id : node.label
    let kind = node.kind.rawValue
    set(&values, 0, kind)
    set(&values, 1, node.eventType?.rawValue)
    set(&values, 2, label)
    set(&values, 3, label)
    set(&values, 4, ":" + kind)
    set(&values, 5, names.text(node.id))
    if contract[6] >= 0 { set(&values, 6, node.otherNames.joined(separator: " | ")) }
    if let extent = node.extent {
      set(&values, 7, extent.begin)
      set(&values, 8, extent.end)
      set(&values, 9, extent.edtf)
    }
    if contract[10] >= 0 { values[contract[10]] = .integer(node.mentions) }
    for (name, value) in node.attributes {
      guard let (column, isText) = others[name] else { continue }
      values[column] = NodeProperties.value(value, isText: isText)
    }
    return PropertyNode(id: NodeToken.token(node.id), values: values)
  }

  private func set(_ values: inout [PropertyValue?], _ place: Int, _ text: String?) {
    if let text, !text.isEmpty, contract[place] >= 0 { values[contract[place]] = .text(text) }
  }

  private static func value(_ value: AttributeValue, isText: Bool) -> PropertyValue? {
    switch value {
    case .text(let text): text.isEmpty ? nil : .text(text)
    case .integer(let number): isText ? .text(value.text) : .integer(number)
    case .flag(let flag): isText ? .text(value.text) : .flag(flag)
    }
  }

  /// Of several types of value under one name the widest holds all.
  private static func widen(_ known: inout PropertyKey.ValueType?, to value: AttributeValue) {
    let type: PropertyKey.ValueType =
      switch value {
      case .text: .string
      case .integer(let number): Int32(exactly: number) == nil ? .long : .int
      case .flag: .boolean
      }
    guard let before = known, before != type else { return known = type }
    known = [before, type].allSatisfy { $0 == .int || $0 == .long } ? .long : .string
  }
}
