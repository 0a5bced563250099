import Language
import Ontology

/// Tells verbs from nouns and finds the seams of a sentence, by word lists and neighbours alone.
struct WordClasses {
  let document: Document
  let lexicon: Lexicon
  let frames: FrameSet
  let mentions: MentionSet

  func lower(_ index: Int) -> String { document.tokens[index].lower }

  func isIn(_ wordClass: String, _ index: Int) -> Bool { lexicon.isIn(wordClass, document.tokens[index].lower) }

  func isIn(_ wordClass: String, _ range: Range<Int>) -> Bool { range.contains { isIn(wordClass, $0) } }

  /// Adverbs and the like between a verb and its auxiliary or subject.
  func isAdverb(_ index: Int) -> Bool {
    let word = lower(index)
    return word.utf8.count > 3 && word.hasSuffix("ly") && word != "only" || WordClasses.adverbs.contains(word)
  }

  /// Whether a token is used as a verb.
  func isVerb(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, mentions.at(index) == nil else { return false }
    let triggers = frames.triggers(of: token.lower)
    let isVerbForm = triggers.contains { if case .verb = $0.partOfSpeech { true } else { false } }
    let isListed =
      lexicon.isIn("verb", token.lower) || lexicon.isIn("auxiliary", token.lower) || lexicon.isIn("modal", token.lower)
      || lexicon.isIn("light", token.lower)
    guard isVerbForm || isListed else { return false }
    if lexicon.isIn("auxiliary", token.lower) || lexicon.isIn("modal", token.lower) { return true }
    let isNoun =
      triggers.contains { if case .noun = $0.partOfSpeech { true } else { false } }
      || WordClasses.nounsToo.contains(token.lower)
    return isNoun ? isVerbalUse(index) : !followsDeterminer(index)
  }

  private func followsDeterminer(_ index: Int) -> Bool {
    guard let before = previous(index) else { return false }
    let word = lower(before)
    if document.tokens[before].kind == .possessive { return true }
    return lexicon.isIn("determiner", word) && !["that", "all", "both"].contains(word) && !isPronounBefore(index)
      && !document.tokens[index].isCapitalised
  }

  /// For words that are nouns too: what stands before decides.
  private func isVerbalUse(_ index: Int) -> Bool {
    guard let before = previous(index) else { return document.tokens[index].lower.hasSuffix("ing") }
    let token = document.tokens[before]
    let word = token.lower
    if token.kind == .possessive { return false }
    if word == "to" { return !document.tokens[index].lower.hasSuffix("s") }
    if isPronounBefore(index) || lexicon.isIn("auxiliary", word) || lexicon.isIn("modal", word)
      || lexicon.isIn("relative", word)
    {
      return
        !(lexicon.isIn("be", word) && document.tokens[index].lower.last != "d"
        && !document.tokens[index].lower.hasSuffix("ing"))
        || lexicon.isIn("modal", word)
    }
    if lexicon.isIn("determiner", word) || lexicon.isIn("preposition", word)
      || lexicon.isIn("they", word) && word != "they"
    {
      return false
    }
    if let mention = mentions.at(before) {
      let form = mentions.mentions[mention].form
      guard
        form == .name || form == .acronym || form == .surname || form == .definite || form == .metonym
          || form == .demonym
      else { return false }
      // A bare form after one name is a noun ("the Moscow Mechanism report"), after several a verb.
      let word = document.tokens[index].lower
      if word.hasSuffix("ed") { return true }
      if word.hasSuffix("s"), !word.hasSuffix("ss") {
        return nextOpensObject(index) || !WordClasses.nounsToo.contains(word)
      }
      return isPlural(before: mentions.mentions[mention].outer.lowerBound) || form == .demonym
    }
    // After "and" or a comma: a verb where an object follows.
    if word == "and" || word == "," || word == "or" || word == "but" { return nextOpensObject(index) }
    if token.kind == .mark { return false }
    return word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us") && nextOpensObject(index)
  }

  private func nextOpensObject(_ index: Int) -> Bool {
    let next = index + 1
    guard next < document.tokens.count, document.sentenceOfToken[next] == document.sentenceOfToken[index] else {
      return false
    }
    let word = lower(next)
    return lexicon.isIn("determiner", word) || mentions.at(next) != nil || lexicon.isIn("they", word)
      || ["him", "her", "them", "that", "full"].contains(word)
  }

  /// Whether a name that begins at a token is the last of several.
  private func isPlural(before start: Int) -> Bool {
    guard let earlier = previous(start) else { return false }
    if lower(earlier) == "and" { return true }
    return lower(earlier) == "the" && previous(earlier).map { lower($0) == "and" } ?? false
  }

  private func isPronounBefore(_ index: Int) -> Bool {
    guard let before = previous(index) else { return false }
    return ["we", "they", "i", "you", "he", "she", "it", "who", "also"].contains(lower(before))
  }

  /// The token before, adverbs left out, in the same sentence.
  func previous(_ index: Int) -> Int? {
    var before = index - 1
    let start = document.sentences[document.sentenceOfToken[index]].tokens.lowerBound
    while before >= start, isAdverb(before) || isIn("negation", before) && lower(before) != "no" { before -= 1 }
    return before >= start ? before : nil
  }

  private static let adverbs: Set<String> = [
    "also", "again", "once", "further", "still", "now", "then", "therefore", "always", "never", "not", "even", "both",
    "likewise", "thus", "hereby", "too", "already", "just", "today", "once", "more", "yet", "thereby", "together",
    "very",
    "indeed", "back", "ever", "soon", "last", "first", "well",
  ]
  private static let nounsToo: Set<String> = [
    "address", "place", "work", "progress", "use", "need", "share", "change", "result", "face", "focus", "plan", "set",
    "lead",
    "look", "turn", "play", "run", "review", "increase", "promise", "hope", "wish", "respect", "process", "start",
    "help",
    "stress", "return", "raise", "stop", "cause", "note", "aim", "act", "face", "force", "forces", "place", "promise",
    "launch",
    "show", "stay", "offer", "issue", "issues", "transfer", "transfers", "visit", "tour", "grant", "pledge", "demand",
    "request",
    "report", "attack", "strike", "shell", "shells", "sign", "signs", "trade", "fund", "aid", "support", "back",
    "value", "values", "welcome",
    "regret", "sanction", "sanctions", "release", "exchange", "call", "calls", "meeting", "training",
  ]
}
