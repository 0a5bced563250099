/// The character classes of names (SPARQL 1.1 Query, productions 164 to 168).
extension Unicode.Scalar {
  /// `PN_CHARS_BASE`.
  var isNameBase: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// `PN_CHARS_U`.
  var isNameStart: Bool { isNameBase || self == "_" }

  var isDigit: Bool { self >= "0" && self <= "9" }

  var isASCIILetter: Bool { (self >= "a" && self <= "z") || (self >= "A" && self <= "Z") }

  /// A character of `VARNAME` after the first.
  var isVariableCharacter: Bool {
    isNameStart || isDigit || value == 0xB7 || (0x300...0x36F).contains(value) || (0x203F...0x2040).contains(value)
  }

  /// `PN_CHARS`.
  var isNameCharacter: Bool { isVariableCharacter || self == "-" }

  /// `WS`.
  var isQuerySpace: Bool { self == " " || self == "\t" || self == "\r" || self == "\n" }
}
