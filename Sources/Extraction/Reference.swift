/// What a word or phrase of a sentence refers to.
enum Reference: Hashable, Sendable {
  /// A mention, by index.
  case mention(Int)
  /// "We", "our", "I".
  case speaker
  /// "You", "your".
  case addressee
  /// "They", "he", "both sides": who was spoken of last.
  case previous
  /// "Its", "their" before a noun: who was named last before the token.
  case possessor(Int)
  /// The head token of an event noun.
  case trigger(Int)
}
