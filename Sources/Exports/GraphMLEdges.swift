import KnowledgeGraph

/// Edges as GraphML elements, each with an identifier of its own.
struct GraphMLEdges {
  private let tokens: [String: String]
  private var used: Set<UInt64> = []

  /// - Parameter tokens: GraphML identifiers of the nodes by their own.
  init(tokens: [String: String]) {
    self.tokens = tokens
  }

  /// The keys that some edges use and those that are always expected, in order.
  static func keys(of edges: [Edge]) -> [GraphMLKey] {
    var used = GraphMLKey.alwaysOfEdges
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
    return GraphMLKey.edges.filter { used.contains($0.name) }
  }

  mutating func write(_ edge: Edge, to document: inout GraphMLDocument) throws {
    let key = edge.key
    let claim = edge.claim
    let predicate = key.predicate.rawValue
    let parts = [key.subject, predicate, key.object, key.role, key.statement]
    var number = Identifier.number(parts)
    // Two hashes of one graph may agree, if hardly ever; the order of the edges then tells them apart.
    while !used.insert(number).inserted { number &+= 1 }
    try document.startEdge("e-" + GraphMLEdges.hexadecimal(number), from: token(key.subject), to: token(key.object))
    // Neo4j's importer takes the type of the relationship from the first element.
    try document.write("label", predicate)
    try document.write("predicate", predicate)
    try document.write("interaction", predicate)
    try document.write("role", edge.office)
    try document.write("category", edge.category)
    try document.write("postStatus", claim.postStatus)
    try document.write("participantRole", claim.participantRole)
    try document.write("speaker", token(claim.speaker))
    try document.write("aspect", claim.aspect)
    try document.write("topic", claim.topic)
    try document.write("phase", claim.phase)
    try document.write("confidence", GraphMLEdges.decimal(claim.confidence))
    try document.write("evidence", edge.evidence.min()?.quotation ?? "")
    try document.write("statement", token(key.statement))
    try document.write("date", claim.extent?.edtf ?? "")
    try document.end()
  }

  private func token(_ id: String) -> String { tokens[id] ?? GraphMLIdentifier.token(id) }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A probability in steps of 0.01, without trailing zeros.
  private static func decimal(_ probability: Double) -> String {
    let steps = probability.isFinite ? Int((Swift.min(Swift.max(probability, 0), 1) * 100).rounded()) : 0
    let (whole, fraction) = (steps / 100, steps % 100)
    if fraction == 0 { return "\(whole).0" }
    if fraction % 10 == 0 { return "\(whole).\(fraction / 10)" }
    return fraction < 10 ? "\(whole).0\(fraction)" : "\(whole).\(fraction)"
  }
}
