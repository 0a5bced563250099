/// Brings spellings of one word together: case, marks over letters, British and American spelling.
public enum WordFolding {
  /// A word in lower case without full stops and apostrophes, how many letters it has, how many of them capitals, and
  /// whether its first letter is one.
  static func fold(
    _ text: [UInt8], _ range: Range<Int>
  ) -> (lower: String, letters: Int, capitals: Int, startsUpper: Bool) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var letters = 0
    var capitals = 0
    var startsUpper = false
    for position in range {
      let byte = text[position]
      guard byte < 0x80 else { return foldUnicode(text, range) }
      if Tokenizer.isUpper(byte) {
        if letters == 0 { startsUpper = true }
        letters += 1
        capitals += 1
        bytes.append(byte | 0x20)
      } else if byte != 0x2E && byte != 0x27 {
        if Tokenizer.isLetter(byte) { letters += 1 }
        bytes.append(byte)
      }
    }
    return (String(decoding: bytes, as: UTF8.self), letters, capitals, startsUpper)
  }

  private static func foldUnicode(
    _ text: [UInt8], _ range: Range<Int>
  ) -> (lower: String, letters: Int, capitals: Int, startsUpper: Bool) {
    var lower = ""
    var letters = 0
    var capitals = 0
    var startsUpper = false
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      if scalar == "." || scalar == "'" || scalar == "\u{2019}" { continue }
      if scalar.properties.isAlphabetic {
        if scalar.properties.isUppercase {
          if letters == 0 { startsUpper = true }
          capitals += 1
        }
        letters += 1
      }
      lower += ascii(scalar)
    }
    return (lower, letters, capitals, startsUpper)
  }

  /// Lower-case base letter of a scalar: Latin letters lose their marks, all others are lower-cased.
  private static func ascii(_ scalar: Unicode.Scalar) -> String {
    if scalar.value >= 0x300, scalar.value <= 0x36F { return "" }
    let lower = scalar.properties.lowercaseMapping
    guard let first = lower.unicodeScalars.first else { return "" }
    return LatinLetters.base[first] ?? lower
  }

  /// A folded word in one spelling: "programme" and "program", "organisation" and "organization", "co-operation" and
  /// "cooperation" come out the same.
  public static func canonicalSpelling(_ lower: String) -> String {
    if let fixed = spellings[lower] { return fixed }
    guard lower.utf8.count > 6 else { return lower }
    var word = lower
    if word.hasPrefix("co-") { word = "co" + word.dropFirst(3) }
    for (british, american) in [("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize")] {
      if word.hasSuffix(british) { return word.dropLast(british.count) + american }
      if word.hasSuffix(british + "s") { return word.dropLast(british.count + 1) + american + "s" }
    }
    return word
  }

  /// The number (``WordKey``) of a folded word in one spelling.
  static func canonicalKey(_ lower: String) -> UInt64 {
    let key = WordKey.key(of: lower)
    guard lower.utf8.count > 5 else { return key }
    if let fixed = spellingKeys[key] { return fixed }
    let isRegular = lower.utf8.withContiguousStorageIfAvailable(hasVariableEnds) ?? true
    return isRegular ? WordKey.key(of: canonicalSpelling(lower)) : key
  }

  /// Whether a word begins with "co-", or holds "is" before "ation", "ing", "ed" or "e" at its end.
  private static func hasVariableEnds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes[0] == 0x63, bytes[1] == 0x6F, bytes[2] == 0x2D { return true }
    let end = bytes[bytes.count - 1] == 0x73 ? bytes.count - 1 : bytes.count
    let tail: Int
    switch bytes[end - 1] {
    case 0x6E: tail = 5
    case 0x67: tail = 3
    case 0x64: tail = 2
    case 0x65: tail = 1
    default: return false
    }
    return end - tail >= 2 && bytes[end - tail - 1] == 0x73 && bytes[end - tail - 2] == 0x69
  }

  private static let spellingKeys: [UInt64: UInt64] = Dictionary(
    uniqueKeysWithValues: spellings.map { (WordKey.key(of: $0.key), WordKey.key(of: $0.value)) })
  private static let spellings: [String: String] = [
    "programme": "program", "programmes": "programs", "centre": "center", "centres": "centers",
    "defence": "defense", "labour": "labor", "favour": "favor", "honour": "honor", "neighbourhood": "neighborhood",
    "&": "and", "co-ordinator": "coordinator", "chairpersonship": "chairmanship", "enterprise": "enterprise",
    "exercise": "exercise", "franchise": "franchise", "expertise": "expertise", "otherwise": "otherwise",
  ]
}
