/// A statement's text made fit for reading, with the way back into the text as it stands.
///
/// `bytes` is UTF-8: one newline between blocks, single spaces within, wraps and hyphenation undone, zero-width
/// characters, paragraph numbers and footnote stars gone. ``codePoints(of:)`` leads a byte range of it back to code
/// points of the statement's text.
public struct Reading: Sendable {
  /// The normalised text, UTF-8.
  public let bytes: [UInt8]
  /// The blocks, in order.
  public let blocks: [Block]
  /// For each byte of `bytes`, and one past the end, the code point of the text it came from; never falls.
  let origins: [Int32]

  /// Makes a reading.
  ///
  /// - Parameters:
  ///   - bytes: normalised UTF-8 text.
  ///   - blocks: its blocks.
  ///   - origins: `bytes.count + 1` code point offsets, never falling.
  public init(bytes: [UInt8], blocks: [Block], origins: [Int32]) {
    precondition(origins.count == bytes.count + 1, "one origin a byte, and one for the end")
    self.bytes = bytes
    self.blocks = blocks
    self.origins = origins
  }

  /// The code points of the statement's text that a byte range was read from.
  ///
  /// They go from the origin of the first byte to one past the origin of the last character; an empty range stays
  /// empty.
  public func codePoints(of range: Range<Int>) -> Range<Int> {
    let start = Int(origins[range.lowerBound])
    guard !range.isEmpty else { return start..<start }
    return start..<Int(origins[range.upperBound - 1]) + 1
  }

  /// The same text with other blocks.
  public func keeping(_ blocks: [Block]) -> Reading { Reading(bytes: bytes, blocks: blocks, origins: origins) }

  /// The normalised text of a byte range.
  public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
