import Files
import PropertyGraph

/// Plain tables for pandas and R: nodes, then edges (``CSVWriter``).
///
/// Columns are the attributes in snake case, behind `id` and, for edges, `source` and `target`. What stands there for Neo4j
/// and Cytoscape alone (`labels`, `interaction`) is left out where `kind` or `predicate` says it. Edges that have a `date`
/// but no days get those of its EDTF text as `begin` and `end`.
public struct TablesFormat: PropertyGraphFormat {
  /// The name that `--format` knows.
  public let name = "tables"

  /// Two files.
  public let suffixes = ["-nodes.csv", "-edges.csv"]

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
    let columns = graph.schema.nodeColumns.withoutDouble("labels", of: ["kind"])
    var names = ColumnNames(taken: ["id"])
    var table = CSVWriter(to: sink)
    table.fields(["id"] + columns.map { names.add(SnakeCase.name($0.name)) })
    try table.endRow()
    var count = 0
    try graph.forEachNode { node in
      table.field(node.id)
      for column in columns { table.field(column.value(in: node.values)) }
      try table.endRow()
      count += 1
    }
    try table.finish()
    return count
  }

  private func writeEdges(of graph: some PropertyGraphSource, to sink: any ByteSink) throws -> Int {
    let all = graph.schema.edgeColumns
    let columns = all.withoutDouble("interaction", of: ["predicate", "label"])
    let time = all["date"] != nil && all.first(of: ["begin", "end"]) == nil ? TimeColumns(all) : nil
    let own = ["id", "source", "target"]
    var names = ColumnNames(taken: own + (time == nil ? [] : ["begin", "end"]))
    var table = CSVWriter(to: sink)
    table.fields(own + columns.map { names.add(SnakeCase.name($0.name)) } + (time == nil ? [] : ["begin", "end"]))
    try table.endRow()
    var count = 0
    try graph.forEachEdge { edge in
      table.fields([edge.id, edge.source, edge.target])
      for column in columns { table.field(column.value(in: edge.values)) }
      if let bounds = time?.bounds(in: edge.values) { table.fields([bounds.begin ?? "", bounds.end ?? ""]) }
      try table.endRow()
      count += 1
    }
    try table.finish()
    return count
  }
}
