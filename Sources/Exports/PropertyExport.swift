import Files
import GraphFormats
import KnowledgeGraph

/// Knowledge graphs in a format for graphs with attributes.
public struct PropertyExport: GraphFormat {
  /// The format of the files.
  public let format: any PropertyGraphFormat

  /// What is written; ``ExportOptions/evidence`` changes nothing here.
  public let options: ExportOptions

  /// Configures the export.
  public init(_ format: any PropertyGraphFormat, options: ExportOptions = ExportOptions()) {
    self.format = format
    self.options = options
  }

  /// The name that `--format` knows.
  public var name: String { format.name }

  /// What follows the name of the graph in the names of its files.
  public var suffixes: [String] { format.suffixes }

  /// Writes a graph.
  ///
  /// - Throws: ``ExportError``, what the format cannot say, or what `open` or a sink throws.
  public func write(_ graph: Graph, open: (_ suffix: String) throws -> any ByteSink) throws -> ExportReport {
    let projection = try PropertyProjection(graph, options: options)
    var report = ExportReport(try format.write(projection, open: open))
    report.warnings += projection.warnings
    return report
  }

  /// Writes a view of actors.
  ///
  /// - Throws: As ``write(_:open:)-(Graph,_)``.
  public func write(_ view: ActorView, open: (_ suffix: String) throws -> any ByteSink) throws -> ExportReport {
    ExportReport(try format.write(try TiePropertyProjection(view, options: options), open: open))
  }
}

extension ExportReport {
  fileprivate init(_ report: FormatReport) {
    self.init()
    nodes = report.nodes
    edges = report.edges
    warnings = report.warnings
  }
}
