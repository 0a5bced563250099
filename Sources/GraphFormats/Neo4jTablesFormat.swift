import Files
import PropertyGraph

/// Two tables for Neo4j's bulk import: nodes, then relationships, with typed headers (``CSVWriter``).
///
/// ```
/// neo4j-admin database import full --nodes=graph-neo4j-nodes.csv \
///   --relationships=graph-neo4j-relationships.csv --multiline-fields=true neo4j
/// ```
///
/// - Labels come from `kind` and, for events, `type`; types of relationships are predicates in upper snake case.
/// - `aliases` is a list of texts; a semicolon inside one, which Neo4j would take for the end of it, becomes a comma.
/// - `begin` and `end` are dates where they hold nothing but days.
/// - Names of properties keep letters, digits and underscores; all else becomes an underscore.
/// - Relationships in Neo4j always have a direction; of undirected edges it means nothing.
public struct Neo4jTablesFormat: PropertyGraphFormat {
  /// The name that `--format` knows.
  public let name = "neo4j"

  /// Two files.
  public let suffixes = ["-neo4j-nodes.csv", "-neo4j-relationships.csv"]

  /// Makes the format.
  public init() {}

  /// Writes a graph and finishes both sinks.
  ///
  /// - Throws: What `open` or a sink throws.
  public func write(
    _ graph: some PropertyGraphSource, open: (_ suffix: String) throws -> any ByteSink
  ) throws -> FormatReport {
    var report = FormatReport()
    let labels = Neo4jLabels(graph.schema)
    var semicolons = 0
    try writeNodes(of: graph, labels, to: open(suffixes[0]), &report, &semicolons)
    try writeEdges(of: graph, labels, to: open(suffixes[1]), &report, &semicolons)
    if semicolons > 0 {
      report.warnings.append("semicolons in names became commas: Neo4j ends a list item at them (\(semicolons) times)")
    }
    return report
  }

  private func writeNodes(
    of graph: some PropertyGraphSource, _ labels: Neo4jLabels, to sink: any ByteSink, _ report: inout FormatReport,
    _ semicolons: inout Int
  ) throws {
    let all = graph.schema.nodeColumns.without(["labels"])
    let days = try Neo4jColumns.days(of: all) { body in try graph.forEachNode { try body($0.values) } }
    let columns = Neo4jColumns(all, taken: ["id"], days: days)
    var table = CSVWriter(to: sink)
    table.field("id:ID")
    header(columns, to: &table)
    table.field(":LABEL")
    try table.endRow()
    try graph.forEachNode { node in
      table.field(node.id)
      write(node.values, columns, to: &table, &semicolons)
      table.field(labels.labels(of: node).joined(separator: ";"))
      try table.endRow()
      report.nodes += 1
    }
    try table.finish()
  }

  private func writeEdges(
    of graph: some PropertyGraphSource, _ labels: Neo4jLabels, to sink: any ByteSink, _ report: inout FormatReport,
    _ semicolons: inout Int
  ) throws {
    let all = graph.schema.edgeColumns
    let days = try Neo4jColumns.days(of: all) { body in try graph.forEachEdge { try body($0.values) } }
    let columns = Neo4jColumns(all, taken: ["id"], days: days)
    var table = CSVWriter(to: sink)
    table.fields([":START_ID", ":END_ID", ":TYPE", "id:string"])
    header(columns, to: &table)
    try table.endRow()
    try graph.forEachEdge { edge in
      table.fields([edge.source, edge.target, labels.type(of: edge), edge.id])
      write(edge.values, columns, to: &table, &semicolons)
      try table.endRow()
      report.edges += 1
    }
    try table.finish()
  }

  private func header(_ columns: Neo4jColumns, to table: inout CSVWriter) {
    for property in columns.properties { table.field("\(property.name):\(property.storage.rawValue)") }
  }

  private func write(
    _ values: [PropertyValue?], _ columns: Neo4jColumns, to table: inout CSVWriter, _ semicolons: inout Int
  ) {
    for property in columns.properties {
      guard property.storage == .list else {
        table.field(property.column.value(in: values))
        continue
      }
      let items = Neo4jColumns.list(property.column.text(in: values)).map { item in
        guard item.utf8.contains(0x3B) else { return item }
        semicolons += 1
        return String(decoding: item.utf8.map { $0 == 0x3B ? 0x2C : $0 }, as: UTF8.self)
      }
      table.field(items.joined(separator: ";"))
    }
  }
}
