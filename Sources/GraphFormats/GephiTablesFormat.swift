import Files
import PropertyGraph

/// Two tables that Gephi's spreadsheet import takes without a question: nodes, then edges (``CSVWriter``).
///
/// Nodes have the columns `Id` and `Label`, edges `Source`, `Target`, `Type` (`Directed` or `Undirected`), `Id`, `Label`,
/// `Weight` (1 where the graph says none) and `Kind` (the predicate, by which Gephi keeps parallel edges apart), then
/// both their other attributes by name. A name that Gephi would take for one of its own gets `_2` behind it.
public struct GephiTablesFormat: PropertyGraphFormat {
  /// The name that `--format` knows.
  public let name = "gephi"

  /// Two files.
  public let suffixes = ["-gephi-nodes.csv", "-gephi-edges.csv"]

  /// Makes the format.
  public init() {}

  /// Writes a graph and finishes both sinks.
  ///
  /// - Throws: What `open` or a sink throws.
  public func write(
    _ graph: some PropertyGraphSource, open: (_ suffix: String) throws -> any ByteSink
  ) throws -> FormatReport {
    var report = FormatReport()
    report.nodes = try writeNodes(of: graph, to: open(suffixes[0]))
    report.edges = try writeEdges(of: graph, to: open(suffixes[1]))
    return report
  }

  private func writeNodes(of graph: some PropertyGraphSource, to sink: any ByteSink) throws -> Int {
    let all = graph.schema.nodeColumns
    let label = all["label"]
    let others = all.without(["label"])
    var names = ColumnNames(taken: ["Id", "Label", "Timeset", "Interval"])
    var table = CSVWriter(to: sink)
    table.fields(["Id", "Label"] + others.map { names.add($0.name) })
    try table.endRow()
    var count = 0
    try graph.forEachNode { node in
      table.field(node.id)
      let text = label?.text(in: node.values) ?? ""
      table.field(text.isEmpty ? node.id : text)
      for column in others { table.field(column.value(in: node.values)) }
      try table.endRow()
      count += 1
    }
    try table.finish()
    return count
  }

  private func writeEdges(of graph: some PropertyGraphSource, to sink: any ByteSink) throws -> Int {
    let all = graph.schema.edgeColumns
    let label = all.first(of: ["label", "predicate"])
    let kind = all.first(of: ["predicate", "kind", "interaction", "label"])
    let weight = all.numeric("weight")
    let others = all.without(weight == nil ? ["label"] : ["label", "weight"])
    let directions = EdgeDirections(graph.schema)
    let own = ["Source", "Target", "Type", "Id", "Label", "Weight", "Kind"]
    var names = ColumnNames(taken: own + ["Timeset", "Interval"])
    var table = CSVWriter(to: sink)
    table.fields(own + others.map { names.add($0.name) })
    try table.endRow()
    var count = 0
    try graph.forEachEdge { edge in
      table.fields([edge.source, edge.target, directions.isDirected(edge) ? "Directed" : "Undirected", edge.id])
      table.field(label?.value(in: edge.values))
      table.field(weight?.value(in: edge.values) ?? .integer(1))
      table.field(kind?.value(in: edge.values))
      for column in others { table.field(column.value(in: edge.values)) }
      try table.endRow()
      count += 1
    }
    try table.finish()
    return count
  }
}
