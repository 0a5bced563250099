import Language
import Ontology

/// A word or phrase that evokes a frame, with what stands around it.
struct EvokedFrame: Sendable {
  let frame: Frame
  /// Tokens of the trigger.
  let trigger: Range<Int>
  let sentence: Int
  let arguments: Arguments
}

/// Finds the words that evoke frames and reads their arguments.
struct TriggerFinder {
  let analysis: Analysis
  let words: WordClasses
  let clauses: ClauseReader
  let nouns: NounReader
  private var document: Document { analysis.document }
  private let frames: FrameSet

  /// - Parameter frames: the frames to look for; those of events and relations where there are none.
  init(analysis: Analysis, eventNouns: Set<Int>, frames: FrameSet? = nil) {
    self.analysis = analysis
    self.frames = frames ?? analysis.knowledge.frames
    words = WordClasses(
      document: analysis.document, lexicon: analysis.knowledge.lexicon, frames: self.frames,
      mentions: analysis.mentions)
    clauses = ClauseReader(
      document: analysis.document, words: words, mentions: analysis.mentions, eventNouns: eventNouns)
    nouns = NounReader(clauses: clauses)
  }

  /// All frames evoked in the document that a test lets through, in the order of the text.
  func evoked(where isWanted: (Frame) -> Bool) -> [EvokedFrame] {
    var found: [EvokedFrame] = []
    for (number, sentence) in document.sentences.enumerated() {
      let lowers = Set(document.tokens[sentence.tokens].map(\.lower))
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        index = find(at: index, number, sentence, lowers, isWanted, &found)
      }
    }
    return found
  }

  private func find(
    at index: Int, _ number: Int, _ sentence: Sentence, _ lowers: Set<String>, _ isWanted: (Frame) -> Bool,
    _ found: inout [EvokedFrame]
  ) -> Int {
    let limit = sentence.tokens.upperBound
    if analysis.mentions.at(index) == nil || document.tokens[index].lower == "in" {
      if let match = frames.phrases.match(in: document.tokens, from: index, limit: limit) {
        add(match.meaning, index..<match.end, number, lowers, isWanted, &found) { verbArguments(of: index..<match.end) }
        return match.end
      }
      if let match = frames.nounPhrases.match(in: document.tokens, from: index, limit: limit) {
        add(match.meaning, index..<match.end, number, lowers, isWanted, &found) {
          nouns.arguments(of: index..<match.end)
        }
        return match.end
      }
    }
    let triggers = frames.triggers(of: document.tokens[index].lower)
    guard !triggers.isEmpty, analysis.mentions.at(index) == nil else { return index + 1 }
    let isVerb = words.isVerb(index)
    for trigger in triggers where isWanted(frames.frames[trigger.frame]) {
      switch trigger.partOfSpeech {
      case .verb:
        guard isVerb, !sentence.isTitleCase || sentence.tokens.count < 14 else { continue }
        add([trigger.frame], index..<(index + 1), number, lowers, isWanted, &found) {
          verbArguments(of: index..<(index + 1))
        }
      case .noun:
        guard !isVerb else { continue }
        add([trigger.frame], index..<(index + 1), number, lowers, isWanted, &found) {
          nouns.arguments(of: index..<(index + 1))
        }
      case .adjective:
        guard isPredicative(index) else { continue }
        add([trigger.frame], index..<(index + 1), number, lowers, isWanted, &found) {
          verbArguments(of: index..<(index + 1), isAdjective: true)
        }
      }
    }
    return index + 1
  }

  private func add(
    _ indexes: [Int], _ trigger: Range<Int>, _ sentence: Int, _ lowers: Set<String>, _ isWanted: (Frame) -> Bool,
    _ found: inout [EvokedFrame], _ arguments: () -> Arguments
  ) {
    for index in indexes {
      let frame = frames.frames[index]
      guard isWanted(frame),
        frame.notBefore.isEmpty
          || !frame.notBefore.contains(document.word(trigger.upperBound, sameSentenceAs: trigger.lowerBound)),
        frame.cues.isEmpty || !frame.cues.isDisjoint(with: lowers)
      else { continue }
      found.append(EvokedFrame(frame: frame, trigger: trigger, sentence: sentence, arguments: arguments()))
    }
  }

  /// "are concerned", "remains deeply worried": an adjective behind a verb of being, or at the head of an apposition.
  private func isPredicative(_ index: Int) -> Bool {
    guard let before = words.previous(index) else { return true }
    return words.isIn("be", before)
      || ["remain", "remains", "remained", "feel", "gravely", "and", ","].contains(words.lower(before))
  }

  private func verbArguments(of trigger: Range<Int>, isAdjective: Bool = false) -> Arguments {
    var arguments = Arguments(reach: trigger)
    var subject = clauses.subject(of: trigger.lowerBound)
    if words.isIn("preposition", trigger.lowerBound) {
      let start = document.sentences[document.sentenceOfToken[trigger.lowerBound]].tokens.lowerBound
      subject = (start..<trigger.lowerBound).last { words.isVerb($0) }.map { clauses.subject(of: $0) } ?? []
    }
    let passive =
      !isAdjective && nouns.isPassive(trigger.lowerBound) && document.tokens[trigger.lowerBound].lower.isPastForm
    let next = document.word(trigger.upperBound, sameSentenceAs: trigger.lowerBound)
    let reduced =
      document.wordBefore(trigger.lowerBound) == "," && trigger.lowerBound >= 2
      && analysis.mentions.at(trigger.lowerBound - 2) != nil
      && words.isIn("preposition", trigger.upperBound..<Swift.min(trigger.upperBound + 1, document.tokens.count))
    let agentFollows = !isAdjective && (next == "by" || reduced) && document.tokens[trigger.lowerBound].lower.isPastForm
    arguments.add(passive || agentFollows ? "object" : "subject", subject)
    var right = Arguments(reach: trigger)
    clauses.readRight(from: trigger.upperBound, into: &right, isNoun: false)
    for (function, references) in right.byFunction.sorted(by: { $0.key < $1.key }) {
      arguments.add((passive || agentFollows) && function == "by" ? "subject" : function, references)
    }
    if let object = right.byFunction["object"] { arguments.add("next", object) }
    if let before = mentionBefore(trigger.lowerBound) { arguments.add("before", [.mention(before)]) }
    arguments.reach = right.reach
    arguments.isIrrealis = isIrrealis(trigger.lowerBound)
    return arguments
  }

  /// The mention right before a trigger, a comma aside.
  private func mentionBefore(_ index: Int) -> Int? {
    var before = index - 1
    while before >= 0, document.tokens[before].lower == "," { before -= 1 }
    guard before >= 0, document.sentenceOfToken[before] == document.sentenceOfToken[index] else { return nil }
    return analysis.mentions.at(before)
  }

  /// Whether a verb is denied, conditional, wished or called for.
  private func isIrrealis(_ verb: Int) -> Bool {
    let start = document.sentences[document.sentenceOfToken[verb]].tokens.lowerBound
    var index = verb - 1
    while index >= start, verb - index < 6 {
      let word = words.lower(index)
      if words.isIn("negation", index) || words.isIn("irrealis", index) { return true }
      if word == "to" { return true }
      if !(words.isAdverb(index) || words.isIn("auxiliary", index) || word == "will") { return false }
      index -= 1
    }
    return false
  }
}

extension String {
  /// Whether a word has the form of a past participle.
  var isPastForm: Bool {
    hasSuffix("ed") || hasSuffix("en") || hasSuffix("wn")
      || ["held", "made", "led", "met", "sent", "taken", "hit", "struck", "seized"].contains(self)
  }
}
