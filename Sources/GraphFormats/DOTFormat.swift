import Files
import PropertyGraph

/// The DOT language of Graphviz (`dot -Tsvg graph.dot`, or `sfdp` for a large graph).
///
/// Nodes are drawn by `kind` (``GraphPalette``), or in the colour of the attribute `color`; `x` and `y` become `pos`, which
/// `neato -n` draws. The other attributes are written under their names, but with `_2` behind those that mean something
/// to Graphviz or to pydot. A backslash is written as two, which Graphviz shows as one. An edge whose `symmetric` is true has no
/// arrow. Control characters, which would make the SVG that Graphviz writes unreadable, are left out with a warning.
public struct DOTFormat: PropertyGraphFormat {
  /// The name that `--format` knows.
  public let name = "dot"

  /// One file.
  public let suffixes = [".dot"]

  /// Makes the format.
  public init() {}

  /// Writes a graph and finishes the sink.
  ///
  /// - Throws: What `open` or the sink throws.
  public func write(
    _ graph: some PropertyGraphSource, open: (_ suffix: String) throws -> any ByteSink
  ) throws -> FormatReport {
    var document = DOTDocument(to: try open(suffixes[0]), schema: graph.schema)
    try graph.forEachNode { try document.write($0) }
    try graph.forEachEdge { try document.write($0) }
    return try document.finish()
  }
}
