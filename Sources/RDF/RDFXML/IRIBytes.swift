/// What a reader asks of an IRI in bytes.
enum IRIBytes {
  /// Bit of every ASCII character that no IRI holds: controls, space, `<`, `>`, `"`, `{`, `}`, `|`, `\`, `^`, the grave
  /// accent.
  private static let low: UInt64 = 0x5000_0005_FFFF_FFFF
  private static let high: UInt64 = 0xB800_0001_5000_0000

  /// Whether the bytes hold a character that no IRI has.
  @inline(__always) static func hasForbidden(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt64 = 0
    for byte in bytes {
      let mask = byte < 64 ? low : byte < 128 ? high : 0
      found |= mask >> UInt64(byte & 63)
    }
    return found & 1 != 0
  }

  /// Whether the bytes are an IRI with a scheme, as ``IRI/isValid`` says.
  static func isAbsolute(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    IRIResolver.hasScheme(bytes) && !hasForbidden(bytes)
  }
}
