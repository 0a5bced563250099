import KnowledgeGraph
import Ontology

/// Fills the roles of an evoked frame with entities and events.
struct RoleFiller {
  let analysis: Analysis
  /// Event that each trigger token belongs to.
  let eventOfToken: [Int: Int]

  /// The fillers of a role, in the order of the text.
  func fill(_ role: Frame.Role, of evoked: EvokedFrame, previous: [Int]) -> [NodeReference] {
    var fillers: [NodeReference] = []
    for function in role.from {
      for reference in references(function, evoked) {
        for node in nodes(of: reference, role: role, previous: previous) where !fillers.contains(node) {
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
      let isInfinitive = analysis.document.wordBefore(evoked.trigger.lowerBound) == "to"
      return hasSubject || isInfinitive || !speaksInFirstPerson(evoked.sentence) ? [] : [.speaker]
    case "issuer": return [.speaker]
    case "you":
      return (evoked.arguments.byFunction.values.flatMap { $0 }).contains(.addressee) ? [.addressee] : []
    case "sentence":
      return analysis.mentions(in: analysis.document.sentences[evoked.sentence].tokens).map { .mention($0) }
    default:
      return evoked.arguments.byFunction[function] ?? []
    }
  }

  private func speaksInFirstPerson(_ sentence: Int) -> Bool {
    analysis.document.tokens[analysis.document.sentences[sentence].tokens].contains {
      analysis.knowledge.lexicon.isIn("we", $0.lower)
    }
  }

  private func nodes(of reference: Reference, role: Frame.Role, previous: [Int]) -> [NodeReference] {
    switch reference {
    case .mention(let index):
      guard let entity = analysis.entity(ofMention: index), role.accepts.contains(analysis.entities[entity].kind) else {
        return []
      }
      return [.entity(entity)]
    case .speaker:
      return accepted(analysis.parties.speakers, role)
    case .addressee:
      return accepted(analysis.parties.addressees, role)
    case .previous:
      let isIssuersAlone = previous.allSatisfy { analysis.parties.issuers.contains($0) }
      return isIssuersAlone ? [] : accepted(previous, role)
    case .possessor(let token):
      return possessor(before: token).map { accepted([$0], role) } ?? []
    case .trigger(let token):
      guard role.accepts.contains(.event), let event = eventOfToken[token] else { return [] }
      return [.event(event)]
    }
  }

  /// The state, body or person named last before a token that is not the one speaking.
  private func possessor(before token: Int) -> Int? {
    let number = analysis.document.sentenceOfToken[token]
    for sentence in [number, number - 1] where sentence >= 0 {
      let range = analysis.document.sentences[sentence].tokens
      let named = analysis.mentions(in: range.lowerBound..<Swift.min(range.upperBound, token)).reversed()
      for mention in named {
        guard let entity = analysis.entity(ofMention: mention), !analysis.parties.speakers.contains(entity) else {
          continue
        }
        let kind = analysis.entities[entity].kind
        if kind == .country || kind == .institution || kind == .person { return entity }
      }
    }
    return nil
  }

  private func accepted(_ entities: [Int], _ role: Frame.Role) -> [NodeReference] {
    entities.filter { role.accepts.contains(analysis.entities[$0].kind) }.map { .entity($0) }
  }
}
