import PropertyGraph
import XML

/// Puts a graph together from what a GraphML document says, piece by piece.
final class GraphMLBuilder {
  /// What is passed over.
  enum Passed: Hashable, CaseIterable {
    case drawing, port, description, graphAttribute

    var warning: String {
      switch self {
      case .drawing: "how the file draws nodes and edges is not kept, but for their labels"
      case .port: "ports are not kept: edges join the nodes themselves"
      case .description: "<desc> elements are not kept"
      case .graphAttribute: "attributes of the graph itself are not kept"
      }
    }
  }

  /// An edge to a node that the document does not have.
  struct UnknownNode: Error {
    let line: Int
    let message: String
  }

  private var nodeTable = GraphMLTable()
  private var edgeTable = GraphMLTable()
  private var nodes: [PropertyNode] = []
  private var edges: [PropertyEdge] = []
  private var nodeNumbers: [String: Int] = [:]
  /// Edges that came before a node of theirs, with their lines.
  private var early: [(edge: Int, line: Int)] = []
  private var edgeIDs: Set<String> = []
  /// Edges without an id of their own.
  private var unnamed: [Int] = []
  private var repeatedIDs = 0
  private var isDirectedGraph: Bool?
  private var graphCount = 0
  /// Edges whose direction is said to be other than that of the graph.
  private var contrary: Set<Int> = []
  private var passed: Set<Passed> = []

  func declare(_ key: GraphMLDeclaration) throws {
    if key.isForNodes { try nodeTable.declare(key) }
    if key.isForEdges { try edgeTable.declare(key) }
  }

  func startGraph(isDirected: Bool, isNested: Bool) {
    if isDirectedGraph == nil { isDirectedGraph = isDirected }
    if !isNested { graphCount += 1 }
  }

  func passOver(_ what: Passed) { passed.insert(what) }

  /// Gives a node its place, before what lies inside of it.
  func addNode(_ id: String) throws {
    guard nodeNumbers.updateValue(nodes.count, forKey: id) == nil else {
      throw XMLRefusal("two nodes have the id \(id)")
    }
    nodes.append(PropertyNode(id: id, values: []))
  }

  /// Takes the text of a data element.
  func take(_ text: String, _ key: String, _ item: inout GraphMLItem) throws {
    switch item.kind {
    case .node: try take(text, key, &item, &nodeTable)
    case .edge: try take(text, key, &item, &edgeTable)
    }
  }

  func close(_ item: GraphMLItem) throws {
    var item = item
    switch item.kind {
    case .node:
      complete(&item, &nodeTable)
      if let number = nodeNumbers[item.id] { nodes[number].values = item.values }
    case .edge:
      complete(&item, &edgeTable)
      if let isDirected = item.isDirected, isDirected != (isDirectedGraph ?? true) { contrary.insert(edges.count) }
      let (source, target) = (nodeNumbers[item.source], nodeNumbers[item.target])
      if source == nil || target == nil { early.append((edges.count, item.line)) }
      if item.id.isEmpty {
        unnamed.append(edges.count)
      } else if !edgeIDs.insert(item.id).inserted {
        unnamed.append(edges.count)
        repeatedIDs += 1
      }
      // The text of an id as the node has it, so that each stands in memory once.
      edges.append(
        PropertyEdge(
          id: item.id, source: source.map { nodes[$0].id } ?? item.source,
          target: target.map { nodes[$0].id } ?? item.target, values: item.values))
    }
  }

  /// Ends the graph.
  ///
  /// - Throws: ``UnknownNode``.
  func finish() throws -> GraphReading {
    for (edge, line) in early {
      for end in [edges[edge].source, edges[edge].target] where nodeNumbers[end] == nil {
        throw UnknownNode(line: line, message: "an edge has the end \(end), and no node has this id")
      }
    }
    nameEdges()
    var isDirected = isDirectedGraph ?? true
    if !contrary.isEmpty {
      let symmetric = edgeTable.column(named: "symmetric", .boolean)
      for index in edges.indices where contrary.contains(index) == isDirected {
        GraphMLBuilder.pad(&edges[index].values, to: symmetric + 1)
        edges[index].values[symmetric] = edgeTable.keys[symmetric].type == .boolean ? .flag(true) : .text("true")
      }
      isDirected = true
    }
    for index in nodes.indices { GraphMLBuilder.pad(&nodes[index].values, to: nodeTable.keys.count) }
    for index in edges.indices { GraphMLBuilder.pad(&edges[index].values, to: edgeTable.keys.count) }
    let schema = PropertySchema(nodeKeys: nodeTable.keys, edgeKeys: edgeTable.keys, isDirected: isDirected)
    return GraphReading(PropertyGraph(schema: schema, nodes: nodes, edges: edges), warnings: warnings)
  }

  private var warnings: [String] {
    var lines = Passed.allCases.filter { passed.contains($0) }.map(\.warning)
    if graphCount > 1 { lines.append("\(graphCount) graphs are read as one") }
    let undeclared = Set(nodeTable.undeclared + edgeTable.undeclared).sorted()
    if !undeclared.isEmpty {
      lines.append("data of keys that are not declared is read as text: \(undeclared.joined(separator: ", "))")
    }
    if repeatedIDs > 0 { lines.append("\(repeatedIDs) edges with the id of another edge are numbered anew") }
    return lines
  }

  private func take(_ text: String, _ key: String, _ item: inout GraphMLItem, _ table: inout GraphMLTable) throws {
    guard let column = table.column(id: key), let value = try table.value(text, at: column) else { return }
    item.set(value, at: column)
  }

  /// Adds what is said outside of data elements where no data element says it.
  private func complete(_ item: inout GraphMLItem, _ table: inout GraphMLTable) {
    func add(_ name: String, _ text: String) {
      let column = table.column(named: name)
      if table.keys[column].type == .string, !item.has(column) { item.set(.text(text), at: column) }
    }
    for field in item.fields { add(field.name, field.value) }
    if let label = item.drawnLabel { add("label", label) }
    if let parent = item.parent { add("parent", parent) }
  }

  private func nameEdges() {
    var number = 0
    for index in unnamed {
      while !edgeIDs.insert("e\(number)").inserted { number += 1 }
      edges[index].id = "e\(number)"
    }
  }

  private static func pad(_ values: inout [PropertyValue?], to count: Int) {
    while values.count < count { values.append(nil) }
  }
}
