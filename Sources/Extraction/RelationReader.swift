import KnowledgeGraph
import Ontology

/// Makes relations and stances of the frames that evoke them.
struct RelationReader {
  let analysis: Analysis
  let events: [EventDraft]
  let eventOfToken: [Int: Int]
  private var document: Document { analysis.document }

  func facts() -> [Fact] {
    let finder = TriggerFinder(analysis: analysis, eventNouns: Set(eventOfToken.keys))
    let filler = RoleFiller(
      analysis: analysis, eventOfToken: eventOfToken,
      topics: TopicTracker(analysis: analysis, clauses: finder.clauses))
    let counterparts = Counterparts(analysis: analysis)
    let pair = counterparts.pair().map { NodeReference.entity($0) }
    var facts: [Fact] = []
    for evoked in finder.evoked(where: { !$0.relations.isEmpty }) {
      let isStance = evoked.frame.relations.contains { $0.predicate.isStance }
      guard !isBlocked(evoked, isStance: isStance) else { continue }
      var fillers: [String: [NodeReference]] = [:]
      for role in evoked.frame.roles { fillers[role.name] = filler.fill(role, of: evoked) }
      if isBetweenTwo(evoked, fillers) {
        var joined = counterparts.joined(before: evoked.trigger.lowerBound, sentence: evoked.sentence)
        if joined.isEmpty {
          joined = counterparts.between(behind: evoked.trigger.upperBound, sentence: evoked.sentence)
        }
        let sides = joined.isEmpty && counterparts.isBilateral(evoked) ? pair : joined.map { .entity($0) }
        for relation in evoked.frame.relations where !sides.isEmpty { fillers[relation.subject] = sides }
      }
      if let attacker = attacker(of: evoked, fillers) { fillers["agent"] = attacker }
      let punished = punished(for: evoked)
      for relation in evoked.frame.relations where relation.predicate == .assists && !punished.isEmpty {
        fillers[relation.subject] = punished
      }
      if isThankedFor(evoked, fillers) {
        let speakers = analysis.parties.speakers.map { NodeReference.entity($0) }
        for relation in evoked.frame.relations { fillers[relation.object] = speakers }
      }
      guard evoked.frame.roles.allSatisfy({ !$0.isRequired || fillers[$0.name]?.isEmpty == false }) else { continue }
      for relation in evoked.frame.relations { facts += make(relation, fillers, evoked) }
    }
    return facts + AttackRelations(analysis: analysis, events: events, posts: analysis.holdings).facts()
  }

  /// Whether a relation of two sides lacks one of them.
  private func isBetweenTwo(_ evoked: EvokedFrame, _ fillers: [String: [NodeReference]]) -> Bool {
    evoked.frame.relations.contains { relation in
      relation.predicate.isSymmetric && fillers[relation.object]?.isEmpty != false
        && (fillers[relation.subject]?.count ?? 0) < 2
    }
  }

  /// "The attack of X on Y": X, where the target is told by another preposition.
  private func attacker(of evoked: EvokedFrame, _ fillers: [String: [NodeReference]]) -> [NodeReference]? {
    guard evoked.frame.eventType == .attack, fillers["agent"]?.isEmpty != false,
      ["on", "against"].contains(where: { evoked.arguments.byFunction[$0] != nil })
    else { return nil }
    let named = (evoked.arguments.byFunction["of"] ?? []).compactMap { reference -> NodeReference? in
      guard case .mention(let index) = reference, let entity = analysis.entity(ofMention: index),
        [.country, .institution].contains(analysis.entities[entity].kind)
      else { return nil }
      return .entity(entity)
    }
    return named.isEmpty ? nil : named
  }

  /// "Sanctions on A and B for supporting C": A and B support it.
  private func punished(for evoked: EvokedFrame) -> [NodeReference] {
    var found: [NodeReference] = []
    for event in events where event.type == .sanction && event.sentences.contains(evoked.sentence) {
      for target in event.participants where target.role == "target" {
        let kind = analysis.entities[target.entity].kind
        let ends = analysis.entities[target.entity].mentions.map { analysis.mentions.mentions[$0].tokens.upperBound }
        let sentence = document.sentences[evoked.sentence].tokens
        guard kind == .person || kind == .institution,
          let end = ends.last(where: { sentence.contains($0 - 1) && $0 <= evoked.trigger.lowerBound }),
          document.tokens[end..<evoked.trigger.lowerBound].contains(where: { $0.lower == "for" })
        else { continue }
        found.append(.entity(target.entity))
      }
    }
    return found
  }

  /// "We thank X for its assistance": those who thank for help that goes to nobody else received it.
  private func isThankedFor(_ evoked: EvokedFrame, _ fillers: [String: [NodeReference]]) -> Bool {
    guard let thanked = evoked.arguments.byFunction["patient"], !thanked.isEmpty else { return false }
    let isBody = thanked.contains {
      guard case .mention(let index) = $0, let entity = analysis.entity(ofMention: index) else { return false }
      return analysis.entities[entity].kind != .person
    }
    return isBody
      && evoked.frame.relations.contains { $0.predicate == .assists && fillers[$0.object]?.isEmpty != false }
  }

  private func make(_ relation: Frame.Relation, _ fillers: [String: [NodeReference]], _ evoked: EvokedFrame) -> [Fact] {
    var subjects = fillers[relation.subject] ?? []
    if relation.predicate == .partyTo || relation.predicate == .attacks { subjects = subjects.flatMap(statesOf) }
    if relation.predicate.isStance { subjects = asOne(subjects) }
    // Where an attack has a target, "in" may tell of where its effects are felt.
    let hasTarget = ["target", "site"].contains { fillers[$0]?.isEmpty == false }
    if relation.predicate == .attacks, relation.object == "where", hasTarget { return [] }
    // "The impact of the invasion of X on food security in Y".
    let isInvaded = evoked.arguments.byFunction["of"] != nil && fillers["target"]?.isEmpty == false
    if relation.predicate == .attacks, relation.object == "site", isInvaded { return [] }
    var objects = fillers[relation.object] ?? []
    if relation.predicate.isSymmetric, objects.isEmpty {
      let isNamed = ["between", "of"].contains { evoked.arguments.byFunction[$0] != nil }
      guard isNamed || subjects.count <= RelationReader.sideLimit else { return [] }
      objects = subjects
    }
    // Who holds a stance is one party; several targets each get theirs.
    var facts: [Fact] = []
    for (position, subject) in subjects.enumerated() {
      for (other, object) in objects.enumerated() where subject != object {
        if relation.predicate.isSymmetric, objects == subjects, other < position { continue }
        var fact = Fact(
          subject, relation.predicate, object, sentence: evoked.sentence, rule: evoked.frame.name,
          confidence: evoked.frame.confidence)
        if relation.predicate.isStance {
          fact.topic = topic(of: evoked)
          fact.aspect = aspect(of: object, in: evoked)
        }
        if case .entity(let holder) = subject, relation.predicate.isStance { fact.speaker = holder }
        fact.phase = relation.predicate == .sanctions ? evoked.frame.phase : ""
        facts.append(fact)
      }
    }
    return facts
  }

  /// "Canada, France and … reiterate our support": where a group issues a statement, its members' stance is the group's.
  private func asOne(_ subjects: [NodeReference]) -> [NodeReference] {
    let speakers = analysis.parties.speakers.map { NodeReference.entity($0) }
    guard subjects.count > 1, !speakers.isEmpty, subjects.count > speakers.count else { return subjects }
    let issuers = Set(analysis.parties.issuers.map { NodeReference.entity($0) })
    return subjects.allSatisfy { issuers.contains($0) } ? speakers : subjects
  }

  /// Who is bound where a person signs: the body or state of the person's post.
  private func statesOf(_ node: NodeReference) -> [NodeReference] {
    guard case .entity(let entity) = node, analysis.entities[entity].kind == .person else { return [node] }
    return analysis.holdings.filter { $0.subject == node }.map(\.object)
  }

  /// Denied and conditional stances are none, nor are relations of happenings that are only wished or feared.
  private func isBlocked(_ evoked: EvokedFrame, isStance: Bool) -> Bool {
    if isStance { return evoked.arguments.isUntaken }
    // Who falls short of a treaty is bound by it all the same.
    if evoked.frame.eventType == nil, evoked.frame.relations.contains(where: { $0.predicate == .partyTo }) {
      return false
    }
    return evoked.arguments.isUntaken || evoked.frame.eventType != nil && evoked.arguments.isIrrealis
  }

  /// What a stance is about, in the words of the text behind the trigger.
  private func topic(of evoked: EvokedFrame) -> String {
    let reach = evoked.arguments.reach
    let from = Swift.max(evoked.trigger.upperBound, reach.lowerBound)
    guard from < reach.upperBound else { return "" }
    return document.text(from..<reach.upperBound)
  }

  /// What of a country a stance is about: its authorities, its people, its territory, or the whole.
  private func aspect(of object: NodeReference, in evoked: EvokedFrame) -> String {
    guard case .entity(let entity) = object, analysis.entities[entity].kind == .country else { return "" }
    guard
      let index = analysis.entities[entity].mentions.first(where: {
        evoked.arguments.reach.contains(analysis.mentions.mentions[$0].tokens.lowerBound)
      })
    else { return "whole" }
    let tokens = analysis.mentions.mentions[index].tokens
    let sentence = document.sentences[evoked.sentence].tokens
    let near =
      Swift.max(sentence.lowerBound, tokens.lowerBound - 8)..<Swift.min(sentence.upperBound, tokens.upperBound + 4)
    let words = document.tokens[near].map(\.lower)
    for (aspect, cues) in RelationReader.aspects where words.contains(where: cues.contains) { return aspect }
    return "whole"
  }

  /// Among more than so many, "we cooperate" is said of work with others.
  private static let sideLimit = 3

  private static let aspects: [(String, Set<String>)] = [
    ("territory", ["sovereignty", "integrity", "borders", "independence", "territorial"]),
    ("people", ["people", "citizens", "population", "peoples", "civilians", "families", "society"]),
    ("authorities", ["authorities", "government", "governments", "regime", "leadership", "officials"]),
  ]
}
