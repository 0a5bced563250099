/// What stands before the text of a block: a paragraph's number, a bullet, a note's sign.
enum BlockMarker {
  /// What a marker makes of its block.
  enum Meaning {
    case number, bullet, footnote
  }

  /// A marker at the begin of a block: its meaning and the first byte after it and the space that follows.
  struct Found {
    var meaning: Meaning
    var end: Int
  }

  /// The marker that stands at an index, or `nil`.
  static func find(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Found? {
    guard let first = bytes[range].first else { return nil }
    switch first {
    case UInt8(ascii: "("): return parenthesised(bytes, range)
    case UInt8(ascii: "["): return bracketed(bytes, range)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return numbered(bytes, range)
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"): return signed(bytes, range)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return lettered(bytes, range)
    case 0xC2: return section(bytes, range)
    case 0xE2, 0xEF, 0xEE: return symbol(bytes, range)
    default: return nil
    }
  }

  /// Index after spaces, or `nil` where there are none, or nothing after them.
  private static func afterSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int? {
    var next = index
    while next < end {
      if bytes[next] == 0x20 || bytes[next] == 0x09 {
        next += 1
      } else if next + 1 < end, bytes[next] == 0xC2, bytes[next + 1] == 0xA0 {
        next += 2
      } else {
        break
      }
    }
    return next > index && next < end ? next : nil
  }

  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int, most: Int) -> Int {
    var next = index
    while next < end, next - index < most, Letters.isDigit(bytes[next]) { next += 1 }
    return next
  }

  /// A number with its sign: "1.", "1)", "1/", "12.3".
  private static func numbered(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Found? {
    let end = range.upperBound
    var next = digits(bytes, range.lowerBound, end, most: 3)
    guard next < end else { return nil }
    var parts = 1
    while next + 1 < end, bytes[next] == UInt8(ascii: "."), Letters.isDigit(bytes[next + 1]) {
      next = digits(bytes, next + 1, end, most: 2)
      parts += 1
    }
    guard next < end else { return nil }
    switch bytes[next] {
    case UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "/"):
      return afterSpace(bytes, next + 1, end).map { Found(meaning: .number, end: $0) }
    case 0x20, 0x09, 0xC2:
      // "2.4 billion" is a quantity; a section's number stands before a capital.
      guard parts > 1, let after = afterSpace(bytes, next, end), Letters.isUpper(bytes[after]) else { return nil }
      return Found(meaning: .number, end: after)
    default: return nil
    }
  }

  /// Number or letter in parentheses: "(1)", "(a)", "(iv)".
  private static func parenthesised(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Found? {
    let end = range.upperBound
    let start = range.lowerBound + 1
    var next = digits(bytes, start, end, most: 3)
    if next == start { next = letters(bytes, start, end) }
    guard next > start, next < end, bytes[next] == UInt8(ascii: ")") else { return nil }
    return afterSpace(bytes, next + 1, end).map { Found(meaning: .number, end: $0) }
  }

  /// A letter before a parenthesis: "a)", "iv)".
  private static func lettered(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Found? {
    let next = letters(bytes, range.lowerBound, range.upperBound)
    guard next > range.lowerBound, next < range.upperBound, bytes[next] == UInt8(ascii: ")") else { return nil }
    return afterSpace(bytes, next + 1, range.upperBound).map { Found(meaning: .number, end: $0) }
  }

  /// One small letter, or a small Roman number.
  private static func letters(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var next = start
    while next < end, next - start < 5,
      bytes[next] == UInt8(ascii: "i") || bytes[next] == UInt8(ascii: "v")
        || bytes[next] == UInt8(ascii: "x")
    {
      next += 1
    }
    if next > start { return next }
    return start < end && Letters.isASCIILetter(bytes[start]) ? start + 1 : start
  }

  /// A note's number in brackets: "[1]".
  private static func bracketed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Found? {
    let start = range.lowerBound + 1
    let next = digits(bytes, start, range.upperBound, most: 3)
    guard next > start, next < range.upperBound, bytes[next] == UInt8(ascii: "]") else { return nil }
    let after = afterSpace(bytes, next + 1, range.upperBound) ?? next + 1
    return after < range.upperBound ? Found(meaning: .footnote, end: after) : nil
  }

  /// "* …", "** …", "- …", "+ …"; stars that touch the text are a note's.
  private static func signed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Found? {
    let sign = bytes[range.lowerBound]
    var next = range.lowerBound + 1
    while sign == UInt8(ascii: "*"), next < range.upperBound, bytes[next] == sign { next += 1 }
    if let after = afterSpace(bytes, next, range.upperBound) {
      let isNote = sign == UInt8(ascii: "*") && next - range.lowerBound > 1
      return Found(meaning: isNote ? .footnote : .bullet, end: after)
    }
    guard sign == UInt8(ascii: "*"), Letters.isLetter(bytes, at: next), next < range.upperBound else { return nil }
    return Found(meaning: .footnote, end: next)
  }

  /// "§ 4 …", "§4. …", "· …", "¹ …"
  private static func section(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Found? {
    let end = range.upperBound
    let next = range.lowerBound + 2
    guard next < end else { return nil }
    switch bytes[next - 1] {
    case 0xB7: return afterSpace(bytes, next, end).map { Found(meaning: .bullet, end: $0) }
    case 0xB9, 0xB2, 0xB3: return Found(meaning: .footnote, end: afterSpace(bytes, next, end) ?? next)
    case 0xA7:
      let number = afterSpace(bytes, next, end) ?? next
      var after = digits(bytes, number, end, most: 3)
      guard after > number, after < end else { return nil }
      if bytes[after] == UInt8(ascii: ".") || bytes[after] == UInt8(ascii: ")") { after += 1 }
      return afterSpace(bytes, after, end).map { Found(meaning: .number, end: $0) }
    default: return nil
    }
  }

  /// Bullets "•", "▪", "–", "➢" and the private-use ones of word processors; raised digits.
  private static func symbol(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Found? {
    guard range.count > 3 else { return nil }
    let start = range.lowerBound
    let next = start + 3
    let after = afterSpace(bytes, next, range.upperBound)
    switch (bytes[start], bytes[start + 1], bytes[start + 2]) {
    case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94):
      return after.map { Found(meaning: .bullet, end: $0) }
    case (0xE2, 0x81, 0xB0...0xB9):
      return Found(meaning: .footnote, end: after ?? next)
    case (0xE2, 0x80, 0xA2...0xA3), (0xE2, 0x96...0x9E, _), (0xE2, 0x81, 0x83), (0xEF, 0x80...0xA3, _), (0xEE, _, _):
      return Found(meaning: .bullet, end: after ?? next)
    default: return nil
    }
  }
}
