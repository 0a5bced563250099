/// Signs that belong to a note, a unit or the letter before them.
extension ReadingBuilder {
  /// A star after a word or another star, or on its own, that no word follows.
  func isNoteStar(at index: Int, end: Int) -> Bool {
    var next = index + 1
    while next < end, next - index < 8, source[next] == 0x2A { next += 1 }
    guard next >= end || !(Letters.isLetterByte(source[next]) || Letters.isDigit(source[next])) else { return false }
    guard bytes.count > blockStart, let last = bytes.last else { return false }
    return spaceOrigin != nil || Letters.isLetterByte(last) || last == UInt8(ascii: ")") || last == UInt8(ascii: ".")
      || last == UInt8(ascii: ",")
  }

  /// "[1]", "[*]" after a word: its length, or `nil`.
  func noteLength(at index: Int, end: Int) -> Int? {
    guard bytes.count > blockStart else { return nil }
    var next = index + 1
    while next < end, next - index <= 3, Letters.isDigit(source[next]) || source[next] == 0x2A { next += 1 }
    guard next > index + 1, next - index <= 3, next < end, source[next] == UInt8(ascii: "]") else { return nil }
    return next - index + 1
  }

  /// One digit at the end of a capitalised word of four letters or more ("Albania1"): a note's, not the name's.
  func isGluedNote(at index: Int, end: Int) -> Bool {
    guard spaceOrigin == nil, source[index] != 0x30, let last = bytes.last, Letters.isLower(last) else { return false }
    if index + 1 < end {
      let next = source[index + 1]
      guard
        next == 0x20 || next == UInt8(ascii: ",") || next == UInt8(ascii: ".") || next == UInt8(ascii: ";")
          || next == UInt8(ascii: ")")
      else { return false }
      // "Article5.2": a number goes on.
      if next != 0x20, index + 2 < end, Letters.isDigit(source[index + 2]) { return false }
    }
    var start = bytes.count
    while start > blockStart, Letters.isLower(bytes[start - 1]) { start -= 1 }
    return bytes.count - start >= 4 && start > blockStart && Letters.isUpper(bytes[start - 1])
      && (start - 1 == blockStart || bytes[start - 2] == 0x20 || bytes[start - 2] == UInt8(ascii: "("))
  }

  /// Whether a raised figure is a power: "km²".
  func followsUnit() -> Bool {
    guard spaceOrigin == nil, let last = bytes.last, last == UInt8(ascii: "m") else { return false }
    guard bytes.count - 2 >= blockStart else { return true }
    var before = bytes[bytes.count - 2]
    if before == UInt8(ascii: "k") || before == UInt8(ascii: "c") {
      guard bytes.count - 3 >= blockStart else { return true }
      before = bytes[bytes.count - 3]
    }
    return !Letters.isLetterByte(before)
  }

  /// Whether the character written last stands right before an index of the source.
  func adjoins(_ index: Int) -> Bool {
    guard let last = origins.last else { return false }
    let lead = source[Int(last)]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return lead != 0xEF && Int(last) + length == index
  }

  /// Joins a combining mark to the letter before it, where Unicode has both in one.
  mutating func writeMark(at index: Int, value: UInt32) {
    let mark = Unicode.Scalar(value) ?? "\u{FFFD}"
    var start = bytes.count - 1
    while start > blockStart, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard spaceOrigin == nil, start >= blockStart, adjoins(index),
      let base = String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.first,
      let composed = Composition.latin.compose(base, mark)
    else {
      copy(index, 2)
      return
    }
    let origin = origins[start]
    bytes.removeSubrange(start...)
    origins.removeSubrange(start...)
    // The first byte leads back to the letter and the last to its mark, so that a range covers both.
    for byte in UTF8.encode(composed) ?? UTF8.encodedReplacementCharacter {
      bytes.append(byte)
      origins.append(bytes.count - 1 == start ? origin : Int32(index))
    }
  }
}
