/// The text of a term as it stands in the document: where it is, and whether escapes are left in it.
struct ScannedText {
  /// The first byte.
  var start: UnsafeMutablePointer<UInt8>
  /// Behind the last byte.
  var end: UnsafeMutablePointer<UInt8>
  /// Whether it holds escapes.
  var isEscaped: Bool

  /// The bytes as they stand.
  @inline(__always)
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: end - start) }
}
