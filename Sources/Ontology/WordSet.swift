import Language

/// A set of words, asked for by text.
public struct WordSet: Sendable {
  private var table = WordTable<Void>()

  init() {}

  /// Number of words.
  public var count: Int { table.count }

  /// Whether there is no word.
  public var isEmpty: Bool { table.isEmpty }

  /// Whether a word is in the set.
  public func contains(_ word: String) -> Bool { table[word] != nil }

  func contains(key: UInt64) -> Bool { table[key: key] != nil }

  mutating func insert(_ word: String) { table[word] = () }

  mutating func insert(key: UInt64) { table[key: key] = () }

  mutating func formUnion(_ words: some Sequence<String>) {
    for word in words { insert(word) }
  }
}
