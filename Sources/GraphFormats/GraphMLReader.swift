import Files
import XML

/// Reads GraphML 1.0 as this program, networkx, igraph, graph-tool, yEd, Gephi and Neo4j's exporter write it.
///
/// - Attributes go by `attr.name`, or by the id of their key where that is absent. A key for `all` counts for nodes and
///   edges. A type that is absent or unknown (`string[]`, `vector_float`) is text.
/// - Attributes of `<node>` and `<edge>` themselves, such as Neo4j's `labels` and `label`, count where no `<data>` says
///   the same. yEd's first label is the `label` where no `<data>` gives one; the rest of the drawing is passed over.
/// - Nested graphs become nodes beside the others, with the id of the node around them as `parent`.
/// - An edge whose direction is not that of the graph makes the graph directed, and edges without one `symmetric`.
/// - Edges may come before their nodes. Edges without an id, or with one that another has, are numbered: `e0`, `e1`, ….
/// - Hyperedges and `<locator>` are refused; ports, attributes of the graph and descriptions are passed over with a
///   warning.
public enum GraphMLReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - source: The bytes.
  ///   - file: The name of the file, for messages.
  ///   - limits: What the document may cost.
  /// - Throws: ``GraphReadingError``, or what the source throws.
  public static func read(
    _ source: any ByteSource, file: String, limits: XMLLimits = XMLLimits()
  ) throws -> GraphReading {
    let handler = GraphMLHandler()
    do {
      try XMLReader.read(into: handler, limits: limits) { try source.read(into: $0) }
    } catch let error as XMLReadingError {
      throw GraphReadingError(file: file, line: error.line, column: error.column, message: error.message)
    }
    do {
      return try handler.builder.finish()
    } catch let error as GraphMLBuilder.UnknownNode {
      throw GraphReadingError(file: file, line: error.line, column: 0, message: error.message)
    }
  }
}
