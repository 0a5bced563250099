import Language

/// A table by words.
public struct WordTable<Value: Sendable>: Sendable {
  @usableFromInline var index = WordIndex()
  @usableFromInline var values: [Value] = []

  init() {}

  /// Number of words.
  public var count: Int { values.count }

  /// Whether there is no word.
  public var isEmpty: Bool { values.isEmpty }

  /// What a word stands for, or `nil` where it is none of the table's.
  @inlinable
  public subscript(word: String) -> Value? { index.place(of: WordKey.key(of: word)).map { values[$0] } }

  /// Sets what a word stands for.
  mutating func update(_ word: String, with value: Value) {
    let key = WordKey.key(of: word)
    if let place = index.place(of: key) {
      values[place] = value
    } else {
      index.insert(key, at: values.count)
      values.append(value)
    }
  }
}
