import Files
import PropertyGraph
import XML

/// GEXF 1.3 as Gephi reads it, with a timeline, colours, sizes and positions.
///
/// - Attributes `label` and `weight` become the attributes of that name of GEXF, and the `predicate` of an edge its
///   `kind`, by which Gephi keeps parallel edges apart. All others are declared, with `for` and type.
/// - `start` and `end` come from the attributes `begin` and `end`, else from the EDTF text of `date`; the graph is dynamic
///   where there are such attributes. Both days are included; one that is missing is open.
/// - `viz:position` comes from `x` and `y`, `viz:size` from `size`, `viz:color` from `color`, else from the `kind`
///   (``GraphPalette``).
/// - An edge whose `symmetric` is true is undirected.
public struct GEXFFormat: PropertyGraphFormat {
  /// The name that `--format` knows.
  public let name = "gexf"

  /// One file.
  public let suffixes = [".gexf"]

  /// Makes the format.
  public init() {}

  /// Writes a graph and finishes the sink.
  ///
  /// - Throws: What `open` or the sink throws.
  public func write(
    _ graph: some PropertyGraphSource, open: (_ suffix: String) throws -> any ByteSink
  ) throws -> FormatReport {
    let sink = try open(suffixes[0])
    var document = try GEXFDocument(to: sink, schema: graph.schema)
    try graph.forEachNode { try document.write($0) }
    try document.startEdges()
    try graph.forEachEdge { try document.write($0) }
    let report = try document.finish()
    try sink.finish()
    return report
  }
}
