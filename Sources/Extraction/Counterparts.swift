import KnowledgeGraph

/// The two sides of a bilateral statement, for "our partnership", "bilateral trade", "their cooperation".
struct Counterparts {
  let analysis: Analysis

  /// The two sides: two issuers, or the issuer and the one other country of the title; empty where they are not
  /// plain.
  func pair() -> [Int] {
    let issuers = analysis.parties.issuers.filter { isSide($0) }
    if issuers.count == 2 { return issuers }
    guard issuers.count < 2, let title = analysis.document.sentences.first else { return [] }
    var named: [Int] = []
    for mention in analysis.mentions(in: title.tokens) {
      guard let entity = analysis.entity(ofMention: mention), isSide(entity), !named.contains(entity) else { continue }
      named.append(entity)
    }
    let countries = named.filter { analysis.entities[$0].kind == .country && !issuers.contains($0) }
    guard let issuer = issuers.first else { return countries.count == 2 ? countries : [] }
    return countries.count == 1 ? [issuer, countries[0]] : []
  }

  /// The two sides right behind "between" ("trade between X and Y"), where the tree parted them.
  func between(behind token: Int, sentence: Int) -> [Int] {
    let document = analysis.document
    let end = Swift.min(document.sentences[sentence].tokens.upperBound, token + 14)
    guard token < end, document.tokens[token].lower == "between" else { return [] }
    let named = analysis.mentions(in: token..<end).prefix(2)
    guard let first = named.first, let last = named.last, first != last,
      let one = analysis.entity(ofMention: first), let other = analysis.entity(ofMention: last), one != other,
      isSide(one), isSide(other)
    else { return [] }
    let upper = analysis.mentions.mentions[first].outer.upperBound
    let gap = document.tokens[upper..<Swift.max(upper, analysis.mentions.mentions[last].outer.lowerBound)].map(\.lower)
    return gap.contains("and") && gap.count <= 3 ? [one, other] : []
  }

  /// The two sides that hyphens join right before a trigger ("U.S.-Armenia relations").
  func joined(before token: Int, sentence: Int) -> [Int] {
    let tokens = analysis.document.sentences[sentence].tokens
    let near = analysis.mentions(in: Swift.max(tokens.lowerBound, token - 9)..<token).suffix(2)
    guard let first = near.first, let last = near.last, first != last,
      let one = analysis.entity(ofMention: first), let other = analysis.entity(ofMention: last), one != other,
      isSide(one), isSide(other), token - analysis.mentions.mentions[last].outer.upperBound <= 3
    else { return [] }
    let gap =
      analysis.mentions.mentions[first].outer
      .upperBound..<Swift.max(
        analysis.mentions.mentions[first].outer.upperBound, analysis.mentions.mentions[last].outer.lowerBound)
    let isHyphen = analysis.document.tokens[gap].allSatisfy { ["-", "–", "—"].contains($0.lower) }
    return isHyphen ? [one, other] : []
  }

  private func isSide(_ entity: Int) -> Bool {
    let kind = analysis.entities[entity].kind
    return kind == .country || kind == .institution
  }

  /// Whether what a trigger tells of lies between the two sides: "bilateral", "our", "their", "the two countries'".
  func isBilateral(_ evoked: EvokedFrame) -> Bool {
    let lexicon = analysis.knowledge.lexicon
    let sentence = analysis.document.sentences[evoked.sentence].tokens
    let low = Swift.max(sentence.lowerBound, evoked.trigger.lowerBound - 5)
    let words = analysis.document.tokens[low..<evoked.trigger.upperBound].map(\.lower)
    if words.contains(where: { lexicon.isIn("bilateral", $0) }) { return true }
    for reference in evoked.arguments.byFunction["possessive"] ?? [] {
      switch reference {
      case .speaker: return true
      case .pronoun(let token): if analysis.document.tokens[token].lower == "their" { return true }
      default: break
      }
    }
    return false
  }
}
