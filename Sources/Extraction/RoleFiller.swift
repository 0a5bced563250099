import KnowledgeGraph
import Ontology

/// Fills the roles of an evoked frame with entities and events.
struct RoleFiller {
  let analysis: Analysis
  /// Event that each trigger token belongs to.
  let eventOfToken: [Int: Int]
  /// Who was spoken of last at each point.
  let topics: TopicTracker

  /// How many tokens back the event may lie that "this" stands for.
  private static let memory = 500

  /// The fillers of a role, in the order of the text.
  func fill(_ role: Frame.Role, of evoked: EvokedFrame) -> [NodeReference] {
    var fillers: [NodeReference] = []
    let isTarget = evoked.frame.relations.contains { $0.predicate.isStance && $0.object == role.name }
    for function in role.from {
      for reference in references(function, evoked) {
        for node in nodes(of: reference, role: role, isTarget: isTarget) where !fillers.contains(node) {
          fillers.append(node)
        }
      }
      if !fillers.isEmpty, !role.takesAll { break }
    }
    return fillers
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
    default:
      return evoked.arguments.byFunction[function] ?? []
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
    case .pronoun(let token):
      return accepted(topics.antecedents(of: token), role)
    case .demonstrative(let token):
      return role.accepts.contains(.event) ? lastEvent(before: token).map { [.event($0)] } ?? [] : []
    case .trigger(let token):
      guard role.accepts.contains(.event), let event = eventOfToken[token] else { return [] }
      return [.event(event)]
    }
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
