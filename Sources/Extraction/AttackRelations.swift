import KnowledgeGraph

/// Says who attacked whom, from the attacks that a text tells of as wholes.
struct AttackRelations {
  let analysis: Analysis
  let events: [EventDraft]
  /// The posts that persons hold.
  let posts: [Fact]
  private var document: Document { analysis.document }

  func facts() -> [Fact] {
    let attacks = events.filter { $0.type == .attack }
    var facts: [Fact] = []
    for event in attacks {
      let agents = agents(of: event)
      var targets = event.participants.filter { $0.role == "target" }.map(\.entity)
      if targets.isEmpty { targets = event.places }
      if targets.isEmpty, !agents.isEmpty { targets = defended(near: event, from: agents) }
      facts += self.facts(agents, targets, event)
    }
    return facts + war(attacks)
  }

  private func facts(_ agents: [Int], _ targets: [Int], _ event: EventDraft) -> [Fact] {
    guard let sentence = event.sentences.first else { return [] }
    return agents.flatMap { agent in
      targets.filter { $0 != agent }.map {
        Fact(.entity(agent), .attacks, .entity($0), sentence: sentence, rule: "attack", confidence: 0.85)
      }
    }
  }

  /// The states and bodies that attack; a head of state stands for the state.
  private func agents(of event: EventDraft) -> [Int] {
    event.participants.filter { $0.role == "agent" }.flatMap { participant -> [Int] in
      guard analysis.entities[participant.entity].kind == .person else { return [participant.entity] }
      return posts.filter { $0.subject == .entity(participant.entity) }.compactMap {
        guard case .entity(let holder) = $0.object, analysis.entities[holder].kind == .country else { return nil }
        return holder
      }
    }
  }

  /// Whom an attack without a target is on: the one country whose defence, sovereignty or people its sentence tells of.
  private func defended(near event: EventDraft, from agents: [Int]) -> [Int] {
    guard let number = event.sentences.first else { return [] }
    var found: [Int] = []
    for index in analysis.mentions(in: document.sentences[number].tokens) {
      let mention = analysis.mentions.mentions[index]
      guard mention.kind == .country, let entity = analysis.entity(ofMention: index), !agents.contains(entity),
        isDefended(mention.tokens), !found.contains(entity)
      else { continue }
      found.append(entity)
    }
    return found.count == 1 ? found : []
  }

  private func isDefended(_ tokens: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    let behind = (1...3).map { document.word(last + $0, sameSentenceAs: last) }
    let before = (1...2).map { tokens.lowerBound - $0 }.filter { $0 >= 0 }.map { document.tokens[$0].lower }
    let lexicon = analysis.knowledge.lexicon
    return behind.contains { lexicon.isIn("defended", $0) } || before == ["of", "support"]
      || before == ["for", "support"]
      || before.first == "with" && before.last == "solidarity"
  }

  /// A war told of in parts, its one attacker here and its one victim there.
  private func war(_ attacks: [EventDraft]) -> [Fact] {
    var agents: [Int] = []
    var targets: [Int] = []
    var last: EventDraft?
    for event in attacks where isWar(event) {
      for agent in self.agents(of: event) where !agents.contains(agent) { agents.append(agent) }
      for target in event.participants where target.role == "target" && !targets.contains(target.entity) {
        targets.append(target.entity)
        last = event
      }
    }
    guard agents.count == 1, targets.count == 1, let last else { return [] }
    return facts(agents, targets, last)
  }

  private func isWar(_ event: EventDraft) -> Bool {
    document.tokens[event.trigger].contains { ["war", "invasion", "aggression"].contains($0.lower) }
  }
}
