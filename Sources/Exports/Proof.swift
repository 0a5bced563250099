import KnowledgeGraph
import RDF

/// The assertions of statements and the passages that they come from, by statement.
struct Proof {
  private let graph: OrderedGraph
  private let facts: StatementFacts
  private let resources: NodeResources

  init(_ graph: OrderedGraph, _ facts: StatementFacts, resources: NodeResources) {
    self.graph = graph
    self.facts = facts
    self.resources = resources
  }

  /// Hands over the passages of a statement in their order, then what it asserts.
  func forEachPart(of statement: String, _ body: (Description) throws -> Void) rethrows {
    var last: String?
    for evidence in passages(of: statement).sorted() {
      // One record a stretch of text, even where two quotations of it should differ.
      let mark = evidence.passage
      if mark == last { continue }
      last = mark
      try body(passage(evidence))
    }
    try facts.forEach(of: statement) { fact in
      switch fact {
      case .edge(let rank): try body(assertion(of: graph.edges[rank]))
      case .event(let rank): if let made = assertion(of: graph.nodes[rank], in: statement) { try body(made) }
      case .quoted: break
      }
    }
  }

  private func passages(of statement: String) -> Set<Evidence> {
    var passages: Set<Evidence> = []
    facts.forEach(of: statement) { fact in
      switch fact {
      case .edge(let rank), .quoted(let rank):
        for evidence in graph.edges[rank].evidence where evidence.statement == statement { passages.insert(evidence) }
      case .event(let rank):
        for attestation in graph.nodes[rank].attestations where attestation.evidence.statement == statement {
          passages.insert(attestation.evidence)
        }
      }
    }
    return passages
  }

  private func passage(_ evidence: Evidence) -> Description {
    func part(_ suffix: String) -> Term {
      .iri(resources.names.iri(evidence.statement, fragment: evidence.passage + suffix))
    }
    var quote = Description(part("-quote"), types: [Names.quoteSelector])
    quote.add(Names.exact, text: evidence.quotation)
    var passage = Description(part(""), types: [Names.passage, Names.specificResource])
    passage.add(Names.hasSource, .iri(resources.iri(evidence.statement)))
    if evidence.hasOffsets {
      var position = Description(part("-position"), types: [Names.positionSelector])
      position.add(Names.start, integer: evidence.start)
      position.add(Names.end, integer: evidence.end)
      passage.add(Names.hasSelector, position)
    }
    passage.add(Names.hasSelector, quote)
    return passage
  }

  private func assertion(of edge: Edge) -> Description {
    let key = edge.key
    let mark = NodeResources.assertion(key.subject, key.predicate.rawValue, key.object, key.role)
    var made = begin(
      mark, in: key.statement, subject: key.subject, predicate: PredicateNames.iri(key.predicate),
      object: resources.iri(key.object))
    let claim = edge.claim
    addOrigin(&made, confidence: claim.confidence, speaker: claim.speaker, rule: claim.rule)
    made.add(Names.own("role"), text: edge.office)
    made.add(Names.own("ploverCategory"), text: edge.category)
    made.add(Names.postStatus, text: claim.postStatus)
    made.add(Names.own("participantRole"), text: claim.participantRole)
    made.add(Names.own("aspect"), text: claim.aspect)
    made.add(Names.own("topic"), text: claim.topic)
    made.add(Names.own("phase"), text: claim.phase)
    made.add(claim.extent)
    addPassages(&made, edge.evidence)
    return made
  }

  /// That an event happened, as one statement says it: the surest reading counts, every passage is named.
  private func assertion(of node: Node, in statement: String) -> Description? {
    let said = node.attestations.filter { $0.evidence.statement == statement }
    let surest = said.sorted().max { $0.confidence < $1.confidence }
    guard let type = node.eventType, let surest else { return nil }
    let mark = NodeResources.assertion(node.id, "type", type.rawValue, "")
    var made = begin(
      mark, in: statement, subject: node.id, predicate: Vocabulary.RDF.type, object: Names.own(type.rawValue))
    addOrigin(&made, confidence: surest.confidence, speaker: surest.speaker, rule: surest.rule)
    addPassages(&made, Set(said.map(\.evidence)))
    return made
  }

  private func begin(
    _ mark: String, in statement: String, subject: String, predicate: IRI, object: IRI
  ) -> Description {
    var made = Description(
      .iri(resources.names.iri(statement, fragment: mark)), types: [Names.assertion, Vocabulary.RDF.statement])
    made.add(Vocabulary.RDF.subject, .iri(resources.iri(subject)))
    made.add(Vocabulary.RDF.predicate, .iri(predicate))
    made.add(Vocabulary.RDF.object, .iri(object))
    made.add(Names.statement, .iri(resources.iri(statement)))
    return made
  }

  private func addOrigin(_ made: inout Description, confidence: Double, speaker: String, rule: String) {
    made.add(Names.confidence, probability: confidence)
    if !speaker.isEmpty { made.add(Names.speaker, .iri(resources.iri(speaker))) }
    made.add(Names.rule, text: rule)
  }

  private func addPassages(_ made: inout Description, _ evidence: Set<Evidence>) {
    var last: IRI?
    for one in evidence.sorted() {
      let iri = resources.names.iri(one.statement, fragment: one.passage)
      if iri != last { made.add(Names.derivedFrom, .iri(iri)) }
      last = iri
    }
  }
}
