import Language

/// All frames, found by the word that evokes them.
public struct FrameSet: Sendable {
  /// What a trigger word is.
  public enum PartOfSpeech: Sendable {
    case verb(Inflection.Form)
    case noun(isPlural: Bool)
    case adjective
  }

  /// A word's claim to evoke a frame.
  public struct Trigger: Sendable {
    /// Index of the frame.
    public let frame: Int
    /// As what the word evokes it.
    public let partOfSpeech: PartOfSpeech
    /// The preposition or particle that a verb needs ("call on"), or empty.
    public let particle: String
  }

  /// The frames, in the order of their names.
  public let frames: [Frame]
  /// Frames evoked by phrases that act as verbs ("stand with") and by verbs of several words, by frame index.
  public let phrases: Phrases<[Int]>
  /// Frames evoked by nouns of several words ("restrictive measures"), by frame index.
  public let nounPhrases: Phrases<[Int]>
  private let triggersByWord: WordTable<[Trigger]>

  init(_ unsorted: [Frame], tokenizer: Tokenizer) {
    let frames = unsorted.sorted { $0.name < $1.name }
    var triggers: [String: [Trigger]] = [:]
    var phraseFrames: [String: [Int]] = [:]
    var nounFrames: [String: [Int]] = [:]
    for (index, frame) in frames.enumerated() {
      for verb in frame.verbs {
        let parts = verb.split(separator: " ").map(String.init)
        for (word, form) in Inflection.forms(ofVerb: verb) {
          if parts.count > 2 {
            phraseFrames[word, default: []].append(index)
          } else {
            triggers[String(word.prefix { $0 != " " }), default: []].append(
              Trigger(frame: index, partOfSpeech: .verb(form), particle: parts.count > 1 ? parts[1] : ""))
          }
        }
      }
      for noun in frame.nouns where noun.contains(" ") || noun.contains("-") {
        nounFrames[noun, default: []].append(index)
        nounFrames[Inflection.plural(of: noun), default: []].append(index)
      }
      for noun in frame.nouns where !noun.contains(" ") {
        triggers[noun, default: []].append(Trigger(frame: index, partOfSpeech: .noun(isPlural: false), particle: ""))
        triggers[Inflection.plural(of: noun), default: []].append(
          Trigger(frame: index, partOfSpeech: .noun(isPlural: true), particle: ""))
      }
      for word in frame.adjectives {
        triggers[word, default: []].append(Trigger(frame: index, partOfSpeech: .adjective, particle: ""))
      }
      for phrase in frame.phrases { phraseFrames[phrase, default: []].append(index) }
    }
    self.frames = frames
    phrases = FrameSet.table(of: phraseFrames, tokenizer: tokenizer)
    nounPhrases = FrameSet.table(of: nounFrames, tokenizer: tokenizer)
    var triggersByWord = WordTable<[Trigger]>()
    for (word, claims) in triggers.sorted(by: { $0.key < $1.key }) { triggersByWord.update(word, with: claims) }
    self.triggersByWord = triggersByWord
  }

  private static func table(of framesByPhrase: [String: [Int]], tokenizer: Tokenizer) -> Phrases<[Int]> {
    var table = Phrases<[Int]>()
    for (phrase, frames) in framesByPhrase.sorted(by: { $0.key < $1.key }) {
      table.insert(phrase, frames, tokenizer: tokenizer)
    }
    return table
  }

  /// The frames that a word may evoke.
  public func triggers(of word: String) -> [Trigger] { triggersByWord[word] ?? [] }
}
