import Language

/// A table of phrases of one or more words with what each means, matched longest first: a trie over words in one
/// spelling.
public struct Phrases<Meaning: Sendable>: Sendable {
  private var steps = WordTable<Int32>()
  /// The meaning of each state that ends a phrase; state 0 is the beginning.
  private var meanings: [Meaning?] = [nil]

  init() {}

  mutating func insert(_ phrase: String, _ meaning: Meaning, tokenizer: Tokenizer) {
    let bytes = Array(phrase.utf8)
    var state = 0
    for token in tokenizer.tokens(in: bytes, range: 0..<bytes.count) where token.key != 0 {
      let step = Phrases.step(from: state, by: token.key)
      if let next = steps[key: step] {
        state = Int(next)
      } else {
        state = meanings.count
        steps[key: step] = Int32(state)
        meanings.append(nil)
      }
    }
    if state > 0, meanings[state] == nil { meanings[state] = meaning }
  }

  /// The longest phrase that begins at a token: its end and meaning.
  ///
  /// Hyphens count as spaces.
  public func match(in tokens: [Token], from start: Int, limit: Int) -> (end: Int, meaning: Meaning)? {
    var found: (end: Int, meaning: Meaning)?
    var state = 0
    var index = start
    while index < limit {
      let key = tokens[index].key
      if key != 0 {
        guard let next = steps[key: Phrases.step(from: state, by: key)] else { break }
        state = Int(next)
        if let meaning = meanings[state] { found = (index + 1, meaning) }
      } else if state == 0 || tokens[index].followsSpace || tokens[index].lower != "-" {
        break
      }
      index += 1
    }
    return found
  }

  private static func step(from state: Int, by word: UInt64) -> UInt64 {
    state == 0 ? word : WordKey.pair(UInt64(state), word)
  }
}
