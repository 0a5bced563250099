/// Texts of attributes in RDF/XML.
enum RDFXMLText {
  /// Whether a relative reference holds nothing that resolving treats specially: it begins with a name, has no colon in
  /// its first segment, no empty segment and none of dots alone.
  static func isPlain(_ reference: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x2F
    var isFirstSegment = true
    for byte in reference {
      if previous == 0x2F, byte == 0x2F || byte == 0x2E || byte == 0x3F || byte == 0x23 { return false }
      if byte == 0x2F { isFirstSegment = false }
      if byte == 0x3A, isFirstSegment { return false }
      previous = byte
    }
    return !reference.isEmpty && !isFirstSegment
  }

  /// Lends a blank node's label as an XML name: letters and digits stay, other bytes become `_` and two hexadecimal
  /// digits.
  static func withNodeName(
    _ label: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: label.count * 3 + 1) { name in
      name[0] = 0x62
      var count = 1
      for byte in label {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
          name[count] = byte
          count += 1
        default:
          name[count] = 0x5F
          for (offset, nibble) in [byte >> 4, byte & 15].enumerated() {
            name[count + 1 + offset] = nibble < 10 ? 0x30 + nibble : 0x57 + nibble
          }
          count += 3
        }
      }
      try body(UnsafeBufferPointer(rebasing: name[..<count]))
    }
  }
}
