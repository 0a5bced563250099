/// Language tags as the syntaxes of RDF write them.
enum LanguageTag {
  /// Whether the bytes are letters, then groups of letters and digits behind hyphens (RDF 1.1 N-Triples, LANGTAG), none
  /// longer than eight (BCP 47).
  static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var length = 0
    var isFirst = true
    for byte in bytes {
      switch byte {
      case 0x61...0x7A, 0x41...0x5A: length += 1
      case 0x30...0x39 where !isFirst: length += 1
      case 0x2D where length > 0:
        length = 0
        isFirst = false
      default: return false
      }
      if length > 8 { return false }
    }
    return length > 0
  }
}
