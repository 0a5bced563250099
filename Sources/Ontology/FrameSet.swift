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
  }

  /// The frames, in the order of their names.
  public let frames: [Frame]
  /// Frames evoked by phrases of several words.
  public let phrases: Phrases<[Int]>
  private let triggersByWord: [String: [Trigger]]

  init(_ unsorted: [Frame], tokenizer: Tokenizer) {
    let frames = unsorted.sorted { $0.name < $1.name }
    var triggers: [String: [Trigger]] = [:]
    var phraseFrames: [String: [Int]] = [:]
    for (index, frame) in frames.enumerated() {
      for verb in frame.verbs {
        for (word, form) in Inflection.forms(ofVerb: verb) {
          triggers[word, default: []].append(Trigger(frame: index, partOfSpeech: .verb(form)))
        }
      }
      for noun in frame.nouns {
        triggers[noun, default: []].append(Trigger(frame: index, partOfSpeech: .noun(isPlural: false)))
        triggers[Inflection.plural(of: noun), default: []].append(
          Trigger(frame: index, partOfSpeech: .noun(isPlural: true)))
      }
      for word in frame.adjectives { triggers[word, default: []].append(Trigger(frame: index, partOfSpeech: .adjective)) }
      for phrase in frame.phrases { phraseFrames[phrase, default: []].append(index) }
    }
    var phrases = Phrases<[Int]>()
    for phrase in phraseFrames.keys.sorted() {
      phrases.insert(phrase, phraseFrames[phrase] ?? [], tokenizer: tokenizer)
    }
    self.frames = frames
    self.phrases = phrases
    triggersByWord = triggers
  }

  /// The frames that a word may evoke.
  public func triggers(of word: String) -> [Trigger] { triggersByWord[word] ?? [] }
}
