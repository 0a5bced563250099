import KnowledgeGraph
import Ontology

/// Fills the roles of an evoked frame with entities and events.
struct RoleFiller {
  let analysis: Analysis
  /// Event that each trigger token belongs to.
  let eventOfToken: [Int: Int]
  /// Who was spoken of last at each point.
  let topics: TopicTracker

  /// The fillers of a role, in the order of the text.
  func fill(_ role: Frame.Role, of evoked: EvokedFrame) -> [NodeReference] {
    var fillers: [NodeReference] = []
    let isTarget = evoked.frame.relations.contains { $0.predicate.isStance && $0.object == role.name }
    for function in role.from {
      for reference in references(function, evoked) where !isOrigin(reference, role, evoked) {
        for node in nodes(of: reference, role: role, isTarget: isTarget) where !fillers.contains(node) {
          fillers.append(node)
        }
      }
      if !fillers.isEmpty, !role.takesAll { break }
    }
    return fillers
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
      let isInfinitive = analysis.document.wordBefore(evoked.trigger.lowerBound) == "to"
      return hasSubject || isInfinitive || !speaksInFirstPerson(evoked.sentence) ? [] : [.speaker]
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

  private func speaksInFirstPerson(_ sentence: Int) -> Bool {
    analysis.document.tokens[analysis.document.sentences[sentence].tokens].contains {
      analysis.knowledge.lexicon.isIn("we", $0.lower)
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
    case .pronoun(let token):
      return accepted(topics.antecedents(of: token), role)
    case .demonstrative(let token):
      if let event = role.accepts.contains(.event) ? lastEvent(before: token) : nil { return [.event(event)] }
      return isTarget ? [] : accepted(NamedLists(analysis: analysis).antecedents(of: token), role)
    case .trigger(let token):
      guard role.accepts.contains(.event), let event = eventOfToken[token] else { return [] }
      return [.event(event)]
    }
  }

  /// The event told of last before a token, in its sentence or the one before.
  private func lastEvent(before token: Int) -> Int? {
    let number = analysis.document.sentenceOfToken[token]
    let first = analysis.document.sentences[Swift.max(0, number - 1)].tokens.lowerBound
    return (first..<token).reversed().lazy.compactMap { eventOfToken[$0] }.first
  }

  private func accepted(_ entities: [Int], _ role: Frame.Role) -> [NodeReference] {
    entities.filter { role.accepts.contains(analysis.entities[$0].kind) }.map { .entity($0) }
  }
}
