import Files
import KnowledgeGraph
import RDF

/// The projection of a graph in RDF 1.1 XML.
///
/// The base IRI is written as `xml:base`; the elements are named after the most telling class of each subject.
public struct RDFXMLFormat: GraphFormat {
  /// The name that `--format` knows.
  public let name = "rdfxml"

  /// What follows the name of the graph.
  public let suffixes = [".rdf"]

  /// What is written.
  public let options: ExportOptions

  /// Configures the format.
  public init(options: ExportOptions = ExportOptions()) {
    self.options = options
  }

  /// Writes a graph.
  ///
  /// - Throws: ``ExportError``, `RDFXMLError` naming what has no name in RDF/XML, or what the sink throws.
  public func write(_ graph: Graph, open: (_ suffix: String) throws -> any ByteSink) throws -> ExportReport {
    let projection = try RDFProjection(graph, options: options)
    return try write(to: open(suffixes[0])) { try projection.forEach($0) }
  }

  /// Writes a view of actors.
  ///
  /// - Throws: As ``write(_:open:)-(Graph,_)``.
  public func write(_ view: ActorView, open: (_ suffix: String) throws -> any ByteSink) throws -> ExportReport {
    let projection = try TieProjection(view, options: options)
    return try write(to: open(suffixes[0])) { try projection.forEach($0) }
  }

  private func write(
    to sink: any ByteSink, _ forEach: (_ body: (Description) throws -> Void) throws -> Void
  ) throws -> ExportReport {
    var writer = try RDFXMLWriter(to: sink, prefixes: Names.prefixes, base: options.base)
    var report = ExportReport()
    try forEach { description in
      try writer.write(description)
      report.nodes += 1
    }
    try writer.finish()
    report.triples = writer.tripleCount
    if let first = writer.firstRemoval {
      report.warn(removed: writer.removedCharacters, first: "\(first.predicate) of \(first.subject)")
    }
    return report
  }
}
