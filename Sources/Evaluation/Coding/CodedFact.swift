import KnowledgeGraph

/// A fact of a graph as a coder judges it: the words of the statement and what was read in them.
public struct CodedFact: Hashable, Sendable {
  /// Stable identifier, a hash of what makes the fact.
  public let id: String
  /// Id of the statement.
  public let statement: String
  /// The passage that is to prove it.
  public let sentence: String
  /// Label of the subject.
  public let subject: String
  /// Kind of the subject.
  public let subjectKind: String
  /// The relation, or `type` for the type of an event.
  public let predicate: String
  /// Label of the object.
  public let object: String
  /// Kind of the object.
  public let objectKind: String
  /// Office, category, aspect and the like, and for events when they are; empty where there is nothing.
  public let details: String
  /// How sure the program is, 0 to 1; no coder sees it.
  public let confidence: Double
  /// The rule that read it; no coder sees it.
  public let rule: String

  /// The facts of a graph in the order of the edges, then that each event happened; background is left out.
  ///
  /// - Parameter graph: the graph of one or of many statements.
  public static func facts(of graph: Graph) -> [CodedFact] {
    let relations = graph.edges.compactMap { edge -> CodedFact? in
      guard !edge.isBackground, edge.key.predicate != .mentions, let subject = graph[edge.key.subject],
        let object = graph[edge.key.object], let proof = edge.evidence.min()
      else { return nil }
      let key = edge.key
      return CodedFact(
        id: Identifier.hash([key.subject, key.predicate.rawValue, key.object, key.role, key.statement]),
        statement: name(of: key.statement), sentence: proof.quotation, subject: words(for: subject),
        subjectKind: kind(of: subject), predicate: key.predicate.rawValue, object: words(for: object),
        objectKind: kind(of: object), details: details(of: edge), confidence: edge.claim.confidence,
        rule: edge.claim.rule)
    }
    return relations + graph.nodes.flatMap(happenings)
  }

  private static func happenings(_ node: Node) -> [CodedFact] {
    guard let type = node.eventType else { return [] }
    var surest: [String: Attestation] = [:]
    for attestation in node.attestations.sorted() {
      let statement = attestation.evidence.statement
      if let known = surest[statement], known.confidence >= attestation.confidence { continue }
      surest[statement] = attestation
    }
    return surest.sorted { $0.key < $1.key }.map { statement, attestation in
      CodedFact(
        id: Identifier.hash([node.id, "type", type.rawValue, statement]), statement: name(of: statement),
        sentence: attestation.evidence.quotation, subject: node.label, subjectKind: "Event", predicate: "type",
        object: type.rawValue, objectKind: "event type",
        details: node.extent.map { "date \($0.edtf)" } ?? "no date", confidence: attestation.confidence,
        rule: attestation.rule)
    }
  }

  private static func details(of edge: Edge) -> String {
    let claim = edge.claim
    let parts = [
      ("role", edge.office), ("category", edge.category), ("status", claim.postStatus), ("as", claim.participantRole),
      ("aspect", claim.aspect), ("phase", claim.phase), ("date", claim.extent?.edtf ?? ""),
    ]
    return parts.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }.joined(separator: "; ")
  }

  private static func words(for node: Node) -> String {
    switch node.kind {
    case .statement: "this statement"
    case .event: node.extent.map { "\(node.label) (\($0.edtf))" } ?? node.label
    default: node.label
    }
  }

  private static func kind(of node: Node) -> String { node.eventType?.rawValue ?? node.kind.rawValue }

  private static func name(of statement: String) -> String {
    statement.hasPrefix("statement/") ? String(statement.dropFirst("statement/".count)) : statement
  }
}
