/// The words of time and their readings, in a hash table over folded ASCII.
struct DateLexicon: Sendable {
  /// A word's key: its lower-case bytes, little end first; words of more than 16 bytes have none.
  struct Key: Hashable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    init() {}

    /// The key of ASCII letters in either case.
    init(_ bytes: some Sequence<UInt8>) {
      for (place, byte) in bytes.enumerated() { add(byte | 0x20, at: place) }
    }

    /// Puts a lower-case byte at its place; bytes past the sixteenth are not kept.
    mutating func add(_ byte: UInt8, at place: Int) {
      if place < 8 {
        low |= UInt64(byte) << UInt64(8 * place)
      } else if place < 16 {
        high |= UInt64(byte) << UInt64(8 * (place - 8))
      }
    }
  }

  /// One word of the table.
  struct Entry: Sendable {
    var key: Key
    var kind: DateTokenKind
    var value: Int32
    var flags: DateToken.Flags
    /// Only with a capital ("May", "Sat").
    var needsCapital: Bool
  }

  private var slots: [Entry?]
  private static let bits: UInt64 = 11

  init(_ words: [DateWords]) {
    slots = Array(repeating: nil, count: 1 << Int(DateLexicon.bits))
    for group in words {
      for word in group.words { add(word, group) }
    }
  }

  private mutating func add(_ word: String, _ group: DateWords) {
    let key = Key(word.utf8)
    var slot = DateLexicon.slot(of: key)
    while let taken = slots[slot] {
      precondition(taken.key != key, "the word \(word) stands twice in the lexicon of dates")
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Entry(
      key: key, kind: group.kind, value: group.value, flags: group.flags, needsCapital: group.needsCapital)
  }

  private static func slot(of key: Key) -> Int {
    Int(truncatingIfNeeded: ((key.low ^ (key.high &* 0x9E37_79B9)) &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }

  /// The reading of a word, or `nil` where dates do not know it.
  func entry(_ key: Key) -> Entry? {
    var slot = DateLexicon.slot(of: key)
    while let found = slots[slot] {
      if found.key == key { return found }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// English.
  static let english = DateLexicon(
    DateWords.names + DateWords.numbers + DateWords.relations + DateWords.functionWords + DateWords.cues)
}

/// Words of one reading.
struct DateWords {
  var kind: DateTokenKind
  var value: Int32 = 0
  var flags: DateToken.Flags = []
  var needsCapital = false
  var words: [String]

  init(
    _ kind: DateTokenKind, _ words: String, value: Int32 = 0, flags: DateToken.Flags = [], needsCapital: Bool = false
  ) {
    self.kind = kind
    self.value = value
    self.flags = flags
    self.needsCapital = needsCapital
    self.words = words.split(separator: " ").map(String.init)
  }
}
