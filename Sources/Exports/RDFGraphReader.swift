import KnowledgeGraph
import RDF

/// Reads triples of ``RDFProjection`` and ``TieProjection`` back into nodes, edges and ties.
struct RDFGraphReader {
  private(set) var graph = Graph()
  private(set) var ties: [Tie] = []
  private(set) var warnings: [String] = []
  let base: String

  private let names: ResourceNames
  private let subjects: [RDFSubject]
  private let places: [String: Int]
  /// Assertions of edges, as they would be direct triples.
  private var asserted: Set<[String]> = []
  private var hasAssertions = false
  /// Whether what statements say stands in graphs of their own, so that the default graph has the rest.
  private let hasGraphs: Bool
  /// Attestations of events by the node.
  private var attestations: [String: Set<Attestation>] = [:]
  private var unknown: [String] = []
  private var unknownTriples: [String] = []

  /// Whether anything has a class of the vocabulary.
  static func knows(_ table: TripleTable) -> Bool {
    let kinds = NodeKind.allCases.compactMap { table.number(of: .iri(PredicateNames.iri($0))) }
    guard let type = table.number(of: .iri(Vocabulary.RDF.type)), !kinds.isEmpty else { return false }
    return table.rows.contains { $0.predicate == type && kinds.contains($0.object) }
  }

  /// - Throws: ``ExportError/badBase(_:)``.
  init(_ table: TripleTable, base: String) throws {
    hasGraphs = table.rows.contains { $0.graph >= 0 }
    subjects = table.bySubject().map { RDFSubject(table, $0.subject, $0.rows) }
    places = Dictionary(subjects.enumerated().map { ($1.iri, $0) }) { first, _ in first }
    self.base = RDFGraphReader.base(of: subjects) ?? base
    names = try ResourceNames(base: self.base)
  }

  mutating func read() {
    for subject in subjects where subject.types.contains(Names.assertion.string) { assertion(subject) }
    for subject in subjects {
      if let kind = subject.kind {
        node(subject, kind)
      } else if subject.types.contains(Names.own("Tie").string) {
        tie(subject)
      } else if !subject.isHelper {
        direct(subject)
        if subject.rows.contains(where: { Predicate(own: $0.predicate) == nil }) { unknown.append(subject.iri) }
      }
    }
    if let first = unknown.first {
      let count = unknown.count == 1 ? "1 resource" : "\(unknown.count) resources"
      warnings.append("\(count) without a class of the vocabulary left out, first \(first)")
    }
    if let first = unknownTriples.first {
      let count = unknownTriples.count == 1 ? "1 triple" : "\(unknownTriples.count) triples"
      warnings.append("\(count) of predicates that are not of the vocabulary left out, first \(first)")
    }
  }

  /// The base under which the first node stands, told by the segment of its kind.
  private static func base(of subjects: [RDFSubject]) -> String? {
    for subject in subjects {
      if let kind = subject.kind, let range = subject.iri.firstRange(of: "/\(kind.segment)/") {
        return String(subject.iri[...range.lowerBound])
      }
    }
    return nil
  }

  private func identifier(_ iri: String) -> String { names.identifier(of: iri) ?? iri }

  private mutating func node(_ subject: RDFSubject, _ kind: NodeKind) {
    let id = identifier(subject.iri)
    let label = subject.text(Vocabulary.RDFS.label)
    var made = Node(id: id, kind: kind, label: label.isEmpty ? id : label)
    made.eventType = subject.types.lazy.compactMap { EventType(own: $0) }.first
    made.extent = subject.extent
    for row in subject.rows {
      switch (row.predicate, row.object) {
      case (Names.altLabel.string, _): made.aliases.insert(row.object.text)
      case (Names.asNamed.string, _): made.asNamed.insert(row.object.text)
      case (Names.mentions.string, _):
        if let count = Int(row.object.text), count > 0 { made.mentionsByStatement = ["": count] }
      case (Names.sameAs.string, .iri(let iri)): made.sameAs.insert(identifier(iri.string))
      case (let predicate, .literal(let literal)):
        if let name = RDFSubject.attribute(predicate) {
          let known = made.attributes[name].map { AttributeValue.text($0.text + " | " + literal.lexical) }
          made.attributes[name] = known ?? AttributeValue(literal)
        }
      case (let predicate, _):
        if predicate != Vocabulary.RDF.type.string, Predicate(own: predicate) == nil {
          unknownTriples.append(predicate)
        }
      }
    }
    made.attestations = attestations[id, default: []]
    if kind == .statement { made.mentionsByStatement = [id: 1] }
    if kind == .event {
      for evidence in Set(made.attestations.map(\.evidence)) {
        made.mentionsByStatement[evidence.statement, default: 0] += 1
      }
    }
    graph.insert(made)
    direct(subject)
  }

  /// Takes the direct triples of a subject that no assertion says: what the gazetteer gives, or all where there are no
  /// assertions.
  private mutating func direct(_ subject: RDFSubject) {
    for row in subject.rows {
      guard let predicate = Predicate(own: row.predicate), case .iri(let object) = row.object,
        hasGraphs && row.graph.isEmpty || !asserted.contains([subject.iri, row.predicate, object.string])
      else { continue }
      let statement =
        row.graph.isEmpty ? hasAssertions || hasGraphs ? Edge.background : "" : identifier(row.graph)
      let key = Edge.Key(
        subject: identifier(subject.iri), predicate: predicate, object: identifier(object.string), statement: statement)
      graph.insert(Edge(key: key, claim: Claim(confidence: 1, rule: ""), evidence: []))
    }
  }

  private mutating func assertion(_ subject: RDFSubject) {
    let statement = identifier(subject.resource(Names.statement))
    let of = subject.resource(Vocabulary.RDF.subject)
    let property = subject.resource(Vocabulary.RDF.predicate)
    let object = subject.resource(Vocabulary.RDF.object)
    hasAssertions = true
    var claim = Claim(
      confidence: Double(subject.text(Names.confidence)) ?? 1, rule: subject.text(Names.rule),
      speaker: identifier(subject.resource(Names.speaker)))
    let proof = Set(subject.resources(Names.derivedFrom).compactMap { evidence($0, statement) })
    if property == Vocabulary.RDF.type.string {
      for evidence in proof {
        attestations[identifier(of), default: []].insert(
          Attestation(evidence: evidence, rule: claim.rule, confidence: claim.confidence, speaker: claim.speaker))
      }
      return
    }
    guard let predicate = Predicate(own: property), !of.isEmpty, !object.isEmpty else {
      unknown.append(subject.iri)
      return
    }
    claim.postStatus = subject.text(Names.postStatus)
    claim.participantRole = subject.text(Names.own("participantRole"))
    claim.aspect = subject.text(Names.own("aspect"))
    claim.topic = subject.text(Names.own("topic"))
    claim.phase = subject.text(Names.own("phase"))
    claim.extent = subject.extent
    let role = subject.text(Names.own(predicate == .actsToward ? "ploverCategory" : "role"))
    let key = Edge.Key(
      subject: identifier(of), predicate: predicate, object: identifier(object), role: role, statement: statement)
    graph.insert(Edge(key: key, claim: claim, evidence: proof))
    asserted.insert([of, property, object])
  }

  /// The passage of an IRI, or `nil` where nothing is quoted.
  private func evidence(_ iri: String, _ statement: String) -> Evidence? {
    guard let place = places[iri] else { return nil }
    let passage = subjects[place]
    var made = Evidence(statement: statement, start: 0, end: 0, quotation: "")
    let source = passage.resource(Names.hasSource)
    if !source.isEmpty { made.statement = identifier(source) }
    for selector in passage.resources(Names.hasSelector) {
      guard let place = places[selector] else { continue }
      if let start = Int(subjects[place].text(Names.start)) { made.start = start }
      if let end = Int(subjects[place].text(Names.end)) { made.end = end }
      let exact = subjects[place].text(Names.exact)
      if !exact.isEmpty { made.quotation = exact }
    }
    return made.quotation.isEmpty ? nil : made
  }

  private mutating func tie(_ subject: RDFSubject) {
    let type = subject.text(Names.own("tieType"))
    let first = subject.text(Names.begin)
    let last = subject.text(Names.finish)
    func tie(isDirected: Bool) -> Tie {
      Tie(
        from: identifier(subject.resource(Names.own("tieFrom"))), to: identifier(subject.resource(Names.own("tieTo"))),
        type: type, isDirected: isDirected, count: Int(subject.text(Names.own("count"))) ?? 0,
        first: first.isEmpty ? nil : first, last: last.isEmpty ? nil : last)
    }
    // The identifier of a tie tells its direction, which no property says.
    let undirected = tie(isDirected: false)
    ties.append(subject.iri.hasSuffix(undirected.hash) ? undirected : tie(isDirected: true))
  }
}
