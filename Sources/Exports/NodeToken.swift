/// Identifiers of nodes as files of graphs have them: XML NMTOKENs, readable, and never two alike.
enum NodeToken {
  /// The identifier of a node, distinct for distinct ones.
  ///
  /// `/` becomes `.`; letters, digits and `-` of ASCII stay, and so does `_` but before an `x`; every other byte becomes
  /// `_x` and two hexadecimal digits.
  static func token(_ id: String) -> String {
    var id = id
    return id.withUTF8 { bytes in
      if bytes.isEmpty { return "_x" }
      var isPlain = true
      var last: UInt8 = 0
      for byte in bytes {
        switch byte {
        case 0x78 where last == 0x5F: isPlain = false
        case 0x2D, 0x2F, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: break
        default: isPlain = false
        }
        last = byte
      }
      guard isPlain else { return spelled(bytes) }
      return String(unsafeUninitializedCapacity: bytes.count) { token in
        for index in bytes.indices { token[index] = bytes[index] == 0x2F ? 0x2E : bytes[index] }
        return bytes.count
      }
    }
  }

  /// The identifier of which a token was made, or `nil` where it is none that ``token(_:)`` makes.
  static func identifier(_ token: String) -> String? {
    if token == "_x" { return "" }
    var bytes: [UInt8] = []
    var rest = Array(token.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x2E: bytes.append(0x2F)
      case 0x5F where rest.first == 0x78:
        guard rest.count >= 3,
          let number = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
        else { return nil }
        bytes.append(number)
        rest = rest.dropFirst(3)
      case 0x2D, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: bytes.append(byte)
      default: return nil
      }
    }
    guard let id = String(validating: bytes, as: UTF8.self), self.token(id) == token else { return nil }
    return id
  }

  private static func spelled(_ id: UnsafeBufferPointer<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(id.count + 8)
    var isAfterUnderscore = false
    for byte in id {
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
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(0x5F)
    bytes.append(0x78)
    for nibble in [byte >> 4, byte & 15] { bytes.append(nibble < 10 ? 0x30 + nibble : 0x37 + nibble) }
  }
}
