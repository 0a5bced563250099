/// What the bytes of UTF-8 may be part of in Turtle, TriG, N-Triples and N-Quads, one bit a class.
///
/// Bytes above 127 belong to every text; whether a character may stand in a name is decided by its scalar
/// (``NameCharacter``). The NUL byte belongs to none, so that it can end a scan at the end of the bytes in memory.
enum ByteClass {
  /// IRIREF without escapes; RFC 3987 forbids the DEL that the grammar would let pass.
  static let iri: UInt8 = 1 << 0
  /// STRING_LITERAL_QUOTE without escapes.
  static let quoted: UInt8 = 1 << 1
  /// STRING_LITERAL_SINGLE_QUOTE without escapes.
  static let apostrophed: UInt8 = 1 << 2
  /// STRING_LITERAL_LONG_QUOTE without escapes and quotation marks.
  static let longQuoted: UInt8 = 1 << 3
  /// STRING_LITERAL_LONG_SINGLE_QUOTE without escapes and apostrophes.
  static let longApostrophed: UInt8 = 1 << 4
  /// PN_CHARS in ASCII.
  static let name: UInt8 = 1 << 5
  /// PN_LOCAL in ASCII without dots and escapes.
  static let local: UInt8 = 1 << 6
  /// Letters and digits in ASCII.
  static let alphanumeric: UInt8 = 1 << 7

  /// The classes of all 256 bytes; lives as long as the process.
  nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in 0...UInt8.max { table[Int(byte)] = classes(of: byte) }
    return UnsafePointer(table)
  }()

  private static func classes(of byte: UInt8) -> UInt8 {
    var found: UInt8 = 0
    let isText = byte != 0
    if byte > 0x20, byte != 0x7F, !#"<>"{}|^`\"#.utf8.contains(byte) { found |= iri }
    if isText, !"\"\\\n\r".utf8.contains(byte) { found |= quoted }
    if isText, !"'\\\n\r".utf8.contains(byte) { found |= apostrophed }
    if isText, !"\"\\".utf8.contains(byte) { found |= longQuoted }
    if isText, !"'\\".utf8.contains(byte) { found |= longApostrophed }
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: found |= alphanumeric | name | local
    case 0x2D, 0x5F: found |= name | local
    case 0x3A: found |= local
    default: break
    }
    return found
  }
}
