/// What a word or phrase of a sentence refers to.
enum Reference: Hashable, Sendable {
  /// A mention, by index.
  case mention(Int)
  /// "We", "our", "I".
  case speaker
  /// "You", "your".
  case addressee
  /// "They", "he", "both sides" at a token: who was spoken of last.
  case pronoun(Int)
  /// "The Head of the Mission": the office at a token, at the body or country of a mention.
  case office(Int, at: Int)
  /// "This decision", "these acts" at a token: the happening told of last.
  case demonstrative(Int)
  /// The head token of an event noun.
  case trigger(Int)
}
