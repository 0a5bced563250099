import Files
import GraphFormats
import KnowledgeGraph

/// Plain tables for pandas and R: nodes and edges as in `TablesFormat`, then what a knowledge graph knows besides.
///
/// `evidence` has a row for each passage that proves an edge or an event, `posts` one for each office that a person
/// holds, `mentions` one for each thing and statement that names it, `alignments` one for each statement and actor that
/// aligns with it. Identifiers are those of the column `id` in the tables of nodes and edges. Every column is described in
/// Docs/formats.md.
public struct KnowledgeTables: GraphFormat {
  /// The name that `--format` knows.
  public let name = "tables"

  /// Six files.
  public let suffixes = TablesFormat().suffixes + ["-evidence.csv", "-posts.csv", "-mentions.csv", "-alignments.csv"]

  /// What is written; ``ExportOptions/evidence`` changes nothing here.
  public let options: ExportOptions

  /// Configures the format.
  public init(options: ExportOptions = ExportOptions()) {
    self.options = options
  }

  /// Writes a graph.
  ///
  /// - Throws: ``ExportError``, or what `open` or a sink throws.
  public func write(_ graph: Graph, open: (_ suffix: String) throws -> any ByteSink) throws -> ExportReport {
    let report = try PropertyExport(TablesFormat(), options: options).write(graph, open: open)
    let ordered = OrderedGraph(graph)
    try EvidenceTable(ordered).write(to: open(suffixes[2]))
    try PostsTable(ordered).write(to: open(suffixes[3]))
    try MentionsTable(ordered).write(to: open(suffixes[4]))
    try AlignmentsTable(ordered).write(to: open(suffixes[5]))
    return report
  }

  /// Writes a view of actors: the tables of nodes and edges only.
  ///
  /// - Throws: As ``write(_:open:)-(Graph,_)``.
  public func write(_ view: ActorView, open: (_ suffix: String) throws -> any ByteSink) throws -> ExportReport {
    try PropertyExport(TablesFormat(), options: options).write(view, open: open)
  }
}
