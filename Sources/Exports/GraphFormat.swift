import Files
import KnowledgeGraph

/// A file format for knowledge graphs: configured once, then given a graph and somewhere to write.
///
/// ```swift
/// let format = ExportFormat.rdf(.rdfxml).configured(ExportOptions())
/// let report = try format.write(graph) { suffix in try AtomicFile(path: "Exports/graph\(suffix)") }
/// ```
public protocol GraphFormat: Sendable {
  /// The name that `--format` knows (`rdfxml`).
  var name: String { get }

  /// What follows the name of the graph in the names of its files, in the order of writing (`.rdf`).
  var suffixes: [String] { get }

  /// Writes a graph. The bytes depend on the graph and the options only.
  ///
  /// - Parameters:
  ///   - graph: What is written.
  ///   - open: Opens the sink of a suffix. Each sink is finished before the next is opened.
  /// - Throws: ``ExportError``, what the format cannot say, or what `open` or a sink throws; the sink is not finished
  ///   then.
  func write(_ graph: Graph, open: (_ suffix: String) throws -> any ByteSink) throws -> ExportReport

  /// Writes a view of actors.
  ///
  /// - Throws: As ``write(_:open:)-(Graph,_)``.
  func write(_ view: ActorView, open: (_ suffix: String) throws -> any ByteSink) throws -> ExportReport
}

extension GraphFormat {
  /// Writes a graph in a format of one file.
  ///
  /// - Throws: As ``write(_:open:)-(Graph,_)``.
  public func write(_ graph: Graph, to sink: any ByteSink) throws -> ExportReport { try write(graph) { _ in sink } }

  /// Writes a view of actors in a format of one file.
  ///
  /// - Throws: As ``write(_:open:)-(Graph,_)``.
  public func write(_ view: ActorView, to sink: any ByteSink) throws -> ExportReport { try write(view) { _ in sink } }
}
