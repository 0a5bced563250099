import KnowledgeGraph
import Language
import Ontology

/// What the names of unknown bodies say: "Parliament of North Macedonia", "OSCE Centre in Astana", "Kyrgyz Foreign
/// Ministry".
struct NamedStructure {
  let analysis: Analysis
  private var document: Document { analysis.document }
  private var lexicon: Lexicon { analysis.knowledge.lexicon }

  func facts(of entity: Int) -> [Fact] {
    var facts: [Fact] = []
    for index in analysis.entities[entity].mentions {
      let mention = analysis.mentions.mentions[index]
      guard mention.form == .name else { continue }
      for inner in nested(in: mention.tokens) {
        if let fact = fact(of: entity, mention, holding: inner) { facts.append(fact) }
      }
      if let owner = owner(before: mention.tokens.lowerBound), isBodyOfState(mention) {
        facts.append(analysis.structure(entity, .organOf, owner, "owner-before-name", 0.8))
      }
    }
    if facts.isEmpty, let state = stateOfBareOrgan(entity) {
      facts.append(analysis.structure(entity, .organOf, state, "only-state-beside", 0.5))
    }
    return facts
  }

  private func fact(of entity: Int, _ mention: Mention, holding inner: Int) -> Fact? {
    guard let part = analysis.entity(ofMention: inner), part != entity else { return nil }
    let before = document.wordBefore(analysis.mentions.mentions[inner].tokens.lowerBound)
    switch analysis.entities[part].kind {
    case .country where before == "in" || before == "to":
      return analysis.structure(entity, .locatedIn, part, "seat-in-name", 0.8)
    case .country where joinsStates(mention):
      // "the India-U.S. Working Group" is no organ of either.
      return nil
    case .country:
      let isOrgan = analysis.namesStateOrgan(mention)
      return analysis.structure(
        entity, .organOf, part, isOrgan ? "state-in-name" : "country-in-name", isOrgan ? 0.9 : 0.7)
    case .place where before == "in" || before == "of":
      return analysis.structure(entity, .locatedIn, part, "seat-in-name", 0.85)
    case .institution:
      return analysis.structure(entity, .partOf, part, "parent-in-name", 0.8)
    default: return nil
    }
  }

  /// Whether a name holds two states or more.
  private func joinsStates(_ mention: Mention) -> Bool {
    Set(
      nested(in: mention.tokens).compactMap { analysis.entity(ofMention: $0) }.filter {
        analysis.entities[$0].kind == .country
      }
    ).count > 1
  }

  private func isBodyOfState(_ mention: Mention) -> Bool {
    analysis.namesStateOrgan(mention)
      || mention.tokens.contains {
        lexicon.isIn("stateBody", WordFolding.canonicalSpelling(document.tokens[$0].lower))
      }
  }

  private func nested(in range: Range<Int>) -> [Int] {
    analysis.mentions.mentions.indices.filter { index in
      let mention = analysis.mentions.mentions[index]
      return mention.isNested && mention.entity >= 0 && mention.tokens != range
        && range.lowerBound <= mention.tokens.lowerBound && mention.tokens.upperBound <= range.upperBound
    }
  }

  /// The country whose possessive or adjective stands before a name ("Ukraine's Ministry of Defence").
  private func owner(before token: Int) -> Int? {
    var index = token - 1
    if index >= 0, document.tokens[index].kind == .possessive { index -= 1 }
    guard index >= 0, document.sentenceOfToken[index] == document.sentenceOfToken[token],
      let mention = analysis.mentions.at(index), let entity = analysis.entity(ofMention: mention),
      analysis.entities[entity].kind == .country
    else { return nil }
    return entity
  }

  /// "the Ministry of Finance" with a country before it in its sentence.
  private func stateOfBareOrgan(_ entity: Int) -> Int? {
    guard let index = analysis.entities[entity].mentions.first, isBodyOfState(analysis.mentions.mentions[index]) else {
      return nil
    }
    let tokens = analysis.mentions.mentions[index].tokens
    let sentence = document.sentences[document.sentenceOfToken[tokens.lowerBound]].tokens
    let before = analysis.mentions(in: sentence.lowerBound..<tokens.lowerBound).reversed()
    return before.compactMap { analysis.entity(ofMention: $0) }.first { analysis.entities[$0].kind == .country }
  }
}
