import Files
import PropertyGraph

/// A script of Cypher statements that puts a graph into Neo4j 4.4 or later (`cypher-shell --file graph.cypher`).
///
/// Every node gets the label `Resource`, on whose `id` a uniqueness constraint stands, and those of
/// ``Neo4jTablesFormat``; names, types and dates are the same as there. Nodes and relationships are merged on their `id`,
/// so that a script may be run again, or one after another.
public struct CypherFormat: PropertyGraphFormat {
  /// The name that `--format` knows.
  public let name = "cypher"

  /// One file.
  public let suffixes = [".cypher"]

  /// Most rows of one statement.
  private static let batchSize = 200

  /// Makes the format.
  public init() {}

  /// Writes a graph and finishes the sink.
  ///
  /// - Throws: What `open` or the sink throws.
  public func write(
    _ graph: some PropertyGraphSource, open: (_ suffix: String) throws -> any ByteSink
  ) throws -> FormatReport {
    var report = FormatReport()
    var output = TextOutput(to: try open(suffixes[0]))
    output.write("CREATE CONSTRAINT resource_id IF NOT EXISTS FOR (n:Resource) REQUIRE n.id IS UNIQUE;\n")
    let labels = Neo4jLabels(graph.schema)
    let nodeColumns = graph.schema.nodeColumns.without(["labels"])
    let nodeDays = try Neo4jColumns.days(of: nodeColumns) { body in try graph.forEachNode { try body($0.values) } }
    let nodes = Neo4jColumns(nodeColumns, taken: ["id"], days: nodeDays)
    var batches = CypherBatches(size: CypherFormat.batchSize) { labels in
      "MERGE (n:Resource {id: row.id}) SET n:\(labels), n += row.p;"
    }
    try graph.forEachNode { node in
      var row = "{id: ".utf8Array
      row.appendCypherString(node.id)
      row.appendCypherProperties(nodes, node.values)
      try batches.add(row, to: labels.labels(of: node).joined(separator: ":"), &output)
      report.nodes += 1
    }
    try batches.finish(&output)
    let edgeColumns = graph.schema.edgeColumns
    let edgeDays = try Neo4jColumns.days(of: edgeColumns) { body in try graph.forEachEdge { try body($0.values) } }
    let edges = Neo4jColumns(edgeColumns, taken: ["id"], days: edgeDays)
    batches = CypherBatches(size: CypherFormat.batchSize) { type in
      """
      MATCH (a:Resource {id: row.from}), (b:Resource {id: row.to})
      MERGE (a)-[r:\(type) {id: row.id}]->(b) SET r += row.p;
      """
    }
    try graph.forEachEdge { edge in
      var row = "{from: ".utf8Array
      row.appendCypherString(edge.source)
      row.append(contentsOf: ", to: ".utf8)
      row.appendCypherString(edge.target)
      row.append(contentsOf: ", id: ".utf8)
      row.appendCypherString(edge.id)
      row.appendCypherProperties(edges, edge.values)
      try batches.add(row, to: labels.type(of: edge), &output)
      report.edges += 1
    }
    try batches.finish(&output)
    try output.finish()
    return report
  }
}

extension String {
  fileprivate var utf8Array: [UInt8] { Array(utf8) }
}
