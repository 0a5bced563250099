import PropertyGraph

/// Joins graphs of several files: nodes of one identifier are one node, edges all stay.
struct GraphMerger {
  /// The graph so far.
  private var graph = PropertyGraph(schema: PropertySchema())

  private var nodeNumbers: [String: Int] = [:]
  private var edgeIDs: Set<String> = []
  private var count = 0

  /// Adds the nodes and edges of a graph.
  ///
  /// A node that is there already keeps its values and gains those that it lacks. An edge whose identifier another file
  /// has gets the number of its file before it.
  mutating func add(_ added: PropertyGraph) {
    count += 1
    guard count > 1 else { return begin(with: added) }
    if count == 2 { graph = GraphMerger.fillingDefaults(of: graph) }
    var other = GraphMerger.fillingDefaults(of: added)
    if graph.schema.isDirected != other.schema.isDirected {
      // A directed graph says of an edge without direction that it is symmetric.
      GraphMerger.makeDirected(&graph)
      GraphMerger.makeDirected(&other)
    }
    let nodePlaces = GraphMerger.join(&graph.schema.nodeKeys, other.schema.nodeKeys)
    let edgePlaces = GraphMerger.join(&graph.schema.edgeKeys, other.schema.edgeKeys)
    for node in other.nodes { add(node, nodePlaces) }
    for edge in other.edges {
      var id = edge.id
      while !edgeIDs.insert(id).inserted { id = "f\(count).\(id)" }
      let values = GraphMerger.spread(edge.values, edgePlaces, over: graph.schema.edgeKeys.count)
      graph.edges.append(PropertyEdge(id: id, source: edge.source, target: edge.target, values: values))
    }
  }

  /// Makes rows of earlier graphs as long as the schema has become.
  mutating func finish() -> PropertyGraph {
    guard count > 1 else { return graph }
    let nodeCount = graph.schema.nodeKeys.count
    let edgeCount = graph.schema.edgeKeys.count
    for index in graph.nodes.indices { GraphMerger.pad(&graph.nodes[index].values, to: nodeCount) }
    for index in graph.edges.indices { GraphMerger.pad(&graph.edges[index].values, to: edgeCount) }
    return graph
  }

  private mutating func begin(with other: PropertyGraph) {
    graph = other
    for (number, node) in other.nodes.enumerated() { nodeNumbers[node.id] = number }
    edgeIDs = Set(other.edges.map(\.id))
  }

  private mutating func add(_ node: PropertyNode, _ places: [Int]) {
    let values = GraphMerger.spread(node.values, places, over: graph.schema.nodeKeys.count)
    guard let number = nodeNumbers[node.id] else {
      nodeNumbers[node.id] = graph.nodes.count
      graph.nodes.append(PropertyNode(id: node.id, values: values))
      return
    }
    GraphMerger.pad(&graph.nodes[number].values, to: values.count)
    for (index, value) in values.enumerated() where graph.nodes[number].values[index] == nil {
      graph.nodes[number].values[index] = value
    }
  }

  /// The graph with the defaults of its keys written out: what one file declares says nothing of another's nodes.
  private static func fillingDefaults(of graph: PropertyGraph) -> PropertyGraph {
    var filled = graph
    func fill(_ values: inout [PropertyValue?], _ keys: [PropertyKey]) {
      pad(&values, to: keys.count)
      for (index, key) in keys.enumerated() where values[index] == nil { values[index] = key.defaultValue }
    }
    if graph.schema.nodeKeys.contains(where: { $0.defaultValue != nil }) {
      for index in filled.nodes.indices { fill(&filled.nodes[index].values, graph.schema.nodeKeys) }
    }
    if graph.schema.edgeKeys.contains(where: { $0.defaultValue != nil }) {
      for index in filled.edges.indices { fill(&filled.edges[index].values, graph.schema.edgeKeys) }
    }
    for index in filled.schema.nodeKeys.indices { filled.schema.nodeKeys[index].defaultValue = nil }
    for index in filled.schema.edgeKeys.indices { filled.schema.edgeKeys[index].defaultValue = nil }
    return filled
  }

  /// Makes the edges of a graph without directions symmetric ones of a directed graph.
  private static func makeDirected(_ graph: inout PropertyGraph) {
    guard !graph.schema.isDirected else { return }
    graph.schema.isDirected = true
    let place = join(&graph.schema.edgeKeys, [PropertyKey("symmetric", .boolean)])[0]
    let isFlag = graph.schema.edgeKeys[place].type == .boolean
    for index in graph.edges.indices {
      pad(&graph.edges[index].values, to: place + 1)
      graph.edges[index].values[place] = isFlag ? .flag(true) : .text("true")
    }
  }

  /// The places of another schema's keys in the joint one; keys of one name and two types become text.
  private static func join(_ keys: inout [PropertyKey], _ others: [PropertyKey]) -> [Int] {
    others.map { other in
      guard let place = keys.firstIndex(where: { $0.name == other.name }) else {
        keys.append(other)
        return keys.count - 1
      }
      if keys[place].type != other.type { keys[place].type = .string }
      return place
    }
  }

  private static func spread(_ values: [PropertyValue?], _ places: [Int], over count: Int) -> [PropertyValue?] {
    var row = [PropertyValue?](repeating: nil, count: count)
    for (value, place) in zip(values, places) { row[place] = value }
    return row
  }

  private static func pad(_ values: inout [PropertyValue?], to count: Int) {
    while values.count < count { values.append(nil) }
  }
}
