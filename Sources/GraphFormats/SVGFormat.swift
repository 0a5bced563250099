import Files
import PropertyGraph

/// A picture of a graph as SVG 1.1, for a paper or a page: it stands alone, without scripts, styles or fonts of others.
///
/// - Nodes have the colour and shape of their kind (``GraphPalette``), or the colour of the attribute `color`, and a size
///   that grows with PageRank; a legend says the kinds and their numbers. Statements are kept small.
/// - All edges from one node to another are one line, the wider the more they are; what statements only mention is drawn
///   in light grey behind.
/// - The weightiest nodes have their labels, as many as there is room for; in a small graph all have, and the lines show
///   their predicates. Every node and line says more where the pointer rests on it.
/// - Places come from `x` and `y` where every node has them and all are drawn, else from a layout of what is drawn.
/// - Of a graph past the limits only the weightiest nodes and lines are drawn: the picture and a warning say so.
public struct SVGFormat: PropertyGraphFormat {
  /// The name that `--format` knows.
  public let name = "svg"

  /// One file.
  public let suffixes = [".svg"]

  /// What the picture is called; `nil` for its numbers of nodes and edges.
  public var title: String?
  /// The most nodes that are drawn.
  public var nodeLimit: Int
  /// The most lines that are drawn.
  public var lineLimit: Int

  /// Makes the format.
  public init(title: String? = nil, nodeLimit: Int = 500, lineLimit: Int = 1_000) {
    self.title = title
    self.nodeLimit = nodeLimit
    self.lineLimit = lineLimit
  }

  /// Writes a graph and finishes the sink.
  ///
  /// - Throws: `LayoutError`, or what the graph, `open` or the sink throws.
  public func write(
    _ graph: some PropertyGraphSource, open: (_ suffix: String) throws -> any ByteSink
  ) throws -> FormatReport {
    var drawing = try SVGDrawing(graph)
    drawing.cut(nodes: nodeLimit, lines: lineLimit)
    let scene = try SVGScene(drawing)
    let sink = try open(suffixes[0])
    var document = try SVGDocument(to: sink, scene)
    var report = try document.write(title: title)
    try sink.finish()
    if let note = drawing.note { report.warnings.insert("the picture shows " + note, at: 0) }
    return report
  }
}
