import Language

/// A short line cut into words, for the forms that headers have.
struct HeaderWords {
  /// A word: letters and digits, inner hyphens and apostrophes.
  struct Word {
    var range: Range<Int>
    /// In lower case, without diacritics changed.
    var lower: String
    var isCapitalised: Bool
    var isAllCapitals: Bool
    /// Its value where it is all digits.
    var number: Int?
  }

  let bytes: [UInt8]
  let words: [Word]

  /// Cuts a line.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var words: [Word] = []
    var start: Int?
    for index in 0...bytes.count {
      let isPart = index < bytes.count && HeaderWords.isPart(bytes, index)
      if isPart {
        if start == nil { start = index }
      } else if let begin = start {
        words.append(HeaderWords.word(bytes, begin..<index))
        start = nil
      }
    }
    self.words = words
  }

  private static func isPart(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if Letters.isASCIILetter(byte) || Letters.isDigit(byte) { return true }
    if byte >= 0x80 {
      // Punctuation of the General Punctuation block, and signs such as © and °, are no letters.
      var lead = index
      while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
      return bytes[lead] >= 0xC3 && bytes[lead] != 0xE2
    }
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'"), index > 0, index + 1 < bytes.count else {
      return false
    }
    func isInner(_ byte: UInt8) -> Bool { Letters.isLetterByte(byte) || Letters.isDigit(byte) }
    return isInner(bytes[index - 1]) && isInner(bytes[index + 1])
  }

  private static func word(_ bytes: [UInt8], _ range: Range<Int>) -> Word {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    return Word(
      range: range, lower: text.lowercased(),
      isCapitalised: text.unicodeScalars.first.map { $0.properties.isUppercase } ?? false,
      isAllCapitals: letters.count > 1 && letters.allSatisfy { $0.properties.isUppercase },
      number: range.count <= 6 ? Int(text) : nil)
  }

  /// The text of a range of words.
  func text(_ range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    return String(decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }

  /// Byte range of a range of words.
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
  }

  /// What stands between two neighbouring words.
  func gap(after index: Int) -> ArraySlice<UInt8> {
    let end = index + 1 < words.count ? words[index + 1].range.lowerBound : bytes.count
    return bytes[words[index].range.upperBound..<end]
  }
}
