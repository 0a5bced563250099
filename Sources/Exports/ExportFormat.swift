import GraphFormats
import RDF

/// A format of the registry: a syntax of RDF, a format for graphs with attributes, or tables for knowledge graphs alone.
public enum ExportFormat: Sendable {
  case rdf(RDFSyntax)
  case graph(any PropertyGraphFormat)
  case tables
  case panel

  /// The word that `--format` and `--to` know.
  public var name: String {
    switch self {
    case .rdf(let syntax): syntax.rawValue
    case .graph(let format): format.name
    case .tables, .panel: configured(ExportOptions()).name
    }
  }

  /// What follows the name of the graph in the names of its files, in the order of writing.
  public var suffixes: [String] {
    switch self {
    case .rdf(let syntax): syntax.fileExtensions.prefix(1).map { "." + $0 }
    case .graph(let format): format.suffixes
    case .tables, .panel: configured(ExportOptions()).suffixes
    }
  }

  /// The format as it writes any graph with attributes, or `nil` where it writes knowledge graphs only.
  public var propertyFormat: (any PropertyGraphFormat)? {
    switch self {
    case .graph(let format): format
    case .tables: TablesFormat()
    case .rdf, .panel: nil
    }
  }

  /// The format as it writes knowledge graphs.
  public func configured(_ options: ExportOptions) -> any GraphFormat {
    switch self {
    case .rdf(let syntax): RDFFormat(syntax, options: options)
    case .graph(let format): PropertyExport(format, options: options)
    case .tables: KnowledgeTables(options: options)
    case .panel: PanelFormat()
    }
  }
}
