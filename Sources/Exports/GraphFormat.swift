import Files
import KnowledgeGraph

/// A file format for graphs: configured once, then given a graph and a sink.
///
/// ```swift
/// let report = try RDFXMLFormat.rdfXML().write(graph, to: AtomicFile(path: "Exports/graph.rdf"))
/// ```
public protocol GraphFormat: Sendable {
  /// The name that `--format` knows (`rdfxml`).
  var name: String { get }

  /// The extension of its files, without a dot.
  var fileExtension: String { get }

  /// Writes a graph and finishes the sink. The bytes depend on the graph and the options only.
  ///
  /// - Throws: ``ExportError``, `RDFWriteError`, or what the sink throws; the sink is not finished then.
  func write(_ graph: Graph, to sink: any ByteSink) throws -> ExportReport

  /// Writes a view of actors and finishes the sink.
  ///
  /// - Throws: As ``write(_:to:)-(Graph,_)``.
  func write(_ view: ActorView, to sink: any ByteSink) throws -> ExportReport
}

extension GraphFormat where Self == RDFXMLFormat {
  /// RDF 1.1 XML.
  public static func rdfXML(options: ExportOptions = ExportOptions()) -> RDFXMLFormat { RDFXMLFormat(options: options) }
}

extension GraphFormat where Self == GraphMLFormat {
  /// GraphML 1.0.
  public static func graphML(options: ExportOptions = ExportOptions()) -> GraphMLFormat {
    GraphMLFormat(options: options)
  }
}
