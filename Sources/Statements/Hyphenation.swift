/// Decides what becomes of a hyphen at the end of a wrapped line.
struct Hyphenation {
  /// What is done.
  enum Decision {
    /// The halves are one word: the hyphen goes.
    case drop
    /// A compound: the hyphen stays, no space is put.
    case keep
    /// No word was broken here.
    case none
  }

  /// First parts of compounds that English writes with a hyphen; their second part seldom follows without one.
  private static let compounding: Set<String> = [
    "self", "non", "ex", "long", "short", "high", "low", "well", "cross", "so", "war", "rules", "rule", "large",
    "small",
    "full", "half", "peace", "gender", "anti", "vice", "politico", "socio", "euro", "third", "first", "second", "mid",
    "decision", "policy", "law", "fact", "time", "far", "hard", "ill", "multi", "public", "private", "open", "human",
    "civil", "arms", "de", "legally", "people", "evidence", "conflict", "climate", "state", "world", "ever", "much",
  ]
  private let hyphenated: Set<[UInt8]>
  private let whole: Set<[UInt8]>

  /// Gathers the words of a text, so that a word broken once is written as it is elsewhere.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hyphenated: Set<[UInt8]> = []
    var whole: Set<[UInt8]> = []
    var word: [UInt8] = []
    var hasHyphen = false
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x20
      if Letters.isASCIILetter(byte) {
        word.append(byte | 0x20)
      } else if byte >= 0x80 {
        word.append(byte)
      } else if byte == UInt8(ascii: "-"), !word.isEmpty, index + 1 < bytes.count,
        Letters.isLetterByte(bytes[index + 1])
      {
        word.append(byte)
        hasHyphen = true
      } else if !word.isEmpty {
        if word.count <= 48 { if hasHyphen { hyphenated.insert(word) } else { whole.insert(word) } }
        word.removeAll(keepingCapacity: true)
        hasHyphen = false
      }
    }
    self.hyphenated = hyphenated
    self.whole = whole
  }

  /// Whether a line ends in a letter and a hyphen, so that a decision is needed.
  static func isBroken(_ bytes: UnsafeBufferPointer<UInt8>, end: Int, next: Int) -> Bool {
    hyphenLength(bytes, end: end) > 0 && Letters.isLetterByte(bytes[end - hyphenLength(bytes, end: end) - 1])
      && next < bytes.count && (Letters.isLetterByte(bytes[next]) || Letters.isDigit(bytes[next]))
  }

  /// Bytes of the hyphen before an index: "-", U+2010 or a soft hyphen; 0 for none.
  static func hyphenLength(_ bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int {
    if end >= 2, bytes[end - 1] == UInt8(ascii: "-") { return 1 }
    if end >= 3, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xAD { return 2 }
    if end >= 4, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80, bytes[end - 1] == 0x90 { return 3 }
    return 0
  }

  /// What becomes of the hyphen before `end`, where the next line begins at `next`.
  func decide(_ bytes: UnsafeBufferPointer<UInt8>, end: Int, next: Int) -> Decision {
    let length = Hyphenation.hyphenLength(bytes, end: end)
    guard length > 0 else { return .none }
    // A soft hyphen says of itself that the word is one.
    if length == 2 { return .drop }
    let first = Hyphenation.word(bytes, endingAt: end - length)
    let second = Hyphenation.word(bytes, from: next)
    if ["and", "or", "to"].contains(String(decoding: second, as: UTF8.self)) { return .none }
    guard Letters.isLowercase(bytes, at: next), !second.isEmpty, !first.isEmpty else { return .keep }
    if hyphenated.contains(first + [UInt8(ascii: "-")] + second) { return .keep }
    if first.contains(UInt8(ascii: "-")) { return .keep }
    if whole.contains(first + second) { return .drop }
    return Hyphenation.compounding.contains(String(decoding: first, as: UTF8.self)) ? .keep : .drop
  }

  /// The letters and hyphens before an index, in lower case.
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> [UInt8] {
    var start = end
    while start > 0, end - start < 48, Letters.isLetterByte(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "-") {
      start -= 1
    }
    return bytes[start..<end].map { Letters.isASCIILetter($0) ? $0 | 0x20 : $0 }
  }

  /// The letters from an index on, in lower case.
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [UInt8] {
    var end = start
    while end < bytes.count, end - start < 48, Letters.isLetterByte(bytes[end]) { end += 1 }
    return bytes[start..<end].map { Letters.isASCIILetter($0) ? $0 | 0x20 : $0 }
  }
}
