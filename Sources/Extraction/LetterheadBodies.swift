import KnowledgeGraph
import Language
import Ontology

/// Finds missions and ministries in headings, where capitals tell nothing: "PERMANENT MISSION OF THE REPUBLIC OF VANUATU TO
/// THE UNITED NATIONS", "Delegation of Canada to the OSCE", "Ministry of Foreign Affairs of Georgia".
struct LetterheadBodies {
  let document: Document
  let knowledge: KnowledgeBase

  /// Adds them to the mentions where no longer name covers them.
  func match(into set: inout MentionSet) {
    for sentence in document.sentences where sentence.isTitleCase {
      for index in sentence.tokens where knowledge.lexicon.isIn("letterheadBody", document.tokens[index].lower) {
        guard let range = name(around: index, in: sentence.tokens, set) else { continue }
        if let covering = set.at(index), set.mentions[covering].tokens.count >= range.count { continue }
        set.add(Mention(tokens: range, kind: .institution, rule: "letterhead", confidence: 0.85))
      }
    }
  }

  private func name(around head: Int, in sentence: Range<Int>, _ set: MentionSet) -> Range<Int>? {
    var start = head
    while start > sentence.lowerBound, knowledge.lexicon.isIn("letterheadModifier", document.tokens[start - 1].lower) {
      start -= 1
    }
    guard head + 1 < sentence.upperBound, document.tokens[head + 1].lower == "of" else { return nil }
    var end = head + 1
    while end < sentence.upperBound {
      let word = document.tokens[end].lower
      guard word == "of" || word == "to" || word == "and" || word == "," else { break }
      var next = end + 1
      while next < sentence.upperBound, document.tokens[next].lower == "the" { next += 1 }
      guard next < sentence.upperBound else { break }
      if let mention = set.at(next), word != "and", word != "," {
        let kind = set.mentions[mention].kind
        guard kind == .country || kind == .institution, set.mentions[mention].tokens.lowerBound == next else { break }
        end = set.mentions[mention].tokens.upperBound
      } else if word != "to", set.at(next) == nil, knowledge.lexicon.isIn("portfolio", document.tokens[next].lower) {
        while next < sentence.upperBound, knowledge.lexicon.isIn("portfolio", document.tokens[next].lower) { next += 1 }
        end = next
      } else if word == "to", let receiver = receiver(from: next, sentence, set) {
        end = receiver
      } else {
        break
      }
    }
    return end > head + 1 ? start..<end : nil
  }

  /// End of "International Organizations in Vienna": capitalised words and their seat.
  private func receiver(from start: Int, _ sentence: Range<Int>, _ set: MentionSet) -> Int? {
    var end = start
    while end < sentence.upperBound, set.at(end) == nil, document.tokens[end].isCapitalised,
      document.tokens[end].kind == .word
    { end += 1 }
    guard end > start else { return nil }
    if end + 1 < sentence.upperBound, document.tokens[end].lower == "in", let place = set.at(end + 1),
      set.mentions[place].kind == .place
    {
      return set.mentions[place].tokens.upperBound
    }
    return end
  }
}
