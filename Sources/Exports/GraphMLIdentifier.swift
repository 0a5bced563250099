/// Identifiers of nodes as GraphML has them: XML NMTOKENs, readable, and never two alike.
enum GraphMLIdentifier {
  /// The identifier of a node, distinct for distinct ones.
  ///
  /// `/` becomes `.`; letters, digits and `-` of ASCII stay, and so does `_` but before an `x`; every other byte becomes
  /// `_x` and two hexadecimal digits.
  static func token(_ id: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(id.utf8.count + 8)
    var isAfterUnderscore = false
    for byte in id.utf8 {
      if isAfterUnderscore {
        if byte == 0x78 { append(0x5F, to: &bytes) } else { bytes.append(0x5F) }
        isAfterUnderscore = false
      }
      switch byte {
      case 0x2F: bytes.append(0x2E)
      case 0x5F: isAfterUnderscore = true
      case 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: bytes.append(byte)
      default: append(byte, to: &bytes)
      }
    }
    if isAfterUnderscore { bytes.append(0x5F) }
    return bytes.isEmpty ? "_x" : String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(0x5F)
    bytes.append(0x78)
    for nibble in [byte >> 4, byte & 15] { bytes.append(nibble < 10 ? 0x30 + nibble : 0x37 + nibble) }
  }
}
