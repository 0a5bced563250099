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
    if let parent = possessingBody(of: entity) {
      facts.append(analysis.structure(entity, .partOf, parent, "body-of-body", 0.8))
    }
    if !facts.contains(where: { $0.predicate == .partOf }), let parent = ownerNamed(of: entity) {
      facts.append(analysis.structure(entity, .partOf, parent, "its-body", 0.6))
    }
    if facts.isEmpty, let state = stateOfBareOrgan(entity) {
      facts.append(analysis.structure(entity, .organOf, state, "only-state-beside", 0.5))
    }
    return facts
  }

  /// "the Ministry of the Interior's Special Brigade".
  private func possessingBody(of entity: Int) -> Int? {
    for index in analysis.entities[entity].mentions {
      let mention = analysis.mentions.mentions[index]
      let before = mention.tokens.lowerBound - 1
      guard mention.form == .name, before > 0, document.tokens[before].kind == .possessive,
        document.sentenceOfToken[before] == document.sentenceOfToken[before + 1],
        let owner = analysis.mentions.at(before - 1), let body = analysis.entity(ofMention: owner),
        analysis.entities[body].kind == .institution, body != entity
      else { continue }
      return body
    }
    return nil
  }

  /// "ECOWAS commends its Stabilisation Support Mission": the organisation named last before "its".
  private func ownerNamed(of entity: Int) -> Int? {
    for index in analysis.entities[entity].mentions {
      let start = analysis.mentions.mentions[index].tokens.lowerBound
      guard document.wordBefore(start) == "its" else { continue }
      let sentence = document.sentences[document.sentenceOfToken[start]].tokens
      let before = analysis.mentions(in: sentence.lowerBound..<(start - 1)).reversed()
      if let owner = before.compactMap({ analysis.entity(ofMention: $0) }).first,
        analysis.entities[owner].kind == .institution, owner != entity
      {
        return owner
      }
    }
    return nil
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
    case .country where isCivil(mention):
      return analysis.structure(entity, .locatedIn, part, "country-of-association", 0.7)
    case .country:
      let isOrgan = analysis.namesStateOrgan(mention)
      return analysis.structure(
        entity, .organOf, part, isOrgan ? "state-in-name" : "country-in-name", isOrgan ? 0.9 : 0.7)
    case .place where before == "in" || before == "of":
      return analysis.structure(entity, .locatedIn, part, "seat-in-name", 0.85)
    case .institution where before == "to" || before == "the" && isSentTo(inner):
      // A mission to a body is no part of it.
      return nil
    case .institution:
      return analysis.structure(entity, .partOf, part, "parent-in-name", 0.8)
    default: return nil
    }
  }

  /// Whether "to the" stands before a name within another.
  private func isSentTo(_ inner: Int) -> Bool {
    let start = analysis.mentions.mentions[inner].tokens.lowerBound
    return start > 1 && document.tokens[start - 2].lower == "to"
  }

  private func isCivil(_ mention: Mention) -> Bool {
    guard !analysis.namesStateOrgan(mention), let head = head(of: mention) else { return false }
    return lexicon.isIn("civilBody", head)
  }

  /// The noun that heads a name: the last word before "of", "for" and the like.
  private func head(of mention: Mention) -> String? {
    let stop =
      mention.tokens.first { lexicon.isIn("preposition", document.tokens[$0].lower) } ?? mention.tokens.upperBound
    return (mention.tokens.lowerBound..<stop).last.map { WordFolding.canonicalSpelling(document.tokens[$0].lower) }
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

  /// "the Ministry of Finance" with a country before it in its sentence; an organ that no sentence assigns is of the state
  /// that the statement speaks of most.
  private func stateOfBareOrgan(_ entity: Int) -> Int? {
    guard let index = analysis.entities[entity].mentions.first else { return nil }
    let mention = analysis.mentions.mentions[index]
    let isOrgan = analysis.namesStateOrgan(mention)
    guard isOrgan || isBodyOfState(mention) && !isCivil(mention) && isNational(mention) else { return nil }
    let sentence = document.sentences[document.sentenceOfToken[mention.tokens.lowerBound]].tokens
    let before = analysis.mentions(in: sentence.lowerBound..<mention.tokens.lowerBound).reversed()
    let near = before.compactMap { analysis.entity(ofMention: $0) }.first { analysis.entities[$0].kind == .country }
    return near ?? (isOrgan ? analysis.mainCountry : nil)
  }

  /// "National", "Federal", "State", "Central" at the head of a name.
  private func isNational(_ mention: Mention) -> Bool {
    mention.tokens.contains { lexicon.isIn("nationalWord", document.tokens[$0].lower) }
  }
}

extension Analysis {
  /// The country that the statement speaks of most beside those who speak, where one stands out.
  var mainCountry: Int? {
    let others = entities.indices.filter { entities[$0].kind == .country && !parties.issuers.contains($0) }
      .sorted { (entities[$0].mentions.count, $1) > (entities[$1].mentions.count, $0) }
    guard let most = others.first, entities[most].mentions.count > 2 else { return nil }
    let next = others.count > 1 ? entities[others[1]].mentions.count : 0
    return entities[most].mentions.count > next + 1 ? most : nil
  }
}
