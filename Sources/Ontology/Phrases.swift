import Language

/// A table of phrases of one or more words with what each means, matched longest first.
public struct Phrases<Meaning: Sendable>: Sendable {
  @usableFromInline var trie = WordTrie()
  /// The meaning of each state of the trie that ends a phrase.
  @usableFromInline var meanings: [Meaning?] = [nil]

  init() {}

  mutating func insert(_ phrase: String, _ meaning: Meaning, tokenizer: Tokenizer) {
    let bytes = Array(phrase.utf8)
    var state = 0
    for token in tokenizer.tokens(in: bytes, range: 0..<bytes.count) where token.key != 0 {
      state = trie.insert(from: state, by: token.key)
      if state == meanings.count { meanings.append(nil) }
    }
    if state > 0, meanings[state] == nil { meanings[state] = meaning }
  }

  /// The longest phrase that begins at a token: its end and meaning.
  ///
  /// Hyphens count as spaces.
  @inlinable
  public func match(in tokens: [Token], from start: Int, limit: Int) -> (end: Int, meaning: Meaning)? {
    guard start < limit, let first = trie.state(from: 0, by: tokens[start].key) else { return nil }
    var state = first
    var found = meanings[state].map { (end: start + 1, meaning: $0) }
    var index = start + 1
    while index < limit {
      let key = tokens[index].key
      if key != 0 {
        guard let next = trie.state(from: state, by: key) else { break }
        state = next
        if let meaning = meanings[state] { found = (index + 1, meaning) }
      } else if tokens[index].followsSpace || tokens[index].lower != "-" {
        break
      }
      index += 1
    }
    return found
  }
}
