import Files
import GraphFormats
import KnowledgeGraph

/// The passages that prove edges and events, one a row.
struct EvidenceTable {
  private let graph: OrderedGraph

  init(_ graph: OrderedGraph) {
    self.graph = graph
  }

  /// Writes events in the order of their identifiers, then edges in the order of their keys; passages by position.
  func write(to sink: any ByteSink) throws {
    var table = CSVWriter(to: sink)
    table.fields(["edge", "event", "statement", "start", "end", "quotation", "confidence", "speaker", "rule"])
    try table.endRow()
    for node in graph.nodes where node.eventType != nil {
      for attestation in node.attestations.sorted() {
        try write(
          edge: "", event: NodeToken.token(node.id), attestation.evidence, attestation.confidence, attestation.speaker,
          attestation.rule, to: &table)
      }
    }
    let keys = graph.edges.indices.lazy.map { graph.edges.key($0) }
    var numbers = EdgeNumbers(keys.filter { graph.joinsNodes($0) })
    for edge in graph.edges where graph.joinsNodes(edge.key) {
      let id = EdgeNumbers.identifier(numbers.next(edge.key))
      for evidence in edge.evidence.sorted() {
        try write(
          edge: id, event: "", evidence, edge.claim.confidence, edge.claim.speaker, edge.claim.rule, to: &table)
      }
    }
    try table.finish()
  }

  private func write(
    edge: String, event: String, _ evidence: Evidence, _ confidence: Double, _ speaker: String, _ rule: String,
    to table: inout CSVWriter
  ) throws {
    table.fields([edge, event, NodeToken.token(evidence.statement)])
    table.field(evidence.start)
    table.field(evidence.end)
    table.field(evidence.quotation)
    table.field(.real(EdgeProperties.probability(confidence)))
    table.field(speaker.isEmpty ? "" : NodeToken.token(speaker))
    table.field(rule)
    try table.endRow()
  }
}

extension OrderedGraph {
  /// Whether both ends of an edge are nodes: others have no row in the table of edges.
  func joinsNodes(_ key: Edge.Key) -> Bool { graph.hasNode(key.subject) && graph.hasNode(key.object) }
}
