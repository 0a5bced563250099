/// Characters above ASCII that may stand in prefixed names and in labels of blank nodes (Turtle 1.1, section 6.5).
///
/// They are read from well-formed UTF-8; the width of a character is its number of bytes, 0 where it may not stand there.
enum NameCharacter {
  /// The width of a PN_CHARS_BASE, with which a name may begin.
  @inline(never)
  static func startWidth(at place: UnsafePointer<UInt8>) -> Int {
    let (scalar, width) = decode(place)
    return isStart(scalar) ? width : 0
  }

  /// The width of a PN_CHARS.
  @inline(never)
  static func width(at place: UnsafePointer<UInt8>) -> Int {
    let (scalar, width) = decode(place)
    switch scalar {
    case 0xB7, 0x300...0x36F, 0x203F...0x2040: return width
    default: return isStart(scalar) ? width : 0
    }
  }

  private static func isStart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
      0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  private static func decode(_ place: UnsafePointer<UInt8>) -> (scalar: UInt32, width: Int) {
    let first = UInt32(place[0])
    if first < 0xE0 { return ((first & 0x1F) << 6 | UInt32(place[1] & 0x3F), 2) }
    let two = UInt32(place[1] & 0x3F) << 6 | UInt32(place[2] & 0x3F)
    if first < 0xF0 { return ((first & 0x0F) << 12 | two, 3) }
    return ((first & 0x07) << 18 | two << 6 | UInt32(place[3] & 0x3F), 4)
  }
}
