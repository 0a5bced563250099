import GraphFormats
import RDF

/// The registry of formats: what `--format` of `export` and `--to` of `convert` know.
public enum ExportFormats {
  /// Every format, in the order in which users are told of them.
  ///
  /// A new one takes one line here.
  public static let all: [ExportFormat] = [
    .rdf(.rdfxml),
    .rdf(.turtle),
    .rdf(.trig),
    .rdf(.ntriples),
    .rdf(.nquads),
    .rdf(.jsonld),
    .graph(GraphMLFormat()),
    .graph(GEXFFormat()),
    .graph(SVGFormat()),
    .graph(DOTFormat()),
    .graph(GephiTablesFormat()),
    .graph(Neo4jTablesFormat()),
    .graph(CypherFormat()),
    .graph(CytoscapeFormat()),
    .graph(NodeLinkFormat()),
    .tables,
    .panel,
  ]

  /// The names, in order.
  public static var names: [String] { all.map(\.name) }

  /// The format of a name.
  public static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }
}
