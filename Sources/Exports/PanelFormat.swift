import Files
import GraphFormats
import KnowledgeGraph

/// Panels for statistics: what one actor does towards another, and says of it, month by month.
///
/// In the wide table a row is an actor, a target and a month, with a column for each PLOVER category, stance and
/// relation; in the long one each count that is not zero has its own row. Both give the codes of both countries. What
/// is counted, and when, is told in Docs/formats.md.
public struct PanelFormat: GraphFormat {
  /// The name that `--format` knows.
  public let name = "panel"

  /// Two files.
  public let suffixes = ["-panel.csv", "-panel-long.csv"]

  /// Makes the format.
  public init() {}

  /// Writes the panels of a graph.
  ///
  /// - Throws: What `open` or a sink throws.
  public func write(_ graph: Graph, open: (_ suffix: String) throws -> any ByteSink) throws -> ExportReport {
    let panel = Panel(OrderedGraph(graph))
    let rows = panel.rows
    let measures = PanelMeasure.all(with: panel.categories)
    var report = ExportReport()
    report.edges = rows.count
    report.nodes = Set(rows.flatMap { [$0.key.actor, $0.key.target] }).count
    var wide = CSVWriter(to: try open(suffixes[0]))
    wide.fields(PanelFormat.heads + measures.map { "\($0.family.rawValue)_\(SnakeCase.name($0.type))" })
    try wide.endRow()
    for row in rows {
      wide.fields(PanelFormat.head(row.key, graph))
      for measure in measures { wide.field(row.counts[measure, default: 0]) }
      try wide.endRow()
    }
    try wide.finish()
    var long = CSVWriter(to: try open(suffixes[1]))
    long.fields(PanelFormat.heads + ["measure", "type", "count"])
    try long.endRow()
    for row in rows {
      let head = PanelFormat.head(row.key, graph)
      for measure in measures {
        guard let count = row.counts[measure] else { continue }
        long.fields(head + [measure.family.rawValue, measure.type])
        long.field(count)
        try long.endRow()
      }
    }
    try long.finish()
    return report
  }

  /// Refuses: a view of actors no longer knows the months.
  ///
  /// - Throws: ``ExportError/noActorView(_:)``.
  public func write(_ view: ActorView, open: (_ suffix: String) throws -> any ByteSink) throws -> ExportReport {
    throw ExportError.noActorView(name)
  }

  private static let heads = columns(of: "actor") + columns(of: "target") + ["month"]

  private static func columns(of side: String) -> [String] {
    [side] + (["label", "kind"] + CountryCodes.columns).map { "\(side)_\($0)" }
  }

  private static func head(_ key: Panel.Key, _ graph: Graph) -> [String] {
    [key.actor, key.target].flatMap { id in
      [NodeToken.token(id), graph[id]?.label ?? "", graph[id]?.kind.rawValue ?? ""]
        + CountryCodes.codes(of: graph[id])
    } + [key.month]
  }
}
