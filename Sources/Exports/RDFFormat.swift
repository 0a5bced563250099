import Files
import KnowledgeGraph
import RDF

/// The projection of a graph in a syntax of RDF.
///
/// In syntaxes with named graphs what each statement says stands in a graph that the IRI of the statement names; in the
/// others each subject is described in one place. RDF/XML names the base IRI as `xml:base`, and its elements after the
/// most telling class of each subject.
public struct RDFFormat: GraphFormat {
  /// The syntax.
  public let syntax: RDFSyntax

  /// What is written.
  public let options: ExportOptions

  /// Configures the format.
  public init(_ syntax: RDFSyntax, options: ExportOptions = ExportOptions()) {
    self.syntax = syntax
    self.options = options
  }

  /// The name that `--format` knows.
  public var name: String { syntax.rawValue }

  /// What follows the name of the graph.
  public var suffixes: [String] { syntax.fileExtensions.prefix(1).map { "." + $0 } }

  /// Writes a graph.
  ///
  /// - Throws: ``ExportError``, `RDFWriteError` naming what the syntax cannot say, or what the sink throws.
  public func write(_ graph: Graph, open: (_ suffix: String) throws -> any ByteSink) throws -> ExportReport {
    let projection = try RDFProjection(graph, options: options)
    return try write(open) { body in
      guard syntax.hasNamedGraphs else { return try projection.forEach { try body($0, nil) } }
      try projection.forEachInGraph(body)
    }
  }

  /// Writes a view of actors.
  ///
  /// - Throws: As ``write(_:open:)-(Graph,_)``.
  public func write(_ view: ActorView, open: (_ suffix: String) throws -> any ByteSink) throws -> ExportReport {
    let projection = try TieProjection(view, options: options)
    return try write(open) { body in try projection.forEach { try body($0, nil) } }
  }

  private func write(
    _ open: (String) throws -> any ByteSink, _ forEach: ((Description, Term?) throws -> Void) throws -> Void
  ) throws -> ExportReport {
    var writer = try RDFWriter.make(
      syntax, to: try open(suffixes[0]),
      options: RDFWriterOptions(prefixes: Names.prefixes, base: options.base, types: Names.types))
    var report = ExportReport()
    try forEach { description, graph in
      try writer.write(description, graph: graph)
      report.nodes += 1
    }
    try writer.finish()
    report.triples = writer.tripleCount
    report.warnings = writer.warnings
    return report
  }
}
