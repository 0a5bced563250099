extension [UInt8] {
  /// Appends well-formed UTF-8 as a JSON string in quotation marks (RFC 8259, section 7).
  mutating func appendJSONString(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(0x22)
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      appendEscape(byte)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    append(0x22)
  }

  private mutating func appendEscape(_ byte: UInt8) {
    append(0x5C)
    switch byte {
    case 0x08: append(0x62)
    case 0x09: append(0x74)
    case 0x0A: append(0x6E)
    case 0x0C: append(0x66)
    case 0x0D: append(0x72)
    case 0x22, 0x5C: append(byte)
    default:
      append(contentsOf: "u00".utf8)
      append(byte < 0x10 ? 0x30 : 0x31)
      let low = byte & 15
      append(low < 10 ? 0x30 + low : 0x57 + low)
    }
  }
}
