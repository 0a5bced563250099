/// Writes blocks of lines into a reading, one character at a time, and keeps where each came from.
struct ReadingBuilder {
  let source: UnsafeBufferPointer<UInt8>
  /// Bytes of the source that are markup, in order.
  private let dropped: [Range<Int>]
  private var nextDrop = 0
  var bytes: [UInt8] = []
  var origins: [Int32] = []
  private var blocks: [Block] = []
  var blockStart = 0
  var spaceOrigin: Int?
  private var end = 0

  init(source: UnsafeBufferPointer<UInt8>, dropped: [Range<Int>]) {
    self.source = source
    self.dropped = dropped
    bytes.reserveCapacity(source.count + 16)
    origins.reserveCapacity(source.count + 16)
  }

  /// Begins a block that comes from an index of the source on.
  mutating func beginBlock(at index: Int) {
    spaceOrigin = nil
    if !bytes.isEmpty { put(0x0A, from: max(end, min(index, end))) }
    blockStart = bytes.count
  }

  /// Ends the block; one without a character leaves no trace.
  mutating func endBlock(_ kind: Block.Kind) {
    spaceOrigin = nil
    if bytes.count > blockStart {
      blocks.append(Block(kind: kind, range: blockStart..<bytes.count))
    } else if !bytes.isEmpty {
      bytes.removeLast()
      origins.removeLast()
    }
  }

  /// Puts one space before the next character, standing for white space at an index.
  mutating func space(at index: Int) { if spaceOrigin == nil { spaceOrigin = index } }

  /// The reading of all blocks, its origins counted in code points of the source.
  consuming func finish() -> Reading {
    origins.append(Int32(end))
    ReadingBuilder.countCodePoints(&origins, source)
    return Reading(bytes: bytes, blocks: blocks, origins: origins)
  }

  /// Turns byte offsets, which never fall, into code point offsets.
  private static func countCodePoints(_ origins: inout [Int32], _ source: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var count: Int32 = 0
    for index in origins.indices {
      let target = Int(origins[index])
      while position < target {
        if source[position] & 0xC0 != 0x80 { count += 1 }
        position += 1
      }
      origins[index] = count
    }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8, from index: Int) {
    bytes.append(byte)
    origins.append(Int32(truncatingIfNeeded: index))
  }

  /// Writes the space that waits; none at the begin of a block.
  @inline(__always)
  mutating func flushSpace() {
    guard let origin = spaceOrigin else { return }
    spaceOrigin = nil
    if bytes.count > blockStart { put(0x20, from: origin) }
  }

  /// Writes a range of the source.
  mutating func write(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      while nextDrop < dropped.count, dropped[nextDrop].upperBound <= index { nextDrop += 1 }
      if nextDrop < dropped.count, dropped[nextDrop].contains(index) {
        if isLineBreak(dropped[nextDrop]) { space(at: index) }
        index = dropped[nextDrop].upperBound
        continue
      }
      let byte = source[index]
      if byte >= 0x80 {
        index += writeMultibyte(at: index, end: range.upperBound)
      } else if ReadingBuilder.isPlain(byte) {
        let limit = nextDrop < dropped.count ? min(range.upperBound, dropped[nextDrop].lowerBound) : range.upperBound
        let end = plainEnd(from: index, limit: limit)
        if spaceOrigin != nil { flushSpace() }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[index..<end]))
        origins.append(contentsOf: Int32(truncatingIfNeeded: index)..<Int32(truncatingIfNeeded: end))
        index = end
      } else {
        index += writeSign(byte, at: index, end: range.upperBound)
      }
    }
    end = max(end, min(range.upperBound, source.count))
  }

  /// Whether a byte is a character that stands for itself: ASCII, but for white space, controls, "*", "[" and digits.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != 0x2A && byte != 0x5B && !Letters.isDigit(byte)
  }

  /// End of the run of plain characters, with single spaces between them, that begins at an index.
  private func plainEnd(from start: Int, limit: Int) -> Int {
    var end = start + 1
    while end < limit {
      if ReadingBuilder.isPlain(source[end]) {
        end += 1
      } else if source[end] == 0x20, end + 1 < limit, ReadingBuilder.isPlain(source[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether markup is the tag "br".
  private func isLineBreak(_ range: Range<Int>) -> Bool {
    range.count >= 4 && source[range.lowerBound] == UInt8(ascii: "<")
      && source[range.lowerBound + 1] | 0x20 == UInt8(ascii: "b")
      && source[range.lowerBound + 2] | 0x20 == UInt8(ascii: "r")
      && !Letters.isASCIILetter(source[range.lowerBound + 3])
  }

  /// White space, controls, stars, brackets and digits: what may be more or less than it looks.
  ///
  /// - Returns: bytes of the source that were read.
  private mutating func writeSign(_ byte: UInt8, at index: Int, end: Int) -> Int {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D:
      space(at: index)
      return 1
    case 0..<0x20, 0x7F:
      return 1
    case 0x2A where isNoteStar(at: index, end: end):
      return 1
    case 0x5B:
      if let length = noteLength(at: index, end: end) { return length }
    case 0x30...0x39 where isGluedNote(at: index, end: end):
      return 1
    default: break
    }
    flushSpace()
    put(byte, from: index)
    return 1
  }

  /// One character of two bytes or more; returns its length.
  private mutating func writeMultibyte(at index: Int, end: Int) -> Int {
    let lead = source[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= source.count else { return 1 }
    let second = source[index + 1]
    let third = length > 2 ? source[index + 2] : 0
    switch (lead, second, third) {
    case (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xE1, 0x9A, 0x80), (0xC2, 0x85, _):
      space(at: index)
    case (0xC2, 0x80...0x9F, _), (0xC2, 0xAD, _), (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE),
      (0xE2, 0x81, 0xA0...0xAF), (0xEF, 0xBB, 0xBF), (0xE1, 0xA0, 0x8E), (0xEF, 0xBF, 0xB9...0xBB):
      break
    case (0xC2, 0xB9, _), (0xC2, 0xB2...0xB3, _), (0xE2, 0x81, 0xB0...0xB9):
      if followsUnit() { copy(index, length) }
    case (0xEF, 0xAC, 0x80...0x84):
      let ligatures: [StaticString] = ["ff", "fi", "fl", "ffi", "ffl"]
      flushSpace()
      ligatures[Int(third) - 0x80].withUTF8Buffer { for letter in $0 { put(letter, from: index) } }
    case (0xCC, _, _), (0xCD, 0x80...0xAF, _):
      writeMark(at: index, value: UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F))
    default:
      copy(index, length)
    }
    return length
  }

  mutating func copy(_ index: Int, _ length: Int) {
    flushSpace()
    for offset in 0..<length { put(source[index + offset], from: index) }
  }
}
