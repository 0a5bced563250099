/// What single characters are to the scanner.
extension DateScanner {
  /// Whether a byte is an ASCII letter.
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether a byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// The token of an ASCII mark.
  static func mark(_ byte: UInt8) -> DateTokenKind {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .period
    case UInt8(ascii: "-"), UInt8(ascii: "~"): .dash
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "("), UInt8(ascii: "["): .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .close
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: "&"): .and
    default: .mark
    }
  }

  /// What a sign outside ASCII is.
  enum Width {
    case letter, space, paragraph, dash, quote, apostrophe, other
  }

  /// Reads the sign that begins at a byte of 0x80 or more.
  static func width(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) -> Width {
    let first = bytes[index]
    let second = index + 1 < limit ? bytes[index + 1] : 0
    let third = index + 2 < limit ? bytes[index + 2] : 0
    switch first {
    case 0xC2:
      if second == 0xA0 { return .space }
      // Degree sign and ordinal indicator stand for a raised "th" in scanned text.
      return second == 0xB0 || second == 0xBA ? .quote : .other
    case 0xE2 where second == 0x80:
      switch third {
      case 0x80...0x8D, 0xAF: return .space
      case 0x90...0x95: return .dash
      case 0x98, 0x99, 0xB2: return .apostrophe
      case 0x9C, 0x9D, 0xB3: return .quote
      case 0xA8, 0xA9: return .paragraph
      default: return .other
      }
    case 0xE2: return .other
    case 0xE3 where second == 0x80 && third == 0x80: return .space
    case 0xEF where second == 0xBB && third == 0xBF: return .space
    case 0x80..<0xC0: return .other
    default: return .letter
    }
  }
}
