import KnowledgeGraph
import Language
import Ontology

/// Finds the parts of an event noun: possessor and modifiers before it, prepositional phrases behind it.
struct NounReader {
  let clauses: ClauseReader
  private var document: Document { clauses.document }
  private var words: WordClasses { clauses.words }

  init(clauses: ClauseReader) { self.clauses = clauses }

  /// The arguments of the noun that covers a token range.
  func arguments(of noun: Range<Int>) -> Arguments {
    var arguments = Arguments(reach: noun)
    let sentence = document.sentences[document.sentenceOfToken[noun.lowerBound]].tokens
    let start = readLeft(from: noun.lowerBound, sentence: sentence, into: &arguments)
    clauses.readRight(from: noun.upperBound, into: &arguments, isNoun: true)
    arguments.reach = start..<arguments.reach.upperBound
    readVerb(before: start, noun: noun, sentence: sentence, into: &arguments)
    readPredicate(behind: noun, sentence: sentence, into: &arguments)
    return arguments
  }

  /// Reads modifiers and possessors; the first token of the noun phrase.
  private func readLeft(from noun: Int, sentence: Range<Int>, into arguments: inout Arguments) -> Int {
    var index = noun - 1
    while index >= sentence.lowerBound {
      let token = document.tokens[index]
      if token.kind == .possessive {
        guard index > sentence.lowerBound, let mention = clauses.mentions.at(index - 1) else { break }
        let group = clauses.coordination(endingWith: mention)
        arguments.add("possessive", group.references)
        return group.start
      }
      if let mention = clauses.mentions.at(index) {
        let group = compound(endingWith: mention)
        arguments.add("compound", group.references)
        index = group.start - 1
        continue
      }
      if let pronoun = clauses.pronoun(index), ["our", "my", "your", "their", "his", "her", "its"].contains(token.lower) {
        arguments.add("possessive", [pronoun])
        return index
      }
      if words.isIn("determiner", index) { return index }
      guard token.isWordlike || token.lower == "-" || token.lower == "," || token.lower == "and" || token.lower == "\u{201C}" || token.lower == "\"",
        !words.isIn("preposition", index), !words.isIn("subordinator", index), !words.isIn("they", index),
        !words.isVerb(index) || token.lower.hasSuffix("ed")
      else { break }
      if token.lower == "," || token.lower == "and" {
        // Only between adjectives ("unjustified, unprovoked war").
        guard index - 1 >= sentence.lowerBound, document.tokens[index - 1].kind == .word, !document.tokens[index - 1].isCapitalised,
          !words.isIn("preposition", index - 1), clauses.mentions.at(index - 1) == nil, isModifier(index - 1)
        else { break }
      }
      index -= 1
    }
    return index + 1
  }

  private func isModifier(_ index: Int) -> Bool {
    let word = words.lower(index)
    return ["ed", "al", "ic", "ous", "ive", "ful", "ant", "ent", "able", "ible", "ary", "ing", "less", "ate", "tal"].contains { word.hasSuffix($0) }
  }

  /// "EU–Moldova", "U.S.-Armenia": mentions joined by hyphens or dashes.
  private func compound(endingWith mention: Int) -> (references: [Reference], start: Int) {
    var references: [Reference] = [.mention(mention)]
    var start = clauses.mentions.mentions[mention].outer.lowerBound
    while start >= 2, ["-", "\u{2013}", "\u{2014}", "/"].contains(words.lower(start - 1)), let other = clauses.mentions.at(start - 2) {
      references.insert(.mention(other), at: 0)
      start = clauses.mentions.mentions[other].outer.lowerBound
    }
    return (references, start)
  }

  /// The subject of a verb that has the noun as its object ("held talks", "hosted the meeting", "paid a visit").
  private func readVerb(before start: Int, noun: Range<Int>, sentence: Range<Int>, into arguments: inout Arguments) {
    var index = start - 1
    while index >= sentence.lowerBound, words.isIn("determiner", index) || words.isAdverb(index) { index -= 1 }
    var crossedPreposition = ""
    if index >= sentence.lowerBound, ["in", "to", "for", "at", "on"].contains(words.lower(index)) {
      crossedPreposition = words.lower(index)
      index -= 1
      // "met X at the summit", "took part in the meeting"
      while index > sentence.lowerBound, start - index < 10, !words.isVerb(index), words.lower(index) != "," { index -= 1 }
    }
    if index >= sentence.lowerBound, words.isVerb(index), words.isIn("voicing", index) {
      let voicer = clauses.subject(of: index)
      arguments.add("voicer", voicer)
      // "The EU reiterates its support": "its" is the one who voices it.
      if arguments.byFunction["possessive"] == [.previous], !voicer.isEmpty { arguments.byFunction["possessive"] = voicer }
    }
    if index >= sentence.lowerBound, crossedPreposition.isEmpty, words.isIn("copula", index) {
      arguments.add("subject", clauses.subject(of: index))
    }
    guard index >= sentence.lowerBound, words.isVerb(index), words.isIn("light", index) else { return }
    let subject = clauses.subject(of: index)
    let isPassive = isPassive(index)
    arguments.add(isPassive ? "object" : "subject", subject)
    if crossedPreposition.isEmpty == false {
      var inner = Arguments(reach: index..<(index + 1))
      clauses.readRight(from: index + 1, into: &inner, isNoun: false)
      arguments.add("object", inner.byFunction["object"] ?? [])
    }
  }

  /// "The talks were held in Geneva", "the visit took place on 4 July": what follows the verb belongs to the noun.
  private func readPredicate(behind noun: Range<Int>, sentence: Range<Int>, into arguments: inout Arguments) {
    var index = arguments.reach.upperBound
    let end = Swift.min(sentence.upperBound, noun.upperBound + 14)
    while index < end, words.isIn("auxiliary", index) || words.isAdverb(index) || words.isIn("relative", index) || words.lower(index) == ","
    {
      index += 1
    }
    if words.isIn("relative", noun.upperBound..<Swift.min(noun.upperBound + 1, sentence.upperBound)) {
      // "the invasion that Russia launched on 24 February 2022"
      let clause = (noun.upperBound + 1)..<Swift.min(noun.upperBound + 7, sentence.upperBound)
      if let verb = clause.first(where: { words.isVerb($0) && words.isIn("light", $0) }) {
        arguments.add("subject", clauses.subject(of: verb).filter { if case .mention = $0 { true } else { false } })
        clauses.readRight(from: verb + 1, into: &arguments, isNoun: true)
        return
      }
    }
    guard index < end, words.isIn("passiveLight", index) || words.isIn("occurs", index) else { return }
    var next = index + 1
    if next < end, words.isIn("occurs", next) { next += 1 }
    clauses.readRight(from: next, into: &arguments, isNoun: true)
  }

  /// Whether a participle stands in the passive.
  func isPassive(_ verb: Int) -> Bool {
    guard let before = words.previous(verb) else { return false }
    return words.isIn("be", before)
  }
}
