import Language

/// A trie over words in one spelling; a state is a number, 0 the beginning, and a step one look-up in one table.
@usableFromInline
struct WordTrie: Sendable {
  private var steps = WordIndex()
  /// Number of states.
  private(set) var count = 1

  /// The state behind a state and a word, or `nil` where no phrase goes on so.
  @usableFromInline
  func state(from state: Int, by word: UInt64) -> Int? { steps.place(of: WordTrie.step(from: state, by: word)) }

  /// The same, with a new state where there is none.
  mutating func insert(from state: Int, by word: UInt64) -> Int {
    let step = WordTrie.step(from: state, by: word)
    if let next = steps.place(of: step) { return next }
    steps.insert(step, at: count)
    count += 1
    return count - 1
  }

  private static func step(from state: Int, by word: UInt64) -> UInt64 {
    state == 0 ? word : WordKey.pair(UInt64(state), word)
  }
}
