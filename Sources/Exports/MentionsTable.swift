import Files
import GraphFormats
import KnowledgeGraph

/// How often each statement names each thing, one pair a row.
struct MentionsTable {
  private let graph: OrderedGraph

  init(_ graph: OrderedGraph) {
    self.graph = graph
  }

  /// Writes by node, then statement; pairs that are not there are zero.
  func write(to sink: any ByteSink) throws {
    var table = CSVWriter(to: sink)
    table.fields(["node", "statement", "mentions"])
    try table.endRow()
    for node in graph.nodes {
      let token = NodeToken.token(node.id)
      for (statement, count) in node.mentionsByStatement.sorted(by: { $0.key < $1.key }) where count > 0 {
        table.fields([token, NodeToken.token(statement)])
        table.field(count)
        try table.endRow()
      }
    }
    try table.finish()
  }
}
