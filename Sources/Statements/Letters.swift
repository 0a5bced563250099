/// Questions about bytes of UTF-8 text, answered without decoding.
enum Letters {
  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  @inline(__always) static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  @inline(__always) static func isASCIILetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) }
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a byte is, or is part of, a letter: the blocks led by C2 and E2 hold signs and punctuation.
  @inline(__always) static func isLetterByte(_ byte: UInt8) -> Bool { isASCIILetter(byte) || byte >= 0x80 }

  /// Whether the character at an index is a letter.
  static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index >= 0, index < bytes.count else { return false }
    let byte = bytes[index]
    return byte < 0x80 ? isASCIILetter(byte) : byte >= 0xC3 && byte != 0xE2 && byte != 0xEF
  }

  /// Whether the character at an index is a small letter: ASCII, and the letters of Latin-1, Greek and Cyrillic that
  /// are small by their place in the code.
  static func isLowercase(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    if byte < 0x80 { return isLower(byte) }
    guard index + 1 < bytes.count, byte >= 0xC3, byte <= 0xD1 else { return false }
    let value = UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
    return Unicode.Scalar(value)?.properties.isLowercase ?? false
  }

  /// The ASCII letters and digits of a text, in lower case: what titles are compared by.
  static func key(_ text: [UInt8]) -> [UInt8] {
    text.compactMap { isASCIILetter($0) ? $0 | 0x20 : isDigit($0) ? $0 : nil }
  }

  /// Whether a range of a line holds a letter or digit at all.
  static func holdsWord(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      let byte = bytes[index]
      if byte < 0x80 ? isASCIILetter(byte) || isDigit(byte) : byte >= 0xC3 && byte != 0xE2 && byte != 0xEF {
        return true
      }
    }
    return false
  }
}
