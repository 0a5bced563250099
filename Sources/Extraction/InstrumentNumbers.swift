import KnowledgeGraph
import Language
import Ontology

/// Gives resolutions, orders and laws the number by which they are known: "Executive Order (E.O.) 13382", "UNSCR 2585",
/// "Resolution A/RES/75/287", "Appropriations Act, 2021".
struct InstrumentNumbers {
  let document: Document
  let knowledge: KnowledgeBase
  private var lexicon: Lexicon { knowledge.lexicon }

  /// Widens the names of instruments over their numbers and adds those that a number alone makes one.
  func match(into set: inout MentionSet) {
    for index in document.tokens.indices where lexicon.isIn("numberedText", document.tokens[index].lower) {
      guard let end = numberEnd(behind: index), document.tokens[index].isCapitalised || isOfficial(index) else {
        continue
      }
      let covering = set.at(index)
      var start = index
      if let covering {
        let mention = set.mentions[covering]
        guard mention.kind != .person, mention.tokens.upperBound <= end else { continue }
        if mention.kind == .instrument || mention.tokens.upperBound == index + 1 { start = mention.tokens.lowerBound }
      } else if let before = set.at(index - 1), index > 0, set.mentions[before].kind == .institution,
        set.mentions[before].tokens.upperBound == index,
        document.sentenceOfToken[index - 1] == document.sentenceOfToken[index]
      {
        // "UN Security Council Resolution 2231"
        start = set.mentions[before].tokens.lowerBound
      } else if index > 0, document.tokens[index - 1].lower == "executive" {
        start = index - 1
      }
      let entry = knownEntry(of: start..<end)
      if let covering, set.mentions[covering].kind == .instrument { set.drop(covering) }
      set.add(Mention(tokens: start..<end, kind: .instrument, entry: entry, rule: "numbered-text", confidence: 0.9))
    }
  }

  /// "Executive order 13224", "resolution 1718": a lower-case noun with a long number.
  private func isOfficial(_ index: Int) -> Bool {
    let word = document.tokens[index].lower
    if word == "order" { return document.wordBefore(index) == "executive" }
    return word == "resolution" && document.tokens[index + 1].kind == .number
      && document.tokens[index + 1].lower.utf8.count > 2
  }

  private func knownEntry(of range: Range<Int>) -> Int? {
    knowledge.gazetteer.names.matches(in: document.tokens, from: range.lowerBound, limit: range.upperBound)
      .first { $0.end == range.upperBound }?.forms.first.map(\.entry)
  }

  /// End of the number behind a noun: an acronym in brackets, "No." and a year may stand beside it.
  private func numberEnd(behind noun: Int) -> Int? {
    let limit = document.sentences[document.sentenceOfToken[noun]].tokens.upperBound
    var index = noun + 1
    if index + 2 < limit, document.tokens[index].lower == "(", document.tokens[index + 2].lower == ")" { index += 3 }
    if index < limit, ["no", "number", "nr"].contains(document.tokens[index].lower) {
      index += 1
      if index < limit, document.tokens[index].lower == "." { index += 1 }
    }
    if document.word(index, sameSentenceAs: noun) == ",", isYear(index + 1, limit),
      lexicon.isIn("yearText", document.tokens[noun].lower)
    {
      return index + 2
    }
    let start = index
    var hasDigit = false
    while index < limit, index == start || !document.tokens[index].followsSpace {
      let token = document.tokens[index]
      if token.kind == .number {
        hasDigit = true
      } else if !(token.lower == "/" || token.lower == "-" && index > start
        || token.isAllCapitals && token.kind == .word)
      {
        break
      }
      index += 1
    }
    while index > start, document.tokens[index - 1].kind == .mark { index -= 1 }
    guard hasDigit, index > start, !isDayOrYear(start, index) else { return nil }
    if index + 2 < limit, document.tokens[index].lower == "(", isYear(index + 1, limit),
      document.tokens[index + 2].lower == ")"
    {
      return index + 3
    }
    return index
  }

  private func isYear(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit, document.tokens[index].kind == .number else { return false }
    return Int(document.tokens[index].lower).map { (1900...2100).contains($0) } ?? false
  }

  /// "Order 15 July" is a date, "Resolution 2020" perhaps a number.
  private func isDayOrYear(_ start: Int, _ end: Int) -> Bool {
    end == start + 1 && document.tokens.indices.contains(end)
      && lexicon.isIn("calendar", document.tokens[end].lower)
  }
}
