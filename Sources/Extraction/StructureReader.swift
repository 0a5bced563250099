import KnowledgeGraph
import Language
import Ontology

/// Reads what things are to one another from their names and from what stands beside them: parts, organs, seats,
/// memberships.
struct StructureReader {
  let analysis: Analysis
  private var document: Document { analysis.document }

  func facts() -> [Fact] {
    var facts: [Fact] = []
    for entity in analysis.entities.indices where !analysis.entities[entity].mentions.isEmpty {
      switch analysis.entities[entity].kind {
      case .institution:
        facts += knownStructure(of: entity)
        if analysis.entities[entity].entry == nil { facts += namedStructure(of: entity) }
      default: break
      }
    }
    facts += seats() + groupLists()
    return facts
  }

  private func sentence(of entity: Int) -> Int {
    let named = analysis.entities[entity].mentions.map { analysis.mentions.mentions[$0] }
    let best = named.max { ($0.tokens.count, -$0.tokens.lowerBound) < ($1.tokens.count, -$1.tokens.lowerBound) }
    return document.sentenceOfToken[best?.tokens.lowerBound ?? 0]
  }

  // MARK: Known bodies

  /// Parent, state and seat of a body of the gazetteer, where the text mentions them.
  private func knownStructure(of entity: Int) -> [Fact] {
    guard let entry = analysis.entry(of: entity) else { return [] }
    var facts: [Fact] = []
    if let parent = entry.parent, let parentEntity = mentionedParent(parent),
      standsInName(parentEntity, of: entity) || standsBeside(parentEntity, entity)
        || spellsOut(parentEntity, in: entity)
    {
      facts.append(fact(entity, .partOf, parentEntity, "known-parent", 0.93))
    }
    if let state = entry.organOf, let country = analysis.entity(ofEntry: state),
      isStateOrgan(entity) || standsInName(country, of: entity) || standsBeside(country, entity)
        || spellsOut(country, in: entity)
    {
      facts.append(fact(entity, .organOf, country, "known-state", 0.9))
    }
    for seat in entry.locatedIn {
      guard let place = analysis.entity(ofEntry: seat), standsInName(place, of: entity) else { continue }
      facts.append(fact(entity, .locatedIn, place, "seat-in-name", 0.93))
    }
    return facts
  }

  /// Whether the text calls a body by a noun that only organs of states have ("Department", "Parliament").
  private func isStateOrgan(_ entity: Int) -> Bool {
    analysis.entities[entity].mentions.contains { mention in
      analysis.mentions.mentions[mention].tokens.contains {
        analysis.knowledge.lexicon.headNouns[WordFolding.canonicalSpelling(document.tokens[$0].lower)]?.isStateOrgan
          ?? false
      }
    }
  }

  /// The nearest of a body's parents that the text mentions.
  private func mentionedParent(_ id: String) -> Int? {
    var parent: String? = id
    for _ in 0..<2 {
      guard let current = parent else { return nil }
      if let entity = analysis.entity(ofEntry: current) { return entity }
      parent = analysis.knowledge.gazetteer[current]?.parent
    }
    return nil
  }

  /// "ODIHR of the OSCE", "the Treasury's Office of Foreign Assets Control", "the OSCE Secretariat".
  private func standsBeside(_ parent: Int, _ entity: Int) -> Bool {
    analysis.entities[entity].mentions.contains { index in
      let range = analysis.mentions.mentions[index].tokens
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

  /// Whether the fullest name of a body holds its parent's name ("UN Integrated Transition Assistance Mission").
  private func spellsOut(_ parent: Int, in entity: Int) -> Bool {
    guard let entry = analysis.entry(of: parent) else { return false }
    let official = analysis.entry(of: entity)?.label ?? ""
    let padded = " " + analysis.entities[entity].label + " "
    let names = [entry.label] + entry.acronyms + (entry.kind == .country ? entry.adjectives : [])
    return names.contains {
      padded.contains(" " + $0 + " ") || entry.kind == .country && (" " + official + " ").contains(" " + $0 + " ")
    }
      && analysis.entities[entity].label != entry.label
  }

  private func standsInName(_ place: Int, of entity: Int) -> Bool {
    let spans = analysis.entities[entity].mentions.map { analysis.mentions.mentions[$0].tokens }
    return analysis.entities[place].mentions.contains { mention in
      let inner = analysis.mentions.mentions[mention].tokens
      return spans.contains { $0.lowerBound <= inner.lowerBound && inner.upperBound <= $0.upperBound }
    }
  }

  // MARK: Bodies found by their names

  /// What the name of a body says: "Parliament of North Macedonia", "OSCE Centre in Astana", "Kyrgyz Foreign Ministry".
  private func namedStructure(of entity: Int) -> [Fact] {
    var facts: [Fact] = []
    for index in analysis.entities[entity].mentions {
      let mention = analysis.mentions.mentions[index]
      guard mention.form == .name else { continue }
      let isOrgan = mention.tokens.contains {
        analysis.knowledge.lexicon.headNouns[WordFolding.canonicalSpelling(document.tokens[$0].lower)]?.isStateOrgan
          ?? false
      }
      for inner in nested(in: mention.tokens) {
        guard let part = analysis.entity(ofMention: inner), part != entity else { continue }
        let before = document.wordBefore(analysis.mentions.mentions[inner].tokens.lowerBound)
        switch analysis.entities[part].kind {
        case .country where before == "in" || before == "to":
          facts.append(
            fact(
              entity, isMission(mention) && before == "in" ? .locatedIn : isMission(mention) ? .locatedIn : .locatedIn,
              part, "seat-in-name", 0.8))
        case .country:
          facts.append(fact(entity, .organOf, part, isOrgan ? "state-in-name" : "country-in-name", isOrgan ? 0.9 : 0.7))
        case .place where before == "in" || before == "of":
          facts.append(fact(entity, .locatedIn, part, "seat-in-name", 0.85))
        case .institution:
          facts.append(fact(entity, .partOf, part, "parent-in-name", 0.8))
        default: break
        }
      }
      if let owner = owner(before: mention.tokens.lowerBound), isOrgan || isBodyOfState(mention) {
        facts.append(fact(entity, .organOf, owner, "owner-before-name", 0.8))
      }
    }
    if facts.isEmpty, let state = stateOfBareOrgan(entity) {
      facts.append(fact(entity, .organOf, state, "only-state-beside", 0.5))
    }
    return facts
  }

  private func isMission(_ mention: Mention) -> Bool {
    mention.tokens.contains {
      ["mission", "office", "embassy", "delegation", "presence"].contains(document.tokens[$0].lower)
    }
  }

  private func isBodyOfState(_ mention: Mention) -> Bool {
    mention.tokens.contains {
      ["agency", "court", "parliament", "committee", "commission", "police", "bank", "service", "assembly", "guard"]
        .contains(document.tokens[$0].lower)
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
      let mention = analysis.mentions.at(index),
      let entity = analysis.entity(ofMention: mention), analysis.entities[entity].kind == .country
    else { return nil }
    return entity
  }

  /// "the Ministry of Finance" with one country only in its sentence.
  private func stateOfBareOrgan(_ entity: Int) -> Int? {
    guard let index = analysis.entities[entity].mentions.first else { return nil }
    let tokens = analysis.mentions.mentions[index].tokens
    let isOrgan =
      tokens.contains {
        analysis.knowledge.lexicon.headNouns[WordFolding.canonicalSpelling(document.tokens[$0].lower)]?.isStateOrgan
          ?? false
      } || isBodyOfState(analysis.mentions.mentions[index])
    guard isOrgan else { return nil }
    let sentence = document.sentences[document.sentenceOfToken[tokens.lowerBound]].tokens
    let before = analysis.mentions(in: sentence.lowerBound..<tokens.lowerBound).reversed()
    return before.compactMap { analysis.entity(ofMention: $0) }.first { analysis.entities[$0].kind == .country }
  }

  // MARK: Seats and groups

  /// "Tashkent, Uzbekistan", "Osh in Kyrgyzstan", "the Moldovan village of Cobasna".
  private func seats() -> [Fact] {
    var facts: [Fact] = []
    let mentions = analysis.mentions.mentions
    for (index, mention) in mentions.enumerated() {
      guard mention.kind == .place || mention.kind == .institution, mention.entity >= 0,
        !mention.isNested || mention.kind == .place
      else { continue }
      let end = mention.tokens.upperBound
      var next = end
      while document.word(next, sameSentenceAs: mention.tokens.lowerBound) == ","
        || ["in", "region", "the", "western", "eastern", "northern", "southern", "autonomous"].contains(
          document.word(next, sameSentenceAs: mention.tokens.lowerBound)),
        next - end < 4
      {
        next += 1
      }
      let gap = document.tokens[end..<Swift.min(next, document.tokens.count)].map(\.lower)
      let isPlace = mention.kind == .place
      if isPlace, gap == [","] || gap.first == "in" || gap.contains("in"), let other = analysis.mentions.at(next),
        other != index,
        let country = analysis.entity(ofMention: other), mentions[other].tokens.lowerBound == next,
        analysis.entities[country].kind == .country, mentions[other].form == .name || mentions[other].form == .acronym,
        gap != [","] || isKnown(mention.entity, in: country)
      {
        facts.append(
          Fact(
            .entity(mention.entity), .locatedIn, .entity(country), sentence: document.sentenceOfToken[end - 1],
            rule: "place-beside-country", confidence: 0.9))
      }
      if !isPlace, mention.form == .name || mention.form == .acronym, let place = placeBehind(mention) {
        facts.append(
          Fact(
            .entity(mention.entity), .locatedIn, .entity(place), sentence: document.sentenceOfToken[end - 1],
            rule: "body-in-place", confidence: 0.7))
      }
      if isPlace, let country = adjectiveBefore(mention.tokens.lowerBound) {
        facts.append(
          Fact(
            .entity(mention.entity), .locatedIn, .entity(country), sentence: document.sentenceOfToken[end - 1],
            rule: "adjective-before-place", confidence: 0.85))
      }
    }
    return facts
  }

  /// The place of "the Staff College (BMSC) in Dushanbe".
  private func placeBehind(_ mention: Mention) -> Int? {
    let start = mention.tokens.lowerBound
    var next = mention.tokens.upperBound
    if document.word(next, sameSentenceAs: start) == "(" {
      while next < document.tokens.count, next - mention.tokens.upperBound < 5, document.tokens[next].lower != ")" {
        next += 1
      }
      next += 1
    }
    guard document.word(next, sameSentenceAs: start) == "in", next + 1 < document.tokens.count,
      let other = analysis.mentions.at(next + 1),
      analysis.mentions.mentions[other].kind == .place, analysis.mentions.mentions[other].form == .name
    else { return nil }
    let body = mention.tokens.contains {
      ["office", "college", "academy", "center", "mission", "court", "institute", "university", "secretariat"].contains(
        WordFolding.canonicalSpelling(document.tokens[$0].lower))
    }
    return body ? analysis.entity(ofMention: other) : nil
  }

  /// Whether the gazetteer does not speak against a place being in a country.
  private func isKnown(_ place: Int, in country: Int) -> Bool {
    guard let entry = analysis.entry(of: place), let countryEntry = analysis.entry(of: country),
      !entry.locatedIn.isEmpty
    else { return true }
    return entry.locatedIn.contains(countryEntry.id)
  }

  /// The country of "the Moldovan village of", "the Georgian regions of".
  private func adjectiveBefore(_ token: Int) -> Int? {
    if document.wordBefore(token) == "and", token >= 2, let other = analysis.mentions.at(token - 2),
      analysis.mentions.mentions[other].kind == .place
    {
      return adjectiveBefore(analysis.mentions.mentions[other].tokens.lowerBound)
    }
    guard document.wordBefore(token) == "of", token >= 3 else { return nil }
    let nouns: Set<String> = [
      "village", "town", "city", "region", "regions", "province", "district", "port", "capital", "island", "oblast",
    ]
    guard nouns.contains(document.tokens[token - 2].lower), let mention = analysis.mentions.at(token - 3),
      analysis.mentions.mentions[mention].form == .adjective
    else { return nil }
    return analysis.entity(ofMention: mention)
  }

  /// "The Troika (Norway, the United Kingdom, …)", "the G7 foreign ministers of Canada, France, …", "Canada, … as members of
  /// the Friends of Sudan".
  private func groupLists() -> [Fact] {
    var facts: [Fact] = []
    for (number, sentence) in document.sentences.enumerated() {
      let mentions = analysis.mentions(in: sentence.tokens)
      for (position, mention) in mentions.enumerated() {
        guard let group = analysis.entity(ofMention: mention), analysis.entities[group].kind == .institution else {
          continue
        }
        let range = analysis.mentions.mentions[mention].outer
        let next = document.word(range.upperBound, sameSentenceAs: range.lowerBound)
        let opens = next == "(" || analysis.isGrouping(group) && isMinistersOf(range.upperBound, sentence.tokens)
        if opens {
          let close =
            next == "("
            ? (range.upperBound..<sentence.tokens.upperBound).first { document.tokens[$0].lower == ")" } : nil
          let members = mentions[(position + 1)...].prefix {
            isListed($0, sentence.tokens) && analysis.mentions.mentions[$0].tokens.lowerBound < close ?? Int.max
          }
          for member in members where isCountry(member) {
            if next == "(", members.count < 2 { continue }
            if let entity = analysis.entity(ofMention: member) {
              facts.append(
                Fact(.entity(entity), .memberOf, .entity(group), sentence: number, rule: "group-list", confidence: 0.9))
            }
          }
        }
        let introduced = (Swift.max(sentence.tokens.lowerBound, range.lowerBound - 4)..<range.lowerBound).map {
          document.tokens[$0].lower
        }
        if introduced.contains("members"), introduced.contains("as") || introduced.contains("of"), position > 1,
          analysis.isGrouping(group)
        {
          for member in list(endingBefore: position, mentions) {
            if let entity = analysis.entity(ofMention: member),
              isCountry(member) || analysis.entities[entity].kind == .institution, entity != group
            {
              facts.append(
                Fact(.entity(entity), .memberOf, .entity(group), sentence: number, rule: "as-members", confidence: 0.9))
            }
          }
        }
      }
    }
    return facts
  }

  /// The mentions joined by commas and "and" up to a position.
  private func list(endingBefore position: Int, _ mentions: [Int]) -> [Int] {
    var list: [Int] = []
    var next = analysis.mentions.mentions[mentions[position]].outer.lowerBound
    for mention in mentions[..<position].reversed() {
      let range = analysis.mentions.mentions[mention].outer
      let gap = document.tokens[range.upperBound..<next].map(\.lower)
      guard gap.allSatisfy({ [",", "and", "the", "as", "members", "of"].contains($0) }) else { break }
      list.append(mention)
      next = range.lowerBound
    }
    return list
  }

  private func isCountry(_ mention: Int) -> Bool { analysis.mentions.mentions[mention].kind == .country }

  private func isListed(_ mention: Int, _ sentence: Range<Int>) -> Bool {
    let before = document.wordBefore(analysis.mentions.mentions[mention].outer.lowerBound)
    return [",", "the", "and", "(", "of"].contains(before) && isCountry(mention)
  }

  private func isMinistersOf(_ index: Int, _ sentence: Range<Int>) -> Bool {
    (index..<Swift.min(index + 4, sentence.upperBound)).contains { document.tokens[$0].lower == "of" }
      && (index..<Swift.min(index + 3, sentence.upperBound)).contains {
        ["ministers", "leaders", "members", "countries", "states"].contains(document.tokens[$0].lower)
      }
  }

  private func fact(_ subject: Int, _ predicate: Predicate, _ object: Int, _ rule: String, _ confidence: Double) -> Fact
  {
    Fact(
      .entity(subject), predicate, .entity(object), sentence: sentence(of: subject), rule: rule, confidence: confidence)
  }
}
