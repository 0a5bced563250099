import Language

/// A set of words, asked for by text.
public struct WordSet: Sendable {
  private var index = WordIndex()
  /// Number of words.
  public private(set) var count = 0

  init() {}

  /// Whether there is no word.
  public var isEmpty: Bool { count == 0 }

  /// Whether a word is in the set.
  public func contains(_ word: String) -> Bool { contains(key: WordKey.key(of: word)) }

  func contains(key: UInt64) -> Bool { index.place(of: key) != nil }

  mutating func insert(key: UInt64) {
    guard index.place(of: key) == nil else { return }
    index.insert(key, at: count)
    count += 1
  }

  mutating func formUnion(_ words: some Sequence<String>) {
    for word in words { insert(key: WordKey.key(of: word)) }
  }
}
