import Files
import JSON
import PropertyGraph

/// The JSON of Cytoscape.js, which Cytoscape opens too: `elements` with `nodes` and `edges`, whose attributes are `data`.
///
/// Nodes have a `position` where the attributes `x` and `y` are there. `directed` and `multigraph` at the top and the `key`
/// of each edge are what networkx's `cytoscape_graph` asks for. An attribute named `id`, `parent`, `source`, `target` or
/// `key` gets `_2` behind its name. A number that is not finite becomes `null`.
public struct CytoscapeFormat: PropertyGraphFormat {
  /// The name that `--format` knows.
  public let name = "cytoscape"

  /// One file.
  public let suffixes = [".cyjs"]

  /// Makes the format.
  public init() {}

  /// Writes a graph and finishes the sink.
  ///
  /// - Throws: What `open` or the sink throws.
  public func write(
    _ graph: some PropertyGraphSource, open: (_ suffix: String) throws -> any ByteSink
  ) throws -> FormatReport {
    let sink = try open(suffixes[0])
    var json = JSONWriter(lineDepth: 3) { try sink.write($0) }
    try json.beginObject()
    try json.member("format_version", "1.0")
    try json.member("generated_by", "rapporteur")
    try json.member("target_cytoscapejs_version", "~3")
    try json.name("directed")
    try json.bool(graph.schema.isDirected)
    try json.name("multigraph")
    try json.bool(true)
    try json.name("data")
    try json.beginObject()
    try json.endObject()
    try json.name("elements")
    try json.beginObject()
    var report = FormatReport()
    report.nodes = try writeNodes(of: graph, to: &json)
    report.edges = try writeEdges(of: graph, to: &json)
    try json.endObject()
    try json.endObject()
    try json.finish()
    try sink.finish()
    return report
  }

  private func writeNodes(of graph: some PropertyGraphSource, to json: inout JSONWriter) throws -> Int {
    let all = graph.schema.nodeColumns
    let x = all.numeric("x")
    let y = all.numeric("y")
    let data = JSONColumns(x != nil && y != nil ? all.without(["x", "y"]) : all, taken: ["id", "parent"])
    var count = 0
    try json.name("nodes")
    try json.beginArray()
    try graph.forEachNode { node in
      try json.beginObject()
      try json.name("data")
      try json.beginObject()
      try json.member("id", node.id)
      try data.write(node.values, to: &json)
      try json.endObject()
      if let x = x?.number(in: node.values), let y = y?.number(in: node.values) {
        try json.name("position")
        try json.beginObject()
        try json.name("x")
        try json.number(x)
        try json.name("y")
        try json.number(y)
        try json.endObject()
      }
      try json.endObject()
      count += 1
    }
    try json.endArray()
    return count
  }

  private func writeEdges(of graph: some PropertyGraphSource, to json: inout JSONWriter) throws -> Int {
    let data = JSONColumns(graph.schema.edgeColumns, taken: ["id", "source", "target", "key", "parent"])
    var count = 0
    try json.name("edges")
    try json.beginArray()
    try graph.forEachEdge { edge in
      try json.beginObject()
      try json.name("data")
      try json.beginObject()
      try json.member("id", edge.id)
      try json.member("source", edge.source)
      try json.member("target", edge.target)
      try json.member("key", edge.id)
      try data.write(edge.values, to: &json)
      try json.endObject()
      try json.endObject()
      count += 1
    }
    try json.endArray()
    return count
  }
}
