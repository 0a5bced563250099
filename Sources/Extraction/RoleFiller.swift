import KnowledgeGraph
import Ontology

/// Fills the roles of an evoked frame with entities and events.
struct RoleFiller {
  let analysis: Analysis
  /// Event that each trigger token belongs to.
  let eventOfToken: [Int: Int]
  /// Who was spoken of last at each point.
  let topics: TopicTracker
  private let isTranscript: Bool

  init(analysis: Analysis, eventOfToken: [Int: Int], topics: TopicTracker) {
    self.analysis = analysis
    self.eventOfToken = eventOfToken
    self.topics = topics
    isTranscript = analysis.document.isTranscript
  }

  /// How many tokens back the event may lie that "this" stands for.
  private static let memory = 500

  /// The fillers of a role, in the order of the text.
  func fill(_ role: Frame.Role, of evoked: EvokedFrame) -> [NodeReference] {
    var fillers: [NodeReference] = []
    let isTarget = evoked.frame.relations.contains { $0.predicate.isStance && $0.object == role.name }
    for function in role.from {
      for reference in listed(references(function, evoked), function, evoked)
      where !isOrigin(reference, role, evoked) {
        for node in nodes(of: reference, role: role, isTarget: isTarget) where !fillers.contains(node) {
          fillers.append(node)
        }
      }
      if !fillers.isEmpty, !role.takesAll { break }
    }
    return fillers
  }

  /// The parts of an event with the rest of the list that the tree cut them out of: "A, B, C and D met".
  private func listed(_ references: [Reference], _ function: String, _ evoked: EvokedFrame) -> [Reference] {
    guard evoked.frame.eventType != nil, RoleFiller.listFunctions.contains(function) else { return references }
    var found: [Reference] = []
    for reference in references {
      guard case .mention(let index) = reference else {
        if !found.contains(reference) { found.append(reference) }
        continue
      }
      for mention in list(around: index) where !found.contains(.mention(mention)) { found.append(.mention(mention)) }
    }
    return found
  }

  private static let listFunctions: Set<String> = ["subject", "with", "between", "by", "object"]

  /// A mention and those of its kind that only commas, "and" and articles part from it, in order.
  private func list(around index: Int) -> [Int] {
    let mentions = analysis.mentions.mentions
    let tokens = analysis.document.tokens
    let sentence = analysis.document.sentences[analysis.document.sentenceOfToken[mentions[index].tokens.lowerBound]]
      .tokens
    func isAlike(_ other: Int) -> Bool {
      (mentions[other].kind == .person) == (mentions[index].kind == .person)
        && [.person, .country, .institution].contains(mentions[other].kind)
        && mentions[other].form == mentions[index].form
    }
    let all = analysis.mentions(in: sentence)
    guard let position = all.firstIndex(of: index), isAlike(index) else { return [index] }
    func joins(_ left: Int, _ right: Int) -> Bool {
      let gap =
        mentions[left].outer
        .upperBound..<Swift.max(
          mentions[left].outer.upperBound, mentions[right].outer.lowerBound)
      return !gap.isEmpty && gap.allSatisfy { [",", "and", "the", ";", "as", "well"].contains(tokens[$0].lower) }
    }
    var first = position
    while first > 0, isAlike(all[first - 1]), joins(all[first - 1], all[first]) { first -= 1 }
    var last = position
    while last + 1 < all.count, isAlike(all[last + 1]), joins(all[last], all[last + 1]) { last += 1 }
    // Two are as often an apposition or two clauses as a list.
    return last - first >= 2 ? Array(all[first...last]) : [index]
  }

  /// "Designating two Iranian firms" does not sanction Iran.
  private func isOrigin(_ reference: Reference, _ role: Frame.Role, _ evoked: EvokedFrame) -> Bool {
    guard evoked.frame.eventType == .sanction, role.name == "target", case .mention(let index) = reference else {
      return false
    }
    let mention = analysis.mentions.mentions[index]
    // "A Singapore-based firm".
    let behind = analysis.document.word(mention.tokens.upperBound, sameSentenceAs: mention.tokens.lowerBound)
    return [.demonym, .adjective].contains(mention.form) || mention.kind == .country && behind.hasPrefix("-")
  }

  private func references(_ function: String, _ evoked: EvokedFrame) -> [Reference] {
    switch function {
    case "speaker":
      let hasSubject = !(evoked.arguments.byFunction["subject"] ?? []).isEmpty
      let isInfinitive =
        analysis.document.wordBefore(evoked.trigger.lowerBound) == "to" && !holds("performative", evoked.sentence)
      // "Thank you, Chair": a formula.
      let isFormula =
        analysis.document.startsSentence(evoked.trigger.lowerBound)
        && evoked.arguments.byFunction["object"] == [.addressee]
      return hasSubject || isInfinitive || isFormula || !holds("we", evoked.sentence) ? [] : [.speaker]
    case "issuer": return [.speaker]
    case "you":
      return (evoked.arguments.byFunction.values.flatMap { $0 }).contains(.addressee) ? [.addressee] : []
    case "sentence":
      return analysis.mentions(in: analysis.document.sentences[evoked.sentence].tokens).map { .mention($0) }
    case "listed":
      return NamedLists(analysis: analysis).listed(behind: evoked.trigger, sentence: evoked.sentence).map {
        .mention($0)
      }
    case "next-to", "next-under":
      return named(behind: String(function.dropFirst(5)), after: evoked.trigger.upperBound, sentence: evoked.sentence)
        .map { [.mention($0)] } ?? []
    case "relative":
      return antecedent(before: evoked.trigger.lowerBound, sentence: evoked.sentence).map { [.mention($0)] } ?? []
    default:
      return evoked.arguments.byFunction[function] ?? []
    }
  }

  /// What is named right behind a preposition that follows a trigger, where the tree hung it elsewhere.
  private func named(behind preposition: String, after token: Int, sentence: Int) -> Int? {
    let document = analysis.document
    let end = Swift.min(document.sentences[sentence].tokens.upperBound, token + 16)
    for index in token..<Swift.max(token, end) where document.tokens[index].lower == preposition {
      let near = analysis.mentions(in: index + 1..<Swift.min(end, index + 8))
      guard let first = near.first, analysis.mentions.mentions[first].outer.lowerBound - index <= 2 else { continue }
      // "To Pakistan's National Institute of Health": the institute.
      let behind = analysis.mentions.mentions[first].outer.upperBound
      let next = near.dropFirst().first { analysis.mentions.mentions[$0].outer.lowerBound - behind <= 1 }
      guard let next, ["'s", "’s", "'", "’"].contains(document.tokens[behind].lower) else { return first }
      return next
    }
    return nil
  }

  /// What is named right before the "which" or "that" whose clause a trigger stands in ("the Treaty, to which X is a party").
  private func antecedent(before token: Int, sentence: Int) -> Int? {
    let document = analysis.document
    let first = Swift.max(document.sentences[sentence].tokens.lowerBound, token - 12)
    guard let pronoun = (first..<token).last(where: { ["which", "that"].contains(document.tokens[$0].lower) }) else {
      return nil
    }
    return analysis.mentions(in: document.sentences[sentence].tokens.lowerBound..<pronoun).last {
      pronoun - analysis.mentions.mentions[$0].outer.upperBound <= 3
    }
  }

  /// Whether a sentence holds a word of a class.
  private func holds(_ wordClass: String, _ sentence: Int) -> Bool {
    analysis.document.tokens[analysis.document.sentences[sentence].tokens].contains {
      analysis.knowledge.lexicon.isIn(wordClass, $0.lower)
    }
  }

  private func nodes(of reference: Reference, role: Frame.Role, isTarget: Bool) -> [NodeReference] {
    switch reference {
    case .mention(let index):
      guard let entity = analysis.entity(ofMention: index), role.accepts.contains(analysis.entities[entity].kind) else {
        return []
      }
      return [.entity(entity)]
    case .speaker:
      // Nobody takes a stance towards themselves.
      return isTarget ? [] : accepted(analysis.parties.speakers, role)
    case .addressee:
      return accepted(analysis.parties.addressees, role)
    case .pronoun where isTranscript:
      // Where people take turns, whom a pronoun means is seldom plain.
      return []
    case .pronoun(let token):
      let found = accepted(topics.antecedents(of: token), role)
      let isPersonal = analysis.knowledge.lexicon.isIn("personal", analysis.document.tokens[token].lower)
      return found.isEmpty && isPersonal
        ? accepted(PronounResolver(analysis: analysis).entities(at: token), role) : found
    case .office(let token, let body):
      return accepted(holder(ofOfficeAt: token, at: body), role)
    case .demonstrative(let token):
      if let event = role.accepts.contains(.event) ? lastEvent(before: token) : nil { return [.event(event)] }
      return isTarget ? [] : accepted(NamedLists(analysis: analysis).antecedents(of: token), role)
    case .trigger(let token):
      guard role.accepts.contains(.event), let event = eventOfToken[token] else { return [] }
      return [.event(event)]
    }
  }

  /// The person who holds an office at a body, where the text names one, else the body itself.
  private func holder(ofOfficeAt token: Int, at mention: Int) -> [Int] {
    guard let body = analysis.entity(ofMention: mention) else { return [] }
    let office = analysis.document.tokens[token].lower
    let holding = analysis.holdings.first {
      $0.object == .entity(body) && $0.role.lowercased().contains(office) && $0.postStatus != "former"
    }
    if case .entity(let person)? = holding?.subject { return [person] }
    return [body]
  }

  /// The event told of last before a token, in its sentence or the one before.
  private func lastEvent(before token: Int) -> Int? {
    let number = analysis.document.sentenceOfToken[token]
    let first = analysis.document.sentences[Swift.max(0, number - 1)].tokens.lowerBound
    return (Swift.max(first, token - RoleFiller.memory)..<token).reversed().lazy.compactMap { eventOfToken[$0] }.first
  }

  private func accepted(_ entities: [Int], _ role: Frame.Role) -> [NodeReference] {
    entities.filter { role.accepts.contains(analysis.entities[$0].kind) }.map { .entity($0) }
  }
}
