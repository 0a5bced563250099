import KnowledgeGraph
import Language
import Ontology

/// Reads what an office is for: "for Civilian Security, Democracy, and Human Rights", "to the United Nations".
struct PostTopicReader {
  let document: Document
  let knowledge: KnowledgeBase
  private var lexicon: Lexicon { knowledge.lexicon }

  /// End of the topic that begins at a token: capitalised ordinary words and known names, with what joins them.
  ///
  /// A body behind "of" is left to the office; a personal name ends the topic.
  func end(from start: Int, limit: Int, _ set: MentionSet) -> Int? {
    var end = start
    while end < limit {
      if let mention = set.at(end), set.mentions[mention].kind != .person {
        end = set.mentions[mention].outer.upperBound
      } else if isTopicWord(end, start: start, limit) {
        end += 1
      } else if let next = joint(at: end, start: start, limit, set) {
        end = next
      } else {
        break
      }
    }
    return end > start ? end : nil
  }

  /// End of what goes on behind a topic that the office's own name begins ("Minister for Trade, Industry, and …").
  func continuation(from end: Int, limit: Int, _ set: MentionSet) -> Int? {
    guard end < limit, document.tokens[end].lower == "," || document.tokens[end].lower == "and",
      let next = joint(at: end, start: end - 1, limit, set), set.at(next) == nil,
      lexicon.commonWords.contains(document.tokens[next].lower)
    else { return nil }
    return self.end(from: next, limit: limit, set)
  }

  private func isTopicWord(_ index: Int, start: Int, _ limit: Int) -> Bool {
    let token = document.tokens[index]
    guard token.isCapitalised, token.kind == .word else { return false }
    if index == start { return true }
    if lexicon.titles.match(in: document.tokens, from: index, limit: limit) != nil { return false }
    if lexicon.posts.match(in: document.tokens, from: index, limit: limit) != nil { return false }
    if lexicon.postModifiers[token.lower] != nil,
      lexicon.posts.match(in: document.tokens, from: index + 1, limit: limit) != nil
    {
      return false
    }
    let before = document.wordBefore(index)
    let isJoined = ["and", "&", "of", "the", ",", "-"].contains(before)
    if lexicon.givenNames.contains(token.lower), !isJoined || !lexicon.commonWords.contains(token.lower) {
      return false
    }
    return isJoined || lexicon.commonWords.contains(token.lower)
  }

  /// Where the topic goes on behind "and", "of", a hyphen, or a comma of a list.
  private func joint(at index: Int, start: Int, _ limit: Int, _ set: MentionSet) -> Int? {
    guard index > start else { return nil }
    let word = document.tokens[index].lower
    if document.tokens[index].kind == .possessive { return index + 1 }
    var next = index + 1
    if word == "," {
      if next < limit, document.tokens[next].lower == "and" {
        next += 1
      } else if !isListed(from: next, start: start, limit) {
        return nil
      }
    } else if !["and", "&", "of", "-", "on"].contains(word) {
      return nil
    }
    while next < limit, ["the", "of"].contains(document.tokens[next].lower) { next += 1 }
    guard next < limit, document.tokens[next].isCapitalised else { return nil }
    if let mention = set.at(next) {
      // "… of the Republic of Kenya" is the body, not the topic.
      let kind = set.mentions[mention].kind
      let isBody = word == "of" && (kind == .country || kind == .institution)
      return isBody || kind == .person ? nil : next
    }
    return isTopicWord(next, start: start, limit) ? next : nil
  }

  /// Whether a run of topic words ends in a comma or "and" before another: a list goes on.
  private func isListed(from start: Int, start first: Int, _ limit: Int) -> Bool {
    var index = start
    while index < limit, isTopicWord(index, start: first, limit) { index += 1 }
    guard index > start, index + 1 < limit else { return false }
    let word = document.tokens[index].lower
    return word == "and" || word == "&" || word == "," && isListEnd(index + 1, limit)
  }

  private func isListEnd(_ index: Int, _ limit: Int) -> Bool {
    index < limit && (document.tokens[index].lower == "and" || document.tokens[index].isCapitalised)
  }
}
