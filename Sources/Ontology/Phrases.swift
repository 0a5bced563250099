import Language

/// A table of phrases of one or more words with what each means, matched longest first.
public struct Phrases<Meaning: Sendable>: Sendable {
  private var meanings: [[String]: Meaning] = [:]
  private var longest: [String: Int] = [:]

  init() {}

  mutating func insert(_ phrase: String, _ meaning: Meaning, tokenizer: Tokenizer) {
    let words = Phrases.words(of: phrase, tokenizer: tokenizer)
    guard let first = words.first, meanings[words] == nil else { return }
    meanings[words] = meaning
    longest[first] = Swift.max(longest[first] ?? 0, words.count)
  }

  /// The longest phrase that begins at a token: its end and meaning.
  ///
  /// Hyphens count as spaces.
  public func match(in tokens: [Token], from start: Int, limit: Int) -> (end: Int, meaning: Meaning)? {
    guard start < limit, let first = NameIndex.word(of: tokens[start]), let most = longest[first] else { return nil }
    var words: [String] = []
    var ends: [Int] = []
    var index = start
    while index < limit, words.count < most {
      if let word = NameIndex.word(of: tokens[index]) {
        words.append(word)
        ends.append(index + 1)
      } else if tokens[index].lower != "-" || tokens[index].followsSpace {
        break
      }
      index += 1
    }
    while let end = ends.last {
      if let meaning = meanings[words] { return (end, meaning) }
      words.removeLast()
      ends.removeLast()
    }
    return nil
  }

  private static func words(of phrase: String, tokenizer: Tokenizer) -> [String] {
    let bytes = Array(phrase.utf8)
    return tokenizer.tokens(in: bytes, range: 0..<bytes.count).compactMap(NameIndex.word)
  }
}
