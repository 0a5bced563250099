import KnowledgeGraph

/// Nodes as GraphML elements.
struct GraphMLNodes {
  let names: ResourceNames
  /// Keys of the attributes by attribute name.
  let attributes: [String: GraphMLKey]

  /// The keys that some nodes use and those that are always expected, in order.
  static func keys(of nodes: [Node], _ attributes: [String: GraphMLKey]) -> [GraphMLKey] {
    var used = GraphMLKey.alwaysOfNodes
    for node in nodes {
      if node.eventType != nil { used.insert("type") }
      if node.extent?.begin != nil { used.insert("begin") }
      if node.extent?.end != nil { used.insert("end") }
      if node.extent != nil { used.insert("date") }
      if !node.otherNames.isEmpty { used.insert("aliases") }
    }
    return GraphMLKey.nodes.filter { used.contains($0.name) } + attributes.values.sorted { $0.name < $1.name }
  }

  func write(_ node: Node, _ token: String, to document: inout GraphMLDocument) throws {
    try document.startNode(token)
    try document.write("kind", node.kind.rawValue)
    try document.write("type", node.eventType?.rawValue ?? "")
    // A label that would come out empty would leave a reader's table with a hole.
    let label = node.label.isEmpty ? node.id : node.label
    try document.write("label", label)
    try document.write("name", label)
    try document.write("labels", ":" + node.kind.rawValue)
    try document.write("iri", names.text(node.id))
    try document.write("aliases", node.otherNames.joined(separator: " | "))
    if let extent = node.extent {
      try document.write("begin", extent.begin ?? "")
      try document.write("end", extent.end ?? "")
      try document.write("date", extent.edtf)
    }
    try document.write("mentions", String(node.mentions))
    if !node.attributes.isEmpty {
      let sorted = node.attributes.sorted { $0.key < $1.key }
      for (name, value) in sorted { try document.write(attributes[name]?.name ?? name, value.text) }
    }
    try document.end()
  }
}
