import Files
import PropertyGraph

/// A graph of the DOT language being written.
struct DOTDocument {
  private var report = FormatReport()
  private var output: TextOutput
  private var removed = 0
  private var firstRemoval = ""
  private let isDirected: Bool
  private let directions: EdgeDirections
  private let label, kind, color, x, y: Column?
  private let edgeLabel: Column?
  private let nodes: [(name: String, column: Column)]
  private let edges: [(name: String, column: Column)]

  init(to sink: any ByteSink, schema: PropertySchema) {
    output = TextOutput(to: sink)
    isDirected = schema.isDirected
    directions = EdgeDirections(schema)
    let nodeColumns = schema.nodeColumns
    let edgeColumns = schema.edgeColumns
    label = nodeColumns["label"]
    kind = nodeColumns["kind"]
    color = nodeColumns["color"]
    x = nodeColumns.numeric("x")
    y = nodeColumns.numeric("y")
    edgeLabel = edgeColumns.first(of: ["label", "predicate"])
    var nodeNames = ColumnNames(taken: DOTAttributes.ofNodes)
    nodes = nodeColumns.without(["label"]).map { (nodeNames.add($0.name), $0) }
    var edgeNames = ColumnNames(taken: DOTAttributes.ofEdges)
    edges = edgeColumns.without(["label"]).map { (edgeNames.add($0.name), $0) }
    output.write(isDirected ? "digraph {\n" : "graph {\n")
    output.write("  graph [overlap=false, outputorder=edgesfirst];\n")
    output.write("  node [style=filled, fontname=\"Helvetica\"];\n")
    output.write("  edge [color=\"\(GraphPalette.edge.hex)\", fontname=\"Helvetica\", fontsize=9];\n")
  }

  mutating func write(_ node: PropertyNode) throws {
    let before = removed
    output.write("  ")
    quote(node.id)
    let text = label?.text(in: node.values) ?? ""
    output.write(" [label=")
    quote(text.isEmpty ? node.id : text)
    let kind = self.kind?.text(in: node.values) ?? ""
    let fill = GraphColor(hex: color?.text(in: node.values) ?? "") ?? GraphPalette.color(ofKind: kind)
    let shape = GraphPalette.shape(ofKind: kind)
    output.write(", shape=\(DOTAttributes.shape(shape)), fillcolor=\"\(fill.hex)\"")
    output.write(", fontcolor=\"\(GraphPalette.text(on: fill).hex)\"")
    if shape == .roundRectangle { output.write(", style=\"filled,rounded\"") }
    if let x = x?.number(in: node.values), let y = y?.number(in: node.values) { output.write(", pos=\"\(x),\(y)\"") }
    writeValues(nodes, node.values)
    output.write("];\n")
    report.nodes += 1
    note(before, node.id)
    try output.flushIfLarge()
  }

  mutating func write(_ edge: PropertyEdge) throws {
    let before = removed
    output.write("  ")
    quote(edge.source)
    output.write(isDirected ? " -> " : " -- ")
    quote(edge.target)
    output.write(" [id=")
    quote(edge.id)
    if let text = edgeLabel?.text(in: edge.values), !text.isEmpty {
      output.write(", label=")
      quote(text)
    }
    if isDirected, !directions.isDirected(edge) { output.write(", dir=none") }
    writeValues(edges, edge.values)
    output.write("];\n")
    report.edges += 1
    note(before, edge.id)
    try output.flushIfLarge()
  }

  mutating func finish() throws -> FormatReport {
    output.write("}\n")
    try output.finish()
    if removed > 0 {
      report.warnings.append("\(removed) control characters left out, first in \(firstRemoval)")
    }
    return report
  }

  private mutating func writeValues(_ columns: [(name: String, column: Column)], _ values: [PropertyValue?]) {
    for (name, column) in columns {
      guard let value = column.value(in: values) else { continue }
      output.write(", ")
      if DOTAttributes.isPlain(name) { output.write(name) } else { quote(name) }
      output.write("=")
      quote(value.text)
    }
  }

  /// Only the quotation mark is escaped for the lexer; the doubled backslash is for Graphviz's escape sequences in labels
  /// and keeps one at the end from taking the closing mark.
  private mutating func quote(_ text: String) {
    output.buffer.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: output.buffer.append(contentsOf: [0x5C, byte])
      case 0x09, 0x0A, 0x0D, 0x20...0xFF: output.buffer.append(byte)
      default: removed += 1
      }
    }
    output.buffer.append(0x22)
  }

  private mutating func note(_ before: Int, _ id: String) {
    if before == 0, removed > 0 { firstRemoval = id }
  }
}
