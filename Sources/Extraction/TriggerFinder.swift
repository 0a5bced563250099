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

/// Finds the words that evoke frames and reads their arguments in the trees.
final class TriggerFinder {
  let analysis: Analysis
  let phrases: PhraseReader
  let clauses: ClauseReader
  let nouns: NounReader
  private let factuality: Factuality
  private var document: Document { analysis.document }
  private let frames: FrameSet

  /// - Parameter frames: the frames to look for; those of events and relations where there are none.
  init(analysis: Analysis, eventNouns: Set<Int>, frames: FrameSet? = nil) {
    self.analysis = analysis
    self.frames = frames ?? analysis.knowledge.frames
    phrases = PhraseReader(
      document: analysis.document, lexicon: analysis.knowledge.lexicon, mentions: analysis.mentions,
      eventNouns: eventNouns)
    clauses = ClauseReader(phrases: phrases)
    nouns = NounReader(clauses: clauses)
    factuality = Factuality(phrases: phrases)
  }

  /// All frames evoked in the document that a test lets through, in the order of the text.
  func evoked(where test: (Frame) -> Bool) -> [EvokedFrame] {
    var found: [EvokedFrame] = []
    let isWanted = frames.frames.map(test)
    for (number, sentence) in document.sentences.enumerated() where !isQuestion(sentence) {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        index = find(at: index, number, isWanted, &found)
      }
    }
    return found
  }

  /// A question asserts nothing.
  private func isQuestion(_ sentence: Sentence) -> Bool {
    sentence.tokens.last.map { document.tokens[$0].lower == "?" } ?? false
  }

  private func find(
    at index: Int, _ number: Int, _ isWanted: [Bool], _ found: inout [EvokedFrame]
  ) -> Int {
    let limit = document.sentences[number].tokens.upperBound
    let isName = analysis.mentions.at(index) != nil
    if !isName || document.tokens[index].lower == "in" {
      if let match = frames.phrases.match(in: document.tokens, from: index, limit: limit) {
        let trigger = index..<match.end
        add(match.meaning, trigger, number, isWanted, &found) { clauses.arguments(of: trigger, $0) }
        return match.end
      }
      if let match = frames.nounPhrases.match(in: document.tokens, from: index, limit: limit) {
        let trigger = index..<match.end
        let isAnyWanted = match.meaning.contains { isWanted[$0] }
        if isAnyWanted, !nouns.isModifier(trigger, analysis.syntax[number]) {
          add(match.meaning, trigger, number, isWanted, &found) { nouns.arguments(of: trigger, $0) }
        }
        return match.end
      }
    }
    guard !isName else { return index + 1 }
    let triggers = frames.triggers(of: document.tokens[index].lower)
    let trigger = index..<(index + 1)
    for candidate in triggers where isWanted[candidate.frame] {
      let syntax = analysis.syntax[number]
      guard isUsed(trigger, as: candidate.partOfSpeech, syntax),
        candidate.particle.isEmpty || clauses.has(candidate.particle, syntax.unit(of: index), syntax),
        !frames.frames[candidate.frame].objectActs || clauses.actsOnActors(syntax.unit(of: index), syntax)
      else { continue }
      add([candidate.frame], trigger, number, isWanted, &found) { syntax in
        if case .noun = candidate.partOfSpeech { return nouns.arguments(of: trigger, syntax) }
        if case .adjective = candidate.partOfSpeech {
          return clauses.arguments(of: trigger, isAdjective: true, syntax)
        }
        return clauses.arguments(of: trigger, particle: candidate.particle, syntax)
      }
    }
    return index + 1
  }

  /// Whether a word stands in its sentence as the part of speech that evokes a frame.
  private func isUsed(_ trigger: Range<Int>, as part: FrameSet.PartOfSpeech, _ syntax: SentenceSyntax) -> Bool {
    let unit = syntax.unit(of: trigger.lowerBound)
    let tag = syntax.tree.tags[unit]
    switch part {
    case .verb: return tag == .verb && syntax.relation(unit) != .amod
    case .noun: return (tag == .noun || tag == .propn) && !nouns.isModifier(trigger, syntax)
    case .adjective:
      return (tag == .adj || tag == .verb) && syntax.relation(unit) != .amod
        && syntax.children(unit, .obj).isEmpty
    }
  }

  private func add(
    _ indexes: [Int], _ trigger: Range<Int>, _ number: Int, _ isWanted: [Bool],
    _ found: inout [EvokedFrame], _ read: (SentenceSyntax) -> Arguments
  ) {
    let wanted = indexes.filter { isWanted[$0] }.map { frames.frames[$0] }.filter { allows($0, trigger, number) }
    guard !wanted.isEmpty else { return }
    let syntax = analysis.syntax[number]
    var arguments = read(syntax)
    let head = syntax.head(of: trigger)
    arguments.isIrrealis = factuality.isIrrealisEvent(head, syntax)
    arguments.isUntaken = factuality.isIrrealisStance(head, syntax)
    found += wanted.map { EvokedFrame(frame: $0, trigger: trigger, sentence: number, arguments: arguments) }
  }

  private func allows(_ frame: Frame, _ trigger: Range<Int>, _ number: Int) -> Bool {
    if !frame.notBefore.isEmpty,
      frame.notBefore.contains(document.word(trigger.upperBound, sameSentenceAs: trigger.lowerBound))
    {
      return false
    }
    if !frame.blockers.isEmpty,
      document.sentences[number].tokens.contains(where: { frame.blockers.contains(document.tokens[$0].lower) })
    {
      return false
    }
    return frame.cues.isEmpty
      || document.sentences[number].tokens.contains { frame.cues.contains(document.tokens[$0].lower) }
  }
}

extension String {
  /// Whether a word has the form of a past participle.
  var isPastForm: Bool {
    hasSuffix("ed") || hasSuffix("en") || hasSuffix("wn")
      || ["held", "made", "led", "met", "sent", "hit", "struck", "brought", "built", "found", "put", "set", "won"]
        .contains(self)
  }
}
