import KnowledgeGraph
import Language
import Ontology

/// Finds names by the noun that heads them: "Ministry of Defense", "Vital National Interest panel", "Ohrid Framework
/// Agreement", "Lake Chad Basin".
struct HeadNounPhrases {
  let document: Document
  let knowledge: KnowledgeBase

  /// Adds names headed by a known noun, where they reach beyond what the gazetteer found.
  func match(into set: inout MentionSet) {
    for sentence in document.sentences where !sentence.isTitleCase {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let found = basicLaw(at: index, sentence, set) ?? name(around: index, in: sentence, set) else {
          index += 1
          continue
        }
        set.add(found)
        index = found.tokens.upperBound
      }
    }
  }

  /// "Kazakhstan's new Constitution": a basic law is its country's, and named so.
  private func basicLaw(at index: Int, _ sentence: Sentence, _ set: MentionSet) -> Mention? {
    guard document.tokens[index].lower == "constitution", document.tokens[index].isCapitalised, set.at(index) == nil
    else { return nil }
    var before = index - 1
    while before > sentence.tokens.lowerBound, index - before < 4, document.tokens[before].kind == .word,
      set.at(before) == nil
    { before -= 1 }
    if before > sentence.tokens.lowerBound, document.tokens[before].kind == .possessive { before -= 1 }
    guard before >= sentence.tokens.lowerBound, let owner = set.at(before), let entry = set.mentions[owner].entry,
      set.mentions[owner].kind == .country
    else { return nil }
    var mention = Mention(tokens: index..<(index + 1), kind: .instrument, rule: "basic-law", confidence: 0.85)
    mention.fullName = "Constitution of " + knowledge.gazetteer.entries[entry].label
    return mention
  }

  private func name(around index: Int, in sentence: Sentence, _ set: MentionSet) -> Mention? {
    let token = document.tokens[index]
    guard token.kind == .word, token.isCapitalised,
      let head = knowledge.lexicon.headNouns[WordFolding.canonicalSpelling(token.lower)],
      isLastCapital(index, sentence)
    else { return nil }
    if let covering = set.at(index), set.mentions[covering].kind == .person { return nil }
    // "Chief of Staff" is an office, no staff.
    if (Swift.max(sentence.tokens.lowerBound, index - 3)..<index).contains(where: {
      knowledge.lexicon.posts.match(in: document.tokens, from: $0, limit: sentence.tokens.upperBound)?.end == index + 1
    }) {
      return nil
    }
    // A known name is whole; only words before it can make it another ("European Union against …" is none).
    if let covering = set.at(index), set.mentions[covering].entry != nil,
      set.mentions[covering].tokens.upperBound == index + 1,
      leftEnd(from: index, in: sentence, set) >= set.mentions[covering].tokens.lowerBound
    {
      return nil
    }
    let left = leftEnd(from: index, in: sentence, set)
    let right = rightEnd(from: index, head: head, in: sentence, set)
    guard right - left > 1 else { return nil }
    let range = left..<right
    if right == index + 1, isHappening(range) { return nil }
    if let covering = set.at(index), set.mentions[covering].tokens.count >= range.count { return nil }
    var mention = Mention(tokens: range, kind: head.kind, rule: "head-noun", confidence: 0.8)
    if head.kind == .place, let inner = set.at(left), set.mentions[inner].kind == .place,
      set.mentions[inner].tokens == left..<(range.upperBound - 1)
    {
      // "Henan Province" is Henan.
      mention.entry = set.mentions[inner].entry
    }
    return mention
  }

  /// Whether no capitalised word directly follows, so that the noun is the head of its phrase.
  private func isLastCapital(_ index: Int, _ sentence: Sentence) -> Bool {
    let next = index + 1
    guard next < sentence.tokens.upperBound else { return true }
    let token = document.tokens[next]
    guard token.isCapitalised, token.kind == .word else { return true }
    // "G7 Media Ministers": a noun before a plural office is its portfolio.
    return knowledge.lexicon.posts.match(in: document.tokens, from: next, limit: sentence.tokens.upperBound)
      .map { !$0.meaning.isPlural } ?? false
  }

  /// First token of the capitalised words before the head.
  private func leftEnd(from head: Int, in sentence: Sentence, _ set: MentionSet) -> Int {
    var left = head
    var index = head - 1
    while index >= sentence.tokens.lowerBound {
      let token = document.tokens[index]
      if token.lower == "-", !document.tokens[index + 1].followsSpace {
        index -= 1
        continue
      }
      if token.lower == "and" || token.lower == "&" {
        if let start = listStart(before: index, head: head, left: left, in: sentence, set) {
          left = start
          break
        }
        // "Medicinal Products and Medical Devices Agency": only between plain capitalised words.
        guard index - 1 >= sentence.tokens.lowerBound, isNameWord(index - 1, sentence, set), left < head,
          set.at(index - 1) == nil, set.at(left) == nil, token.lower == "&" || index - 2 >= sentence.tokens.lowerBound,
          document.tokens[index - 2].isCapitalised
            || knowledge.lexicon.isIn("determiner", document.tokens[index - 2].lower)
            || isPlainPair(index, left: left, head: head)
        else { break }
        index -= 1
        continue
      }
      guard isNameWord(index, sentence, set) else { break }
      if let covering = set.at(index) {
        let mention = set.mentions[covering]
        guard mention.kind != .person, mention.tokens.upperBound - 1 == index || mention.tokens.contains(head) else {
          break
        }
        left = mention.tokens.lowerBound
        index = left - 1
        continue
      }
      left = index
      index -= 1
    }
    return left
  }

  /// "a bilateral Science and Technology Agreement": ordinary words on both sides of "and" right before the head.
  private func isPlainPair(_ and: Int, left: Int, head: Int) -> Bool {
    left == and + 1 && head == and + 2 && knowledge.lexicon.commonWords.contains(document.tokens[and - 1].lower)
      && knowledge.lexicon.commonWords.contains(document.tokens[left].lower)
      && knowledge.lexicon.headNouns[document.tokens[and - 1].lower] == nil
  }

  /// First token of a list that the name of an act begins with ("Department of State, Foreign Operations, and Related
  /// Programs Appropriations Act").
  private func listStart(before and: Int, head: Int, left: Int, in sentence: Sentence, _ set: MentionSet) -> Int? {
    guard document.tokens[head].lower == "act", left == and + 1, and - 2 >= sentence.tokens.lowerBound,
      document.tokens[and - 1].lower == ","
    else { return nil }
    var start = and
    var index = and - 1
    while index >= sentence.tokens.lowerBound {
      let token = document.tokens[index]
      guard token.isCapitalised || [",", "of"].contains(token.lower) else { break }
      if token.isCapitalised { start = index }
      index -= 1
    }
    return start < and ? start : nil
  }

  private func isNameWord(_ index: Int, _ sentence: Sentence, _ set: MentionSet) -> Bool {
    let token = document.tokens[index]
    guard token.isCapitalised, token.kind == .word || token.kind == .number else { return false }
    if set.at(index) != nil { return true }
    if knowledge.lexicon.isIn("determiner", token.lower) || knowledge.lexicon.isIn("preposition", token.lower) {
      return false
    }
    if index == sentence.tokens.lowerBound || document.startsSentence(index) {
      return !knowledge.lexicon.commonWords.contains(token.lower)
        || knowledge.lexicon.headNouns[token.lower] == nil && knowledge.lexicon.isIn("nameOpening", token.lower)
    }
    // A post or title ends the name to its left ("Director … Office" never is one).
    return knowledge.lexicon.titles.match(in: document.tokens, from: index, limit: index + 1) == nil
  }

  /// End of the name: complements with "of", "for", "on", "against", "to", "in", "between" and capitalised words.
  private func rightEnd(from head: Int, head noun: HeadNoun, in sentence: Sentence, _ set: MentionSet) -> Int {
    var end = head + 1
    while end < sentence.tokens.upperBound {
      let word = document.tokens[end].lower
      guard HeadNounPhrases.connectors.contains(word), !document.tokens[end].isCapitalised else { break }
      var next = end + 1
      while next < sentence.tokens.upperBound, ["the", "all"].contains(document.tokens[next].lower) { next += 1 }
      guard next < sentence.tokens.upperBound, document.tokens[next].isCapitalised else { break }
      let onlyPlaces = ["in", "to", "against", "between", "with"].contains(word)
      if onlyPlaces {
        guard noun.kind != .place, let covering = set.at(next),
          set.mentions[covering].kind == .place
            || set.mentions[covering].kind == .country || word == "between" && noun.kind == .instrument
            || word == "to" && set.mentions[covering].kind == .institution
        else { break }
        if word == "in",
          !knowledge.lexicon.isIn("seatInName", WordFolding.canonicalSpelling(document.tokens[head].lower))
        {
          break
        }
      }
      guard let complement = complementEnd(from: next, in: sentence, set) else { break }
      end = complement
    }
    return end
  }

  /// End of capitalised words, with "and" and commas between them where more capitals follow.
  private func complementEnd(from start: Int, in sentence: Sentence, _ set: MentionSet) -> Int? {
    var end = start
    if isCalendarWord(start) { return nil }
    if let post = knowledge.lexicon.posts.match(in: document.tokens, from: start, limit: sentence.tokens.upperBound) {
      end = post.end
    }
    while end < sentence.tokens.upperBound {
      if let covering = set.at(end), set.mentions[covering].kind != .person {
        let mention = set.mentions[covering]
        end = mention.tokens.upperBound
        if mention.kind == .country || mention.kind == .place {
          guard mention.form == .adjective else { return end }
        }
        continue
      }
      let token = document.tokens[end]
      if token.isCapitalised, token.kind == .word {
        if end > start,
          knowledge.lexicon.postModifiers[token.lower] != nil
            || knowledge.lexicon.givenNames.contains(token.lower)
              && !knowledge.lexicon.commonWords.contains(token.lower)
        {
          return end
        }
        if end > start, let title = knowledge.lexicon.titles.match(in: document.tokens, from: end, limit: end + 1),
          !title.meaning.isPost
        {
          return end
        }
        if let post = knowledge.lexicon.posts.match(in: document.tokens, from: end, limit: sentence.tokens.upperBound),
          post.end < sentence.tokens.upperBound, document.tokens[post.end].isCapitalised, end > start,
          document.tokens[end - 1].lower != "of", knowledge.lexicon.headNouns[token.lower] == nil
        {
          return end
        }
        end += 1
      } else if token.kind == .number, token.lower.utf8.count == 4 {
        return end
      } else if token.lower == "-", end + 1 < sentence.tokens.upperBound, !document.tokens[end + 1].followsSpace {
        end += 1
      } else if isJoint(end, in: sentence, set) {
        end += document.tokens[end].lower == "," && document.tokens[end + 1].lower == "and" ? 2 : 1
      } else {
        break
      }
    }
    return end > start ? end : nil
  }

  /// "on Friday", "of July": days and months are no part of a name.
  private func isCalendarWord(_ index: Int) -> Bool { knowledge.lexicon.isIn("calendar", document.tokens[index].lower) }

  /// Whether "and", "," or ", and" goes on with the name: a plain capitalised word of two or more follows that is no
  /// other name's head, post or known name.
  private func isJoint(_ index: Int, in sentence: Sentence, _ set: MentionSet) -> Bool {
    let word = document.tokens[index].lower
    guard word == "and" || word == "&" || word == "," else { return false }
    var next = index + 1
    if word == ",", next < sentence.tokens.upperBound, document.tokens[next].lower == "and" { next += 1 }
    guard next < sentence.tokens.upperBound, document.tokens[next].isCapitalised, set.at(next) == nil else {
      return false
    }
    let following = document.tokens[next].lower
    if knowledge.lexicon.headNouns[following]?.kind == .institution { return false }
    if knowledge.lexicon.posts.match(in: document.tokens, from: next, limit: sentence.tokens.upperBound) != nil {
      return false
    }
    if knowledge.lexicon.titles.match(in: document.tokens, from: next, limit: sentence.tokens.upperBound) != nil {
      return false
    }
    if knowledge.lexicon.givenNames.contains(following), !knowledge.lexicon.commonWords.contains(following) {
      return false
    }
    if word == "," { return false }
    return knowledge.lexicon.commonWords.contains(following)
  }

  /// Whether the phrase names a meeting or another happening, which is no entity.
  private func isHappening(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return true }
    return knowledge.lexicon.isIn("happening", document.tokens[last].lower)
  }

  private static let connectors: Set<String> = ["of", "for", "on", "to", "in", "against"]
}
