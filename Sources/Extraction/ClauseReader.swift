import KnowledgeGraph
import Language
import Ontology

/// Finds the parts of a clause around a verb or a noun without a parser: subjects to the left, objects and
/// prepositional phrases to the right, up to the seams of the sentence.
struct ClauseReader {
  let document: Document
  let words: WordClasses
  let mentions: MentionSet
  /// Tokens that begin an event noun, so that events count as objects.
  let eventNouns: Set<Int>

  // MARK: Subjects

  /// Who does what the verb at a token says.
  func subject(of verb: Int, depth: Int = 0) -> [Reference] {
    let start = document.sentences[document.sentenceOfToken[verb]].tokens.lowerBound
    guard depth < 6 else { return [] }
    var index = verb - 1
    while index >= start,
      words.isAdverb(index) || words.isIn("auxiliary", index) || words.isIn("modal", index)
        || words.isIn("negation", index) && words.lower(index) != "no"
    {
      index -= 1
    }
    guard index >= start else { return [] }
    if introducesItself(from: start, to: verb) { return [.speaker] }
    let word = words.lower(index)
    if word == "to", index > start, !words.isVerb(index - 1), !words.isAdverb(index - 1) {
      // "urge Iran to end …": the object acts; "a decision to reject …": the text does not say who.
      if let mention = mentions.at(index - 1) { return coordination(endingWith: mention).references }
      if !isWilling(index - 1) { return [] }
    }
    if word == "to" || word == "and" || word == "or" || word == "," || word == "but" || word == "by" || word == "in"
      || word == "for" || word == "of"
    {
      // "continue to support", "… and thanks him": the subject of the verb before.
      if let earlier = earlierVerb(before: index, from: start) { return subject(of: earlier, depth: depth + 1) }
      return []
    }
    return nounGroup(endingAt: index, from: start, verb: verb, depth: depth)
  }

  /// "We, the G7 foreign ministers of …, condemn": the list says who "we" are.
  private func introducesItself(from start: Int, to verb: Int) -> Bool {
    guard verb - start > 2, words.lower(start) == "we", words.lower(start + 1) == "," else { return false }
    return !(start..<verb).contains { words.isVerb($0) && !words.isIn("auxiliary", $0) }
  }

  /// Adjectives that pass their subject on to the infinitive behind them ("committed to", "ready to").
  private func isWilling(_ index: Int) -> Bool {
    [
      "committed", "ready", "determined", "willing", "able", "prepared", "pleased", "glad", "proud", "honored",
      "honoured", "want", "like", "commitment", "willingness", "readiness", "determination", "continue", "continues",
      "resolve",
    ].contains(words.lower(index))
  }

  /// The head of the event noun phrase that stands before a verb as its subject.
  private func eventSubject(before verb: Int, from start: Int) -> [Reference] {
    var index = start
    while index < verb, words.isIn("determiner", index) || words.isAdverb(index) || !eventNouns.contains(index) {
      if words.isVerb(index) || words.isIn("preposition", index) || words.isIn("subordinator", index) { return [] }
      index += 1
    }
    return index < verb ? [.trigger(index)] : []
  }

  private func earlierVerb(before index: Int, from start: Int) -> Int? {
    var candidate = index - 1
    while candidate >= start {
      if words.isIn("subordinator", candidate), words.lower(candidate) != "that" { return nil }
      if words.lower(candidate) == ";" || words.lower(candidate) == ":" { return nil }
      if words.isVerb(candidate), !words.isIn("auxiliary", candidate) || !followedByVerb(candidate) { return candidate }
      candidate -= 1
    }
    return nil
  }

  private func followedByVerb(_ index: Int) -> Bool {
    var next = index + 1
    while next < document.tokens.count, words.isAdverb(next) { next += 1 }
    return next < document.tokens.count && document.sentenceOfToken[next] == document.sentenceOfToken[index]
      && words.isVerb(next)
  }

  private func nounGroup(endingAt last: Int, from start: Int, verb: Int, depth: Int) -> [Reference] {
    var governed: [Reference] = []
    var index = last
    while index >= start {
      let word = words.lower(index)
      if let pronoun = pronoun(index) {
        if pronoun != .previous || index == last || !["his", "her", "its", "their"].contains(word) { return [pronoun] }
      }
      if word == ";" || word == ":" { break }
      if words.isIn("subordinator", index) {
        if index == last || index + 1 == last, words.isIn("relative", index) {
          return antecedent(before: index, from: start)
        }
        break
      }
      if let mention = mentions.at(index) {
        let group = coordination(endingWith: mention)
        if isGoverned(group.start, from: start) {
          if governed.isEmpty { governed = group.references }
        } else if mentions.mentions[mention].form != .adjective || index + 1 <= last {
          return group.references
        }
        index = group.start - 1
        continue
      }
      if index < last, words.isVerb(index), !words.isIn("auxiliary", index) {
        // A participle after a noun does not end the group ("measures taken by …").
        if !words.lower(index).hasSuffix("ed") { break }
      }
      index -= 1
    }
    let events = eventSubject(before: verb, from: start)
    return events.isEmpty ? governed : events
  }

  /// The mention that a relative pronoun leads back to.
  private func antecedent(before relative: Int, from start: Int) -> [Reference] {
    var index = relative - 1
    while index >= start, relative - index < 12 {
      if let mention = mentions.at(index) { return coordination(endingWith: mention).references }
      if words.isVerb(index) { return [] }
      index -= 1
    }
    return []
  }

  /// The mentions joined to one by commas and "and", leftwards.
  func coordination(endingWith mention: Int) -> (references: [Reference], start: Int) {
    var references: [Reference] = [.mention(mention)]
    var start = mentions.mentions[mention].outer.lowerBound
    let first = document.sentences[document.sentenceOfToken[start]].tokens.lowerBound
    while true {
      var index = start - 1
      var joints = 0
      while index >= first,
        ["the", "and", ",", "&", "-", "\u{2013}", "both", "'s", "\u{2019}s", "or", "/", "with"].contains(
          words.lower(index))
      {
        if words.lower(index) != "the", words.lower(index) != "both" { joints += 1 }
        if words.lower(index) == "with" { joints = 0; break }
        index -= 1
      }
      guard joints > 0, index >= first, let other = mentions.at(index) else { break }
      references.insert(.mention(other), at: 0)
      start = mentions.mentions[other].outer.lowerBound
    }
    return (references, start)
  }

  /// Whether a preposition governs the phrase that begins at a token.
  private func isGoverned(_ start: Int, from first: Int) -> Bool {
    var index = start - 1
    while index >= first {
      let word = words.lower(index)
      if words.isIn("preposition", index), word != "as" { return true }
      if words.isIn("determiner", index) || document.tokens[index].kind == .number { index -= 1; continue }
      if document.tokens[index].kind != .word || words.isVerb(index) || words.isIn("conjunction", index)
        || words.isIn("subordinator", index) || mentions.at(index) != nil
      {
        return false
      }
      index -= 1
    }
    return false
  }

  func pronoun(_ index: Int) -> Reference? {
    guard mentions.at(index) == nil else { return nil }
    if words.isIn("we", index) { return .speaker }
    if words.isIn("you", index) { return .addressee }
    if words.isIn("they", index), !document.tokens[index].isCapitalised || document.startsSentence(index) {
      return .previous
    }
    return nil
  }

  // MARK: Objects and prepositional phrases

  /// Reads rightwards from a token: the object and what prepositions bring, up to a seam of the sentence.
  func readRight(from first: Int, into arguments: inout Arguments, isNoun: Bool) {
    let limit = document.sentences[document.sentenceOfToken[Swift.max(0, first - 1)]].tokens.upperBound
    var function = isNoun ? "" : "object"
    var index = first
    var sawNoun = false
    while index < limit {
      let word = words.lower(index)
      if isSeam(index, limit: limit, sawNoun: sawNoun || isNoun, function: function) { break }
      if let mention = mentions.at(index) {
        let group = rightGroup(from: mention, limit: limit)
        let isPossessor = group.end < limit && document.tokens[group.end].kind == .possessive
        if !function.isEmpty { arguments.add(function, group.references) }
        index = group.end
        sawNoun = true
        if !isNoun, function != "object", arguments.byFunction["object"] == nil, index < limit,
          words.isIn("determiner", index)
        {
          // "signed in Strasbourg the Agreement"
          function = "object"
          continue
        }
        if isPossessor {
          index += 1
        } else if function == "object" || !isNoun, word != "," {
          function = function == "object" ? "after" : function
        }
        continue
      }
      if eventNouns.contains(index), !function.isEmpty { arguments.add(function, [.trigger(index)]) }
      if let pronoun = pronoun(index), !function.isEmpty {
        if !isPossessive(index, limit: limit) {
          arguments.add(function, [pronoun])
        } else if ["its", "their", "his", "her"].contains(word) {
          arguments.add(function, [.possessor(index)])
        }
      }
      if words.isIn("preposition", index), index > first || !["up", "off"].contains(word) {
        function = word
      } else if document.tokens[index].kind == .word, !words.isIn("determiner", index), !words.isAdverb(index) {
        sawNoun = true
      }
      index += 1
    }
    arguments.reach = arguments.reach.lowerBound..<Swift.max(arguments.reach.upperBound, index)
  }

  /// Whether a pronoun belongs to the noun behind it ("their implementation"), or is the subject of a clause ("it").
  private func isPossessive(_ index: Int, limit: Int) -> Bool {
    switch words.lower(index) {
    case "our", "my", "your", "their", "its", "his", "it", "he", "she", "we", "i", "they": true
    case "her":
      index + 1 < limit && document.tokens[index + 1].kind == .word && !words.isIn("preposition", index + 1)
        && !words.isIn("conjunction", index + 1)
    default: false
    }
  }

  /// The mentions joined to one by commas and "and", rightwards.
  private func rightGroup(from mention: Int, limit: Int) -> (references: [Reference], end: Int) {
    var references: [Reference] = [.mention(mention)]
    var end = bracketEnd(behind: mentions.mentions[mention].outer.upperBound, limit: limit)
    while true {
      var index = end
      var joints = 0
      while index < limit,
        ["the", "and", ",", "&", "-", "\u{2013}", "or", "/", "as", "well", "including"].contains(words.lower(index))
      {
        if words.lower(index) != "the" { joints += 1 }
        index += 1
      }
      guard joints > 0, index < limit, let other = mentions.at(index),
        mentions.mentions[other].outer.lowerBound == index
      else { break }
      // "…, Russia condemned": a mention that a verb follows is the subject of a new clause.
      let after = mentions.mentions[other].outer.upperBound
      if after < limit, words.isVerb(after), words.lower(index - 1) != "and" || joints > 1 { break }
      if after < limit, words.isVerb(after),
        document.tokens[after].lower.hasSuffix("s") || words.isIn("auxiliary", after)
      {
        break
      }
      // Joined by a comma alone and followed by a plain word: a new clause ("…, Treasury offered").
      if joints == 1, words.lower(index - 1) == "," || words.lower(index - 2) == ",", after < limit,
        document.tokens[after].kind == .word, !document.tokens[after].isCapitalised, mentions.at(after) == nil,
        !words.isIn("conjunction", after), !words.isIn("preposition", after), !words.isIn("subordinator", after)
      {
        break
      }
      references.append(.mention(other))
      end = bracketEnd(behind: after, limit: limit)
    }
    return (references, end)
  }

  /// Index behind an acronym in brackets ("the African Union (AU), …"), or the index itself.
  private func bracketEnd(behind index: Int, limit: Int) -> Int {
    guard index + 2 < limit, words.lower(index) == "(", let acronym = mentions.at(index + 1) else { return index }
    let close = mentions.mentions[acronym].outer.upperBound
    return close < limit && words.lower(close) == ")" ? close + 1 : index
  }

  /// Whether a clause ends at a token.
  private func isSeam(_ index: Int, limit: Int, sawNoun: Bool, function: String) -> Bool {
    let word = words.lower(index)
    if word == ";" || word == ":" || word == "." || word == "!" || word == "?" { return true }
    if words.isIn("subordinator", index) { return sawNoun || word != "that" }
    if word == "," || word == "and" || word == "but" {
      var next = index + 1
      while next < limit, ["and", "but", ",", "the"].contains(words.lower(next)) || words.isAdverb(next) { next += 1 }
      guard next < limit else { return true }
      if words.isVerb(next) { return true }
      if pronoun(next) == .speaker, next + 1 < limit, words.lower(next) == "we" || words.lower(next) == "i" {
        return true
      }
      if words.isIn("subordinator", next) || words.isIn("they", next) && words.lower(next) == "they" { return true }
      return false
    }
    guard words.isVerb(index) else { return false }
    if word.hasSuffix("ing"), function != "object" || !sawNoun { return false }
    if word.hasSuffix("ed") || word.hasSuffix("wn") || word.hasSuffix("en") || word == "held" || word == "led"
      || word == "made" || word == "set"
    {
      // A participle that modifies the noun before it goes on; a finite verb ends the clause.
      let next = index + 1
      let follows = next < limit && (words.isIn("preposition", next) || words.isAdverb(next))
      return !follows
    }
    return sawNoun
  }
}
