import KnowledgeGraph

/// Reads lists of persons and bodies behind a word: "designating two financiers: A and B", "an agent, C, and four firms,
/// D, E and F".
struct NamedLists {
  let analysis: Analysis
  private var document: Document { analysis.document }

  /// The mentions of a list behind a trigger: those behind its colon, else those up to what tells the grounds.
  func listed(behind trigger: Range<Int>, sentence: Int) -> [Int] {
    let tokens = trigger.upperBound..<document.sentences[sentence].tokens.upperBound
    if let colon = tokens.first(where: { document.tokens[$0].lower == ":" }) {
      return members(in: colon + 1..<tokens.upperBound, sentence)
    }
    // "Designating, under Executive Order 13224, A and B": the grounds may come first.
    var start = tokens.lowerBound
    if let ground = grounds(from: start, to: tokens.upperBound), ground - start <= 2,
      let first = analysis.mentions(in: ground..<tokens.upperBound).first
    {
      start = analysis.mentions.mentions[first].outer.upperBound
    }
    let end = grounds(from: start, to: tokens.upperBound) ?? tokens.upperBound
    let found = members(in: start..<end, sentence)
    return found.count > 1 ? found : []
  }

  private func grounds(from start: Int, to end: Int) -> Int? {
    (start..<Swift.max(start, end)).first {
      analysis.knowledge.lexicon.isIn("grounds", document.tokens[$0].lower) && analysis.mentions.at($0) == nil
    }
  }

  /// The persons and bodies that "these individuals", "those designated" at a token stand for: the last list before it.
  func antecedents(of token: Int) -> [Int] {
    let word = document.tokens[token].lower
    guard analysis.knowledge.lexicon.isIn("listedKinds", word) else { return [] }
    let first = Swift.max(0, document.sentenceOfToken[token] - 3)
    for number in (first...document.sentenceOfToken[token]).reversed() {
      let sentence = document.sentences[number].tokens
      let found = members(in: sentence.lowerBound..<Swift.min(token, sentence.upperBound), number)
      let persons = found.compactMap { analysis.entity(ofMention: $0) }.filter { analysis.entities[$0].kind == .person }
      if persons.count > 1 { return persons }
    }
    return []
  }

  /// Mentions of persons and bodies that do not merely modify a noun ("Hizballah financiers", "Iran-based").
  private func members(in range: Range<Int>, _ sentence: Int) -> [Int] {
    let syntax = analysis.syntax[sentence]
    return analysis.mentions(in: range).filter { index in
      let mention = analysis.mentions.mentions[index]
      guard mention.kind == .person || mention.kind == .institution, mention.form != .demonym else { return false }
      let unit = syntax.unit(of: mention.tokens.lowerBound)
      guard let head = syntax.head(unit) else { return true }
      let isName = analysis.mentions.at(syntax.units[head].lowerBound) != nil
      switch syntax.relation(unit) {
      case .compound, .amod, .nmodPoss: return isName && syntax.relation(unit) != .nmodPoss
      case .nmod, .obl:
        let prepositions = syntax.children(unit, .case).map { document.tokens[syntax.units[$0].lowerBound].lower }
        return prepositions.allSatisfy { $0 == "against" || $0 == "on" }
      default: return true
      }
    }
  }
}
