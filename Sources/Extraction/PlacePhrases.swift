import KnowledgeGraph
import Language
import Ontology

/// Finds places that only their surroundings tell: "the village of Labodrie", "near Tiri", "Holosiivskyi district",
/// "Ibër-Lepenc canal".
struct PlacePhrases {
  let document: Document
  let knowledge: KnowledgeBase
  private var lexicon: Lexicon { knowledge.lexicon }

  /// Adds them where no other name stands.
  func match(into set: inout MentionSet) {
    for sentence in document.sentences where !sentence.isTitleCase {
      for index in sentence.tokens {
        guard let range = behindNoun(index, sentence.tokens, set) ?? beforeNoun(index, sentence.tokens, set) else {
          continue
        }
        set.add(Mention(tokens: range, kind: .place, rule: "place-phrase", confidence: 0.75))
      }
    }
  }

  /// "the town of X", "near X".
  private func behindNoun(_ index: Int, _ sentence: Range<Int>, _ set: MentionSet) -> Range<Int>? {
    let word = document.tokens[index].lower
    var start = index + 1
    if lexicon.isIn("placeNoun", word), !document.tokens[index].isCapitalised {
      guard start < sentence.upperBound, document.tokens[start].lower == "of" else { return nil }
      start += 1
    } else if word != "near" {
      return nil
    }
    let end = nameEnd(from: start, sentence, set)
    guard end > start, !isRole(start, end) else { return nil }
    return start..<end
  }

  /// "X canal", "X district": one unknown name before a lower-case noun.
  private func beforeNoun(_ index: Int, _ sentence: Range<Int>, _ set: MentionSet) -> Range<Int>? {
    guard lexicon.isIn("landformNoun", document.tokens[index].lower), !document.tokens[index].isCapitalised else {
      return nil
    }
    var start = index
    while start > sentence.lowerBound, isNameWord(start - 1, set) || document.tokens[start - 1].lower == "-" {
      start -= 1
    }
    guard start < index, document.tokens[start].isCapitalised, !document.startsSentence(start) else { return nil }
    return start..<(index + 1)
  }

  private func nameEnd(from start: Int, _ sentence: Range<Int>, _ set: MentionSet) -> Int {
    var end = start
    while end < sentence.upperBound, end - start < 4 {
      if isNameWord(end, set) {
        end += 1
      } else if end > start, document.tokens[end].lower == "-", end + 1 < sentence.upperBound, isNameWord(end + 1, set)
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private func isNameWord(_ index: Int, _ set: MentionSet) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && token.isCapitalised && set.at(index) == nil
      && !lexicon.commonWords.contains(token.lower) && !lexicon.isIn("calendar", token.lower)
  }

  private func isRole(_ start: Int, _ end: Int) -> Bool {
    lexicon.titles.match(in: document.tokens, from: start, limit: end) != nil
      || lexicon.headNouns[document.tokens[end - 1].lower]?.kind == .institution
  }
}
