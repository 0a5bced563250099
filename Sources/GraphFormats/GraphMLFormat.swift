import Files
import PropertyGraph

/// GraphML 1.0 as yEd, Gephi, Cytoscape, Neo4j, networkx and igraph read it.
///
/// Ids of keys are the names of the attributes wherever those are NMTOKENs. Identifiers of nodes and edges stand as they
/// are, though the schema of GraphML wants NMTOKENs there too: every reader takes any text, and another identifier would
/// be another node.
public struct GraphMLFormat: PropertyGraphFormat {
  /// The word that `--format` and `--to` know.
  public let name = "graphml"

  /// What follows the name of the graph.
  public let suffixes = [".graphml"]

  /// What is added for a program to draw the graph by.
  public let style: (any GraphMLStyle)?

  /// Configures the format.
  public init(style: (any GraphMLStyle)? = nil) {
    self.style = style
  }

  /// Writes a graph.
  ///
  /// - Throws: What the style cannot draw, or what `open` or the sink throws.
  public func write(
    _ graph: some PropertyGraphSource, open: (_ suffix: String) throws -> any ByteSink
  ) throws -> FormatReport {
    var writer = try GraphMLWriter(to: open(suffixes[0]), schema: graph.schema, style: style)
    try graph.forEachNode { try writer.write($0) }
    try graph.forEachEdge { try writer.write($0) }
    return try writer.finish()
  }
}
