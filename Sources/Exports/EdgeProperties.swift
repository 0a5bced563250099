import KnowledgeGraph
import PropertyGraph

/// Edges as rows: which attributes some edges of a graph have, and the values of each.
struct EdgeProperties {
  /// The attributes that some edges use and those that are always expected, in order.
  let keys: [PropertyKey]
  /// Column of each attribute of the contract in its order there, or -1.
  private let columns: [Int]

  init(of edges: some Sequence<Edge>) {
    var used = PropertyNames.alwaysOfEdges
    for edge in edges {
      let claim = edge.claim
      if !edge.office.isEmpty { used.insert("role") }
      if !edge.category.isEmpty { used.insert("category") }
      if !claim.postStatus.isEmpty { used.insert("postStatus") }
      if !claim.participantRole.isEmpty { used.insert("participantRole") }
      if !claim.speaker.isEmpty { used.insert("speaker") }
      if !claim.aspect.isEmpty { used.insert("aspect") }
      if !claim.topic.isEmpty { used.insert("topic") }
      if !claim.phase.isEmpty { used.insert("phase") }
      if claim.extent != nil { used.insert("date") }
    }
    let keys = PropertyNames.edges.filter { used.contains($0.name) }
    columns = PropertyNames.edges.map { key in keys.firstIndex { $0.name == key.name } ?? -1 }
    self.keys = keys
  }

  /// An edge as a row under an identifier.
  func row(_ edge: Edge, id: String) -> PropertyEdge {
    let key = edge.key
    let claim = edge.claim
    let predicate = key.predicate.rawValue
    var values = [PropertyValue?](repeating: nil, count: keys.count)
    set(&values, 0, predicate)
    set(&values, 1, predicate)
    set(&values, 2, predicate)
    set(&values, 3, edge.office)
    set(&values, 4, edge.category)
    set(&values, 5, claim.postStatus)
    set(&values, 6, claim.participantRole)
    if !claim.speaker.isEmpty { set(&values, 7, NodeToken.token(claim.speaker)) }
    set(&values, 8, claim.aspect)
    set(&values, 9, claim.topic)
    set(&values, 10, claim.phase)
    values[columns[11]] = .real(EdgeProperties.probability(claim.confidence))
    set(&values, 12, edge.evidence.min()?.quotation)
    if !key.statement.isEmpty { set(&values, 13, NodeToken.token(key.statement)) }
    set(&values, 14, claim.extent?.edtf)
    return PropertyEdge(
      id: id, source: NodeToken.token(key.subject), target: NodeToken.token(key.object), values: values)
  }

  /// A hash of what an edge asserts.
  static func number(_ key: Edge.Key) -> UInt64 {
    Identifier.number([key.subject, key.predicate.rawValue, key.object, key.role, key.statement])
  }

  private func set(_ values: inout [PropertyValue?], _ place: Int, _ text: String?) {
    if let text, !text.isEmpty, columns[place] >= 0 { values[columns[place]] = .text(text) }
  }

  /// A probability in steps of 0.01.
  private static func probability(_ value: Double) -> Double {
    value.isFinite ? (Swift.min(Swift.max(value, 0), 1) * 100).rounded() / 100 : 0
  }
}
