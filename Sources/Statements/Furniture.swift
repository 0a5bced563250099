/// Lines that belong to the paper and not to the statement: page numbers, stage directions, notes to the press.
enum Furniture {
  private static let longest = 64
  private static let phrases: Set<String> = [
    "check against delivery", "please check against delivery", "to be checked against delivery", "as delivered",
    "as prepared", "as prepared for delivery",
    "check against delivery please", "embargoed until delivery", "embargoed until delivered",
    "embargo against delivery", "pause", "applause", "laughter", "begin text", "end text", "end of text",
    "begin quote", "end quote", "unofficial translation", "courtesy translation", "original english",
    "distribution general", "distr general", "english only", "please turn over", "continued", "cont d",
  ]

  /// The first two letters of all phrases, and of "page".
  private static let beginnings = Set(
    (phrases + ["page"]).map { phrase in
      phrase.utf8.prefix(2).reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
    })

  /// Whether a line is such a line.
  static func isFurniture(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= longest else { return false }
    // The first letters decide for nearly all lines; only the rest is worth a string.
    guard mayBegin(bytes, range) else { return false }
    var words: [String] = []
    var word: [UInt8] = []
    for index in range {
      let byte = bytes[index]
      if Letters.isASCIILetter(byte) {
        word.append(byte | 0x20)
      } else if Letters.isDigit(byte) || byte >= 0xC3 {
        word.append(byte)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    if isPageNumber(words, hasSlash: bytes[range].contains(UInt8(ascii: "/"))) { return true }
    return phrases.contains(words.joined(separator: " "))
  }

  private static func isPageNumber(_ words: [String], hasSlash: Bool) -> Bool {
    func isNumber(_ word: String) -> Bool { word.utf8.count <= 3 && word.utf8.allSatisfy(Letters.isDigit) }
    switch words.count {
    case 1: return isNumber(words[0])
    case 2: return (words[0] == "page" && isNumber(words[1])) || (hasSlash && words.allSatisfy(isNumber))
    case 3: return isNumber(words[0]) && words[1] == "of" && isNumber(words[2])
    case 4: return words[0] == "page" && isNumber(words[1]) && words[2] == "of" && isNumber(words[3])
    default: return false
    }
  }

  private static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      let byte = bytes[index]
      if Letters.isDigit(byte) { return range.count <= 24 }
      guard Letters.isASCIILetter(byte) else { continue }
      guard index + 1 < range.upperBound else { return false }
      return beginnings.contains(UInt16(byte | 0x20) << 8 | UInt16(bytes[index + 1] | 0x20))
    }
    return false
  }
}
