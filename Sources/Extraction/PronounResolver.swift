import KnowledgeGraph
import Language
import Ontology

/// Says whom a pronoun stands for, by recency, number and gender: "he", "their", "its", and phrases such as "both
/// countries" and "the two sides".
///
/// What is uncertain stays without an answer: a pronoun with no fit antecedent in its own sentence or the two before it
/// stands for nobody.
struct PronounResolver {
  let analysis: Analysis
  private var document: Document { analysis.document }
  private var lexicon: Lexicon { analysis.knowledge.lexicon }

  /// Entities that the pronoun or phrase at a token stands for, in the order of the text; empty where that is not known.
  func entities(at token: Int) -> [Int] {
    let word = document.tokens[token].lower
    if let gender = PronounResolver.genders[word] { return person(before: token, gender: gender).map { [$0] } ?? [] }
    switch word {
    case "it", "its", "itself": return body(before: token).map { [$0] } ?? []
    case "they", "their", "them", "themselves": return several(before: token, of: nil)
    case "both", "two", "sides", "parties", "countries", "leaders", "ministers":
      return several(before: token, of: kinds(ofPhraseAt: token))
    default: return []
    }
  }

  // MARK: One

  /// The person of a gender named last; "he" as a subject takes the subject of the sentence or of the one before.
  private func person(before token: Int, gender: String) -> Int? {
    let isSubject = ["he", "she"].contains(document.tokens[token].lower)
    for sentence in sentences(before: token) {
      let named = mentions(in: sentence, before: token).filter {
        analysis.mentions.mentions[$0].kind == .person && isPossible($0, gender: gender)
      }
      if let found = isSubject ? named.first : named.last { return analysis.entity(ofMention: found) }
    }
    return nil
  }

  private func isPossible(_ mention: Int, gender: String) -> Bool {
    guard let entity = analysis.entity(ofMention: mention) else { return false }
    let known = analysis.gender(of: entity)
    return known == nil || known == gender
  }

  /// The state or body named last, not the speaker; "It" at the head of a sentence takes the subject of the one before.
  private func body(before token: Int) -> Int? {
    let isFirst = document.startsSentence(token)
    if document.tokens[token].lower == "it", isFirst, isExpletive(token) { return nil }
    for sentence in sentences(before: token) {
      let named = mentions(in: sentence, before: token).filter {
        let kind = analysis.mentions.mentions[$0].kind
        return (kind == .country || kind == .institution) && analysis.mentions.mentions[$0].form != .demonym
      }
      if let found = isFirst ? named.first : named.last { return analysis.entity(ofMention: found) }
    }
    return nil
  }

  /// "It is important that", "It remains to".
  private func isExpletive(_ token: Int) -> Bool {
    lexicon.isIn("be", document.word(token + 1, sameSentenceAs: token))
      || lexicon.isIn("copula", document.word(token + 1, sameSentenceAs: token))
  }

  // MARK: Several

  /// Names joined by "and", commas, "with" or hyphens, the last such group before the token; without one, a body that
  /// may be many ("the Taliban … their").
  private func several(before token: Int, of wanted: Set<NodeKind>?) -> [Int] {
    let kinds = wanted ?? [.person, .country, .institution]
    for sentence in sentences(before: token) {
      let named = mentions(in: sentence, before: token).filter { kinds.contains(analysis.mentions.mentions[$0].kind) }
      if let group = groups(of: named).last(where: { $0.count > 1 }) { return group }
    }
    let isPhrase = wanted != nil
    for sentence in sentences(before: token) {
      let named = mentions(in: sentence, before: token).filter { kinds.contains(analysis.mentions.mentions[$0].kind) }
      let entities = distinct(named)
      if isPhrase, entities.count == 2 { return entities }
      if !isPhrase, let last = named.last(where: { analysis.mentions.mentions[$0].kind != .person }) {
        return analysis.entity(ofMention: last).map { [$0] } ?? []
      }
    }
    return []
  }

  private func kinds(ofPhraseAt token: Int) -> Set<NodeKind> {
    let words = (token..<token + 3).map { document.word($0, sameSentenceAs: token) }
    if words.contains(where: { ["countries", "states", "nations", "governments"].contains($0) }) { return [.country] }
    if words.contains(where: { ["leaders", "ministers", "presidents", "officials", "secretaries"].contains($0) }) {
      return [.person]
    }
    return [.person, .country, .institution]
  }

  /// Entities of neighbouring mentions of one kind that only joining words part.
  private func groups(of mentions: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    var last: Int?
    for mention in mentions {
      guard let entity = analysis.entity(ofMention: mention) else { continue }
      let range = analysis.mentions.mentions[mention].outer
      let gap = last.map { document.tokens[analysis.mentions.mentions[$0].outer.upperBound..<range.lowerBound] }
      let isSameKind =
        last.map { analysis.mentions.mentions[$0].kind == analysis.mentions.mentions[mention].kind } ?? false
      if isSameKind, let gap, gap.count <= 6, joins(gap.map(\.lower)), groups.last?.contains(entity) == false {
        groups[groups.count - 1].append(entity)
      } else {
        groups.append([entity])
      }
      last = mention
    }
    return groups
  }

  private func joins(_ gap: [String]) -> Bool {
    gap.contains { ["and", ",", "with", "-", "–", "met", "hosted"].contains($0) }
      && gap.allSatisfy {
        lexicon.isIn("listLink", $0)
          || ["with", "met", "today", "his", "her", "counterpart", "hosted", "'s"].contains($0)
      }
  }

  private func distinct(_ mentions: [Int]) -> [Int] {
    var found: [Int] = []
    for entity in mentions.compactMap({ analysis.entity(ofMention: $0) }) where !found.contains(entity) {
      found.append(entity)
    }
    return found
  }

  // MARK: Where to look

  /// The sentence of a token and the two before it, within the body of the statement.
  private func sentences(before token: Int) -> [Int] {
    let number = document.sentenceOfToken[token]
    return (0..<3).map { number - $0 }.filter { $0 >= 0 && !(document.sentences[$0].isHeader && $0 != number) }
  }

  private func mentions(in sentence: Int, before token: Int) -> [Int] {
    let range = document.sentences[sentence].tokens
    return analysis.mentions(in: range.lowerBound..<Swift.min(range.upperBound, token)).filter {
      analysis.mentions.mentions[$0].outer.upperBound <= token
    }
  }

  private static let genders = [
    "he": "masculine", "him": "masculine", "his": "masculine", "himself": "masculine",
    "she": "feminine", "her": "feminine", "hers": "feminine", "herself": "feminine",
  ]
}

extension Analysis {
  /// `masculine` or `feminine` as titles and given names of a person tell, `nil` where they do not or differ.
  func gender(of person: Int) -> String? {
    var told: Set<String> = []
    for index in entities[person].mentions {
      let mention = mentions.mentions[index]
      for token in mention.outer where token < mention.tokens.lowerBound {
        let match = knowledge.lexicon.titles.match(in: document.tokens, from: token, limit: mention.tokens.lowerBound)
        if let gender = match?.meaning.gender { told.insert(gender) }
      }
    }
    if told.isEmpty {
      let names = entities[person].mentions.compactMap { mentions.mentions[$0].tokens.first }
      told = Set(names.compactMap { knowledge.lexicon.givenNameGender[document.tokens[$0].lower] })
    }
    return told.count == 1 ? told.first : nil
  }
}
