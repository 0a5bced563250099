import KnowledgeGraph
import Language
import Ontology

/// Parent, state and seat of the bodies of the gazetteer, where the text mentions them and shows the tie.
struct KnownStructure {
  let analysis: Analysis
  private var document: Document { analysis.document }

  func facts(of entity: Int) -> [Fact] {
    guard let entry = analysis.entry(of: entity) else { return [] }
    var facts: [Fact] = []
    if let parent = parents(of: entry).first(where: { $0 != entity && (isShown($0, entity) || isContextName(entity)) })
    {
      facts.append(analysis.structure(entity, .partOf, parent, "known-parent", 0.93))
    }
    if let state = entry.organOf, let country = analysis.entity(ofEntry: state),
      isShown(country, entity) || isStateBody(entity)
    {
      facts.append(analysis.structure(entity, .organOf, country, "known-state", 0.9))
    }
    for seat in entry.locatedIn {
      guard let place = analysis.entity(ofEntry: seat), standsInName(place, of: entity) else { continue }
      facts.append(analysis.structure(entity, .locatedIn, place, "seat-in-name", 0.93))
    }
    return facts
  }

  private func isShown(_ owner: Int, _ entity: Int) -> Bool {
    standsInName(owner, of: entity) || standsBeside(owner, entity) || spellsOut(owner, in: entity)
  }

  /// Whether its names say that it is a body of a state ("Department", "Administration"); an office that only releases the
  /// text is not spoken of.
  private func isStateBody(_ entity: Int) -> Bool {
    guard !analysis.parties.deliverers.contains(entity), let entry = analysis.entry(of: entity) else { return false }
    if analysis.entities[entity].mentions.contains(where: { analysis.namesStateOrgan(analysis.mentions.mentions[$0]) })
    {
      return true
    }
    return ([entry.label] + entry.aliases).contains { name in
      name.split(separator: " ").contains {
        let word = WordFolding.canonicalSpelling($0.lowercased())
        return analysis.knowledge.lexicon.isIn("stateBody", word)
          || analysis.knowledge.lexicon.headNouns[word]?.isStateOrgan ?? false
      }
    } && entry.parent == nil || entry.parent.map { analysis.entity(ofEntry: $0) != nil } ?? false
  }

  /// "the General Assembly" where the United Nations is named: the short name counts only for its child.
  private func isContextName(_ entity: Int) -> Bool {
    if analysis.entities[entity].mentions.contains(where: { analysis.mentions.mentions[$0].form == .contextName }) {
      return true
    }
    // "Security Council" is short for a name that holds its parent's.
    guard let entry = analysis.entry(of: entity),
      let parent = entry.parent.flatMap({ analysis.knowledge.gazetteer[$0] })
    else { return false }
    return entry.label.contains(parent.label)
      && analysis.entities[entity].mentions.contains {
        analysis.mentions.mentions[$0].form == .name
      }
  }

  /// Those of a body's parents that the text mentions, the nearest first.
  private func parents(of entry: GazetteerEntry) -> [Int] {
    var found: [Int] = []
    var parent = entry.parent
    for _ in 0..<3 {
      guard let current = parent else { break }
      if let entity = analysis.entity(ofEntry: current) { found.append(entity) }
      parent = analysis.knowledge.gazetteer[current]?.parent
    }
    return found
  }

  /// "ODIHR of the OSCE", "the Treasury's Office of Foreign Assets Control", "the OSCE Secretariat".
  private func standsBeside(_ parent: Int, _ entity: Int) -> Bool {
    analysis.entities[entity].mentions.contains { index in
      let range = analysis.mentions.mentions[index].tokens
      if isDescribed(by: parent, behind: range) { return true }
      var next = range.upperBound
      while ["of", "the", ")", "("].contains(document.word(next, sameSentenceAs: range.lowerBound))
        || next == range.upperBound + 1 && document.word(next - 1, sameSentenceAs: range.lowerBound) == "("
      {
        next += 1
      }
      let behind = next > range.upperBound && document.wordBefore(next) != ")" ? analysis.mentions.at(next) : nil
      var before = range.lowerBound - 1
      if before >= 0, document.tokens[before].kind == .possessive { before -= 1 }
      let ahead =
        before >= 0 && document.sentenceOfToken[before] == document.sentenceOfToken[range.lowerBound]
        ? analysis.mentions.at(before) : nil
      return [behind, ahead].compactMap { $0 }.contains { analysis.entity(ofMention: $0) == parent }
    }
  }

  /// "UNRWA, the UN agency which …".
  private func isDescribed(by parent: Int, behind range: Range<Int>) -> Bool {
    func word(_ index: Int) -> String { document.word(index, sameSentenceAs: range.lowerBound) }
    guard word(range.upperBound) == ",", ["the", "a", "an"].contains(word(range.upperBound + 1)),
      let other = analysis.mentions.at(range.upperBound + 2), analysis.entity(ofMention: other) == parent
    else { return false }
    let noun = word(analysis.mentions.mentions[other].outer.upperBound)
    return analysis.knowledge.lexicon.headNouns[noun]?.kind == .institution
  }

  /// Whether the fullest name of a body holds its parent's name ("UN Integrated Transition Assistance Mission").
  private func spellsOut(_ parent: Int, in entity: Int) -> Bool {
    guard let entry = analysis.entry(of: parent), analysis.entities[entity].label != entry.label else { return false }
    let official = " " + (analysis.entry(of: entity)?.label ?? "") + " "
    let padded = " " + analysis.entities[entity].label + " "
    let names = [entry.label] + entry.acronyms + (entry.kind == .country ? entry.adjectives : [])
    return names.contains {
      padded.contains(" " + $0 + " ") || entry.kind == .country && official.contains(" " + $0 + " ")
    }
  }

  private func standsInName(_ part: Int, of entity: Int) -> Bool {
    let spans = analysis.entities[entity].mentions.map { analysis.mentions.mentions[$0].tokens }
    return analysis.entities[part].mentions.contains { mention in
      let inner = analysis.mentions.mentions[mention].tokens
      return spans.contains {
        $0 != inner && $0.lowerBound <= inner.lowerBound && inner.upperBound <= $0.upperBound
      }
    }
  }
}
