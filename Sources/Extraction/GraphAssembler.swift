import KnowledgeGraph
import Language
import Ontology
import Statements

/// Makes the graph and the annotation of what was read.
struct GraphAssembler {
  let analysis: Analysis
  let events: [EventDraft]
  let facts: [Fact]
  /// The passage of each sentence.
  private let passages: [Evidence]
  private var document: Document { analysis.document }
  private var statementID: String { "statement/" + document.statement.id }

  init(analysis: Analysis, events: [EventDraft], facts: [Fact], passages text: CodePoints) {
    self.analysis = analysis
    self.events = events
    self.facts = facts
    let document = analysis.document
    let statement = "statement/" + document.statement.id
    passages = document.sentences.map { sentence in
      let range = document.statement.reading.codePoints(of: document.bytes(sentence.tokens))
      return Evidence(
        statement: statement, start: range.lowerBound, end: range.upperBound, quotation: text.text(range))
    }
  }

  func graph() -> Graph {
    var graph = Graph()
    graph.insert(statementNode())
    var eventIDs: [String] = []
    for entity in analysis.entities.indices where isNamed(entity) { graph.insert(node(of: entity)) }
    for event in events {
      let node = node(of: event)
      graph.insert(node)
      eventIDs.append(node.id)
    }
    for fact in facts { insert(fact, eventIDs, into: &graph) }
    for (event, id) in zip(events, eventIDs) { insertParts(of: event, id, into: &graph) }
    for entity in analysis.entities.indices where isNamed(entity) { insertMention(of: entity, into: &graph) }
    let background = BackgroundReader(gazetteer: analysis.knowledge.gazetteer)
    for entity in analysis.entities where !entity.mentions.isEmpty { background.add(around: entity, to: &graph) }
    return graph
  }

  private func isNamed(_ entity: Int) -> Bool { !analysis.entities[entity].mentions.isEmpty }

  // MARK: Nodes

  private func statementNode() -> Node {
    let statement = document.statement
    let header = statement.header
    var node = Node(id: statementID, kind: .statement, label: header.title?.value ?? statement.id)
    node.mentionsByStatement = [statementID: 1]
    if let title = header.title?.value { node.attributes["title"] = .text(title) }
    if let forum = header.forum?.value { node.attributes["forum"] = .text(forum) }
    if let number = header.number?.value { node.attributes["number"] = .text(number) }
    if let url = statement.url { node.attributes["url"] = .text(url) }
    if let day = header.date { node.extent = TimeExtent(edtf: day.iso, begin: day.iso, end: day.iso) }
    return node
  }

  private func node(of index: Int) -> Node {
    let entity = analysis.entities[index]
    var node = Node(id: entity.id, kind: entity.kind, label: entity.label)
    if let entry = analysis.entry(of: index) {
      node.aliases = Set([entry.label] + entry.acronyms)
      node.attributes = entry.attributes
      node.sameAs = Set(entry.sameAs)
    }
    for mention in entity.mentions {
      let found = analysis.mentions.mentions[mention]
      guard found.form != .definite else { continue }
      node.asNamed.insert(document.text(found.tokens))
      if found.outer.lowerBound < found.tokens.lowerBound, found.kind == .person {
        node.asNamed.insert(document.text(found.outer.lowerBound..<found.tokens.upperBound))
      }
    }
    node.mentionsByStatement = [statementID: entity.mentions.count]
    return node
  }

  private func node(of event: EventDraft) -> Node {
    let label = document.text(labelRange(of: event))
    var node = Node(id: identifier(of: event), kind: .event, label: label.isEmpty ? event.type.rawValue : label)
    node.eventType = event.type
    node.extent = event.date.map { TimeExtent(edtf: $0.edtf, begin: $0.begin?.iso, end: $0.end?.iso) }
    node.mentionsByStatement = [statementID: event.sentences.count]
    if let category = analysis.knowledge.ploverCategories[event.type.rawValue] {
      node.attributes["ploverCategory"] = .text(category)
    }
    node.attestations = Set(
      event.sentences.map {
        Attestation(evidence: evidence($0), rule: event.rule, confidence: event.confidence, speaker: mainSpeaker)
      })
    return node
  }

  /// The words that tell of an event: its reach, cut at the sentence.
  private func labelRange(of event: EventDraft) -> Range<Int> {
    let sentence = document.sentences[document.sentenceOfToken[event.trigger.lowerBound]].tokens
    var range = event.reach.clamped(to: sentence)
    if range.isEmpty { range = event.trigger }
    while let last = range.last, range.count > 1, document.tokens[last].kind == .mark,
      document.tokens[last].lower != ")"
    {
      range = range.lowerBound..<last
    }
    return range
  }

  /// Type, participants, places and day; without a day the statement, so that unrelated events never fall together.
  private func identifier(of event: EventDraft) -> String {
    let participants = event.participants.map { analysis.entities[$0.entity].id }.sorted()
    let places = event.places.map { analysis.entities[$0].id }.sorted()
    var parts = [event.type.rawValue] + participants + ["@"] + places
    if let date = event.date, let begin = date.begin, begin == date.end, !(participants + places).isEmpty {
      parts.append(begin.iso)
    } else {
      parts += [statementID, event.date?.edtf ?? "", String(event.trigger.lowerBound)]
    }
    return "event/\(event.type.rawValue.lowercased())-\(Identifier.hash(parts))"
  }

  // MARK: Edges

  private var mainSpeaker: String {
    guard let speaker = analysis.parties.speakers.first ?? analysis.parties.deliverers.first else { return "" }
    return analysis.entities[speaker].id
  }

  private func id(of reference: NodeReference, _ eventIDs: [String]) -> String {
    switch reference {
    case .entity(let index): analysis.entities[index].id
    case .event(let index): eventIDs[index]
    case .statement: statementID
    }
  }

  private func insert(_ fact: Fact, _ eventIDs: [String], into graph: inout Graph) {
    var subject = id(of: fact.subject, eventIDs)
    var object = id(of: fact.object, eventIDs)
    if fact.predicate.isSymmetric, object < subject { swap(&subject, &object) }
    var claim = Claim(
      confidence: fact.confidence, rule: fact.rule,
      speaker: fact.speaker.map { analysis.entities[$0].id } ?? mainSpeaker)
    claim.postStatus = fact.postStatus
    claim.participantRole = fact.participantRole
    claim.aspect = fact.aspect
    claim.topic = fact.topic
    claim.phase = fact.phase
    graph.insert(
      Edge(
        key: Edge.Key(
          subject: subject, predicate: fact.predicate, object: object, role: fact.role, statement: statementID),
        claim: claim, evidence: [evidence(fact.sentence)]))
  }

  private func insertParts(of event: EventDraft, _ id: String, into graph: inout Graph) {
    let proof = Set(event.sentences.map(evidence))
    func insert(_ predicate: Predicate, _ entity: Int, role: String) {
      var claim = Claim(confidence: event.confidence, rule: event.rule, speaker: mainSpeaker)
      claim.participantRole = role
      graph.insert(
        Edge(
          key: Edge.Key(
            subject: id, predicate: predicate, object: analysis.entities[entity].id, statement: statementID),
          claim: claim, evidence: proof))
    }
    for participant in event.participants { insert(.participant, participant.entity, role: participant.role) }
    for place in event.places { insert(.place, place, role: "") }
    for text in event.instruments { insert(.concerns, text, role: "") }
  }

  private func insertMention(of entity: Int, into graph: inout Graph) {
    let spans = analysis.entities[entity].mentions.map { analysis.mentions.mentions[$0] }
    guard let first = spans.min(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) else { return }
    let confidence = spans.map(\.confidence).max() ?? first.confidence
    graph.insert(
      Edge(
        key: Edge.Key(
          subject: statementID, predicate: .mentions, object: analysis.entities[entity].id, statement: statementID),
        claim: Claim(confidence: confidence, rule: first.rule, speaker: mainSpeaker),
        evidence: [evidence(document.sentenceOfToken[first.tokens.lowerBound])]))
  }

  private func evidence(_ sentence: Int) -> Evidence { passages[sentence] }

  // MARK: Annotation

  /// The names, in the order of the text.
  func entities() -> [Annotation.Entity] {
    let reading = document.statement.reading
    var entities: [Annotation.Entity] = []
    for mention in analysis.mentions.mentions
    where mention.entity >= 0 && !mention.isNested && mention.form != .definite {
      let range = reading.codePoints(of: document.bytes(mention.tokens))
      let entity = analysis.entities[mention.entity]
      entities.append(
        Annotation.Entity(
          start: range.lowerBound, end: range.upperBound, kind: entity.kind.rawValue, name: entity.label,
          iri: entity.id,
          rule: mention.rule, confidence: mention.confidence,
          adjective: mention.form == .adjective || mention.form == .demonym ? true : nil))
    }
    return entities.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// The dates, in the order of the text.
  func dates() -> [Annotation.Date] {
    analysis.dates.map { date in
      let range = document.statement.reading.codePoints(of: date.range)
      return Annotation.Date(
        start: range.lowerBound, end: range.upperBound, edtf: date.value.edtf, begin: date.value.begin?.iso,
        finish: date.value.end?.iso)
    }
  }

  /// Every form that differs from the name of its thing, with the reason for taking it for that thing.
  func links() -> [Annotation.Link] {
    let links = analysis.entities.filter { !$0.mentions.isEmpty }.flatMap { entity in
      entity.merges.filter { $0.form != entity.label }
        .map { Annotation.Link(iri: entity.id, form: $0.form, reason: $0.reason) }
    }
    return links.sorted { ($0.iri, $0.form, $0.reason) < ($1.iri, $1.form, $1.reason) }
  }
}
