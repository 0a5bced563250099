/// Cuts a text into lines.
enum LineScanner {
  /// The lines of a text; white space at their ends is left out, and lines without a letter or digit (rules, stars)
  /// and furniture of pages are blank.
  static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [SourceLine] {
    var lines: [SourceLine] = []
    lines.reserveCapacity(bytes.count / 60 + 1)
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = byte > 0x0D && byte < 0xC2 ? 0 : breakLength(bytes, at: index)
      if length == 0 {
        index += 1
        continue
      }
      lines.append(line(bytes, start..<index))
      // A new page: what stands on both sides may be one sentence, but never one line.
      if byte == 0x0C { lines.append(SourceLine(start: index, end: index, kind: .furniture)) }
      index += length
      start = index
    }
    if start < bytes.count { lines.append(line(bytes, start..<bytes.count)) }
    return lines
  }

  /// Length of the line end at an index, or 0: LF, CR LF, CR, VT, FF, NEL, LS, PS (Unicode Standard, section 5.8).
  @inline(__always)
  private static func breakLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  /// One line, trimmed and told blank or not.
  static func line(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> SourceLine {
    var line = trimmed(bytes, range)
    if line.count == 0 || !Letters.holdsWord(bytes, line.start..<line.end) {
      line.kind = .blank
    } else if Furniture.isFurniture(bytes, line.start..<line.end) {
      line.kind = .furniture
    }
    return line
  }

  /// A range without white space, controls and zero-width marks at its ends.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> SourceLine {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let skip = invisibleLength(bytes, at: start, end: end)
      if skip == 0 { break }
      start += skip
    }
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else if end - start >= 3, bytes[end - 3] >= 0xE2, invisibleLength(bytes, at: end - 3, end: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return SourceLine(start: start, end: end)
  }

  private static func invisibleLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int {
    let byte = bytes[index]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return 2 }
    guard index + 2 < end else { return 0 }
    switch (byte, bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAA...0xAF), (0xE2, 0x81, 0x9F...0xA4), (0xE3, 0x80, 0x80),
      (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }
}
