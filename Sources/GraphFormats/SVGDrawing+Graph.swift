import Layout
import PropertyGraph

extension SVGDrawing {
  /// Gathers a whole graph.
  ///
  /// - Throws: What the graph throws.
  init(_ graph: some PropertyGraphSource) throws {
    let columns = graph.schema.nodeColumns
    let (label, kind, type, date) = (columns["label"], columns["kind"], columns["type"], columns["date"])
    let (title, color) = (columns["title"], columns["color"])
    let (x, y) = (columns.numeric("x"), columns.numeric("y"))
    var nodes: [Node] = []
    var numbers: [String: Int] = Dictionary(minimumCapacity: graph.nodeCount)
    try graph.forEachNode { node in
      let kind = kind?.text(in: node.values) ?? ""
      var text = label?.text(in: node.values) ?? ""
      if let title = title?.text(in: node.values), !title.isEmpty, kind == "Statement" { text = title }
      if text.isEmpty { text = node.id }
      let day = date?.text(in: node.values) ?? ""
      var tooltip = kind.isEmpty ? text : "\(text) (\(kind))"
      if !day.isEmpty { tooltip += ", \(day)" }
      if kind == "Event", let type = type?.text(in: node.values), !type.isEmpty { text = "\(type) \(day)" }
      var place: LayoutResult.Point?
      if let x = x?.number(in: node.values), let y = y?.number(in: node.values) { place = .init(x, y) }
      numbers[node.id] = nodes.count
      nodes.append(
        Node(
          id: node.id, kind: kind, label: text, tooltip: tooltip,
          color: GraphColor(hex: color?.text(in: node.values) ?? "") ?? GraphPalette.color(ofKind: kind), place: place))
    }
    self.init(nodes: nodes, lines: [])
    try gatherLines(graph, numbers)
    total = (nodes.count, edgeCount)
    weigh()
  }

  private mutating func gatherLines(_ graph: some PropertyGraphSource, _ numbers: [String: Int]) throws {
    let predicate = graph.schema.edgeColumns.first(of: ["predicate", "label"])
    let directions = EdgeDirections(graph.schema)
    var places: [UInt64: Int] = Dictionary(minimumCapacity: graph.edgeCount)
    try graph.forEachEdge { edge in
      guard let source = numbers[edge.source], let target = numbers[edge.target] else { return }
      let isDirected = directions.isDirected(edge)
      let ends = isDirected ? (source, target) : (min(source, target), max(source, target))
      let key = UInt64(ends.0) << 33 | UInt64(ends.1) << 1 | (isDirected ? 1 : 0)
      let name = predicate?.text(in: edge.values) ?? ""
      guard let place = places[key] else {
        places[key] = lines.count
        lines.append(Line(source: ends.0, target: ends.1, predicates: [(name, 1)], isDirected: isDirected))
        return
      }
      if let known = lines[place].predicates.firstIndex(where: { $0.name == name }) {
        lines[place].predicates[known].count += 1
      } else {
        lines[place].predicates.append((name, 1))
      }
    }
  }

  private mutating func weigh() {
    for line in lines {
      // A statement that mentions much is not weighty for it.
      if !(line.isMention && nodes[line.source].kind == "Statement") { nodes[line.source].weight += line.weight }
      nodes[line.target].weight += line.weight
    }
  }

  /// Leaves out all but the weightiest nodes and lines, and then nodes without lines.
  mutating func cut(nodes nodeLimit: Int, lines lineLimit: Int) {
    guard nodes.count > nodeLimit || lines.count > lineLimit else { return }
    var kept = Set(nodes.indices)
    if nodes.count > nodeLimit {
      kept = Set(
        nodes.indices.sorted { (nodes[$1].weight, $0) < (nodes[$0].weight, $1) }.prefix(nodeLimit))
      lines = lines.filter { kept.contains($0.source) && kept.contains($0.target) }
    }
    if lines.count > lineLimit {
      lines = backbone(lineLimit)
    }
    let joined = Set(lines.flatMap { [$0.source, $0.target] })
    let order = nodes.indices.filter { kept.contains($0) && joined.contains($0) }
    var numbers = Array(repeating: 0, count: nodes.count)
    for (number, node) in order.enumerated() { numbers[node] = number }
    nodes = order.map { nodes[$0] }
    for index in lines.indices {
      lines[index].source = numbers[lines[index].source]
      lines[index].target = numbers[lines[index].target]
    }
  }

  /// The lines that matter most to one of their ends, in order: first those that are the weightiest of a node, then those
  /// that are the second, and so on; so that few lines still tell what belongs where.
  private func backbone(_ limit: Int) -> [Line] {
    let order = lines.indices.sorted { (lines[$1].weight, $0) < (lines[$0].weight, $1) }
    var seen = Array(repeating: 0, count: nodes.count)
    var ranks = Array(repeating: 0, count: lines.count)
    for index in order {
      let (source, target) = (lines[index].source, lines[index].target)
      ranks[index] = min(seen[source], seen[target])
      seen[source] += 1
      seen[target] += 1
    }
    let places = order.enumerated().sorted { (ranks[$0.element], $0.offset) < (ranks[$1.element], $1.offset) }
    return places.prefix(limit).map(\.element).sorted().map { lines[$0] }
  }
}
