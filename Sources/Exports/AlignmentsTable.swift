import Files
import GraphFormats
import KnowledgeGraph

/// Who aligns with which statement, one pair a row.
struct AlignmentsTable {
  private let graph: OrderedGraph

  init(_ graph: OrderedGraph) {
    self.graph = graph
  }

  /// Writes by statement, then actor.
  func write(to sink: any ByteSink) throws {
    var issuers: [String: Set<String>] = [:]
    var aligned: [String: Set<String>] = [:]
    for edge in graph.edges where !edge.isBackground {
      switch edge.key.predicate {
      case .issued: issuers[edge.key.object, default: []].insert(edge.key.subject)
      case .alignsWith: aligned[edge.key.object, default: []].insert(edge.key.subject)
      default: continue
      }
    }
    var table = CSVWriter(to: sink)
    table.fields(["statement", "date", "issuers", "actor", "actor_label", "actor_kind"] + CountryCodes.columns)
    try table.endRow()
    for (statement, actors) in aligned.sorted(by: { $0.key < $1.key }) {
      let date = graph.graph[statement]?.extent?.begin ?? ""
      let by = issuers[statement, default: []].sorted().map(NodeToken.token).joined(separator: " | ")
      for actor in actors.sorted() {
        let node = graph.graph[actor]
        table.fields([NodeToken.token(statement), date, by, NodeToken.token(actor)])
        table.fields([node?.label ?? "", node?.kind.rawValue ?? ""] + CountryCodes.codes(of: node))
        try table.endRow()
      }
    }
    try table.finish()
  }
}
