import Files
import JSON
import PropertyGraph

/// Node-link JSON as networkx (`node_link_graph(data, edges="edges")`) and D3 read it.
///
/// `nodes` have an `id`, `edges` a `source`, a `target` and, so that parallel ones stay apart, their identifier as `key`; the
/// attributes stand beside them. An attribute of such a name gets `_2` behind it. A number that is not finite becomes
/// `null`.
public struct NodeLinkFormat: PropertyGraphFormat {
  /// The name that `--format` knows.
  public let name = "nodelink"

  /// One file.
  public let suffixes = [".json"]

  /// Makes the format.
  public init() {}

  /// Writes a graph and finishes the sink.
  ///
  /// - Throws: What `open` or the sink throws.
  public func write(
    _ graph: some PropertyGraphSource, open: (_ suffix: String) throws -> any ByteSink
  ) throws -> FormatReport {
    let sink = try open(suffixes[0])
    var report = FormatReport()
    let nodes = JSONColumns(graph.schema.nodeColumns, taken: ["id"])
    let edges = JSONColumns(graph.schema.edgeColumns, taken: ["source", "target", "key"])
    var json = JSONWriter(lineDepth: 2) { try sink.write($0) }
    try json.beginObject()
    try json.name("directed")
    try json.bool(graph.schema.isDirected)
    try json.name("multigraph")
    try json.bool(true)
    try json.name("graph")
    try json.beginObject()
    try json.endObject()
    try json.name("nodes")
    try json.beginArray()
    try graph.forEachNode { node in
      try json.beginObject()
      try json.member("id", node.id)
      try nodes.write(node.values, to: &json)
      try json.endObject()
      report.nodes += 1
    }
    try json.endArray()
    try json.name("edges")
    try json.beginArray()
    try graph.forEachEdge { edge in
      try json.beginObject()
      try json.member("source", edge.source)
      try json.member("target", edge.target)
      try json.member("key", edge.id)
      try edges.write(edge.values, to: &json)
      try json.endObject()
      report.edges += 1
    }
    try json.endArray()
    try json.endObject()
    try json.finish()
    try sink.finish()
    return report
  }
}
