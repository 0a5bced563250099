import Files
import PropertyGraph

/// A graph of the DOT language being written.
struct DOTDocument {
  private struct Look: Hashable {
    let shape: NodeShape
    let fill: GraphColor
  }

  private var report = FormatReport()
  private var output: TextOutput
  private var removed = 0
  private var firstRemoval = ""
  private var looks: [Look: [UInt8]] = [:]
  private let isDirected: Bool
  private let directions: EdgeDirections
  private let label, kind, color, x, y: Column?
  private let edgeLabel: Column?
  private let nodes: [(head: String, column: Column)]
  private let edges: [(head: String, column: Column)]

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
    nodes = nodeColumns.without(["label"]).map { (DOTAttributes.head(nodeNames.add($0.name)), $0) }
    var edgeNames = ColumnNames(taken: DOTAttributes.ofEdges)
    edges = edgeColumns.without(["label"]).map { (DOTAttributes.head(edgeNames.add($0.name)), $0) }
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
    writeLook(shape, fill)
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

  private mutating func writeLook(_ shape: NodeShape, _ fill: GraphColor) {
    let look = Look(shape: shape, fill: fill)
    if let known = looks[look] { return output.buffer.append(contentsOf: known) }
    var text = ", shape=\(DOTAttributes.shape(shape)), fillcolor=\"\(fill.hex)\""
    text += ", fontcolor=\"\(GraphPalette.text(on: fill).hex)\""
    if shape == .roundRectangle { text += ", style=\"filled,rounded\"" }
    looks[look] = Array(text.utf8)
    output.write(text)
  }

  private mutating func writeValues(_ columns: [(head: String, column: Column)], _ values: [PropertyValue?]) {
    for (head, column) in columns {
      guard let value = column.value(in: values) else { continue }
      output.write(head)
      quote(value.text)
    }
  }

  /// Writes a text in quotation marks.
  ///
  /// Only the quotation mark is escaped for the lexer; the doubled backslash is for Graphviz's escape sequences in labels
  /// and keeps one at the end from taking the closing mark. Graphviz refuses strings with more than 16 kB in a row, so
  /// long ones are folded by escaped line ends, which DOT ignores.
  private mutating func quote(_ text: String) {
    output.buffer.append(0x22)
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var fold = Self.longestRun
      for index in bytes.indices {
        let byte = bytes[index]
        let isForbidden = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
        let isFold = index >= fold && byte & 0xC0 != 0x80
        guard isForbidden || isFold || byte == 0x22 || byte == 0x5C else { continue }
        output.buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index
        if isFold {
          output.buffer.append(contentsOf: [0x5C, 0x0A])
          fold = index + Self.longestRun
        }
        guard isForbidden || byte == 0x22 || byte == 0x5C else { continue }
        if isForbidden { removed += 1 } else { output.buffer.append(contentsOf: [0x5C, byte]) }
        start = index + 1
      }
      output.buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    output.buffer.append(0x22)
  }

  /// Bytes of a string without a fold.
  private static let longestRun = 8000

  private mutating func note(_ before: Int, _ id: String) {
    if before == 0, removed > 0 { firstRemoval = id }
  }
}
