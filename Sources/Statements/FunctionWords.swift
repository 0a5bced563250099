/// Small words of English that neither end nor make up a line of a header.
enum FunctionWords {
  private static let words: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "our", "the", "their", "to",
    "with", "between", "its", "under", "against", "within", "through", "during", "towards", "regarding", "concerning",
    "this", "that", "these", "those",
  ]

  /// Whether a word in lower case is one.
  static func contains(_ word: String) -> Bool { words.contains(word) }
}
