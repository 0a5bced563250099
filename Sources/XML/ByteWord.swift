/// Looks at eight bytes of a text at once, held in a word with the first byte lowest.
///
/// Each test sets the high bit of the bytes that pass. Above the lowest such byte a bit may be set wrongly: only the
/// lowest one counts.
public enum ByteWord {
  /// Marks the bytes equal to one.
  @inlinable
  @inline(__always)
  public static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// Marks the bytes less than one that is at most 0x80.
  @inlinable
  @inline(__always)
  public static func less(_ word: UInt64, than byte: UInt8) -> UInt64 {
    (word &- (0x0101_0101_0101_0101 &* UInt64(byte))) & ~word & 0x8080_8080_8080_8080
  }

  /// A word in which a bit is set in every byte, so that two bytes that differ in it alone are found by one test.
  @inlinable
  @inline(__always)
  public static func setting(_ bit: UInt8, in word: UInt64) -> UInt64 {
    word | (0x0101_0101_0101_0101 &* UInt64(bit))
  }

  /// The last bytes of a text, fewer than eight, filled up with the letter a.
  @inlinable
  @inline(__always)
  public static func tail(of bytes: UnsafeRawBufferPointer, count: Int) -> UInt64 {
    let filling: UInt64 = 0x6161_6161_6161_6161 << UInt64(count * 8)
    if bytes.count >= 8 {
      let last = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
      return last >> UInt64((8 - count) * 8) | filling
    }
    var word: UInt64 = 0
    var index = bytes.count
    while index > bytes.count - count {
      index -= 1
      word = word << 8 | UInt64(bytes[index])
    }
    return word | filling
  }
}
