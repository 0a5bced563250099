import GraphFormats
import RDF

/// A format of the registry: a syntax of RDF, or a format for graphs with attributes.
public enum ExportFormat: Sendable {
  case rdf(RDFSyntax)
  case graph(any PropertyGraphFormat)

  /// The word that `--format` and `--to` know.
  public var name: String {
    switch self {
    case .rdf(let syntax): syntax.rawValue
    case .graph(let format): format.name
    }
  }

  /// What follows the name of the graph in the names of its files, in the order of writing.
  public var suffixes: [String] {
    switch self {
    case .rdf(let syntax): syntax.fileExtensions.prefix(1).map { "." + $0 }
    case .graph(let format): format.suffixes
    }
  }

  /// The format as it writes knowledge graphs.
  public func configured(_ options: ExportOptions) -> any GraphFormat {
    switch self {
    case .rdf: RDFXMLFormat(options: options)
    case .graph(let format): PropertyExport(format, options: options)
    }
  }
}
