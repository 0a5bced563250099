extension OutputBuffer {
  /// Appends well-formed UTF-8 as XML text or as the value of an attribute in double quotes.
  ///
  /// - Returns: The number of characters left out because XML 1.0 forbids them.
  /// - Throws: What the sink throws.
  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool) throws -> Int {
    var removed = 0
    var index = 0
    while true {
      // Controls, `&`, `<`, `>`, in attributes the double quote, and 0xEF, with which U+FFFE and U+FFFF begin.
      let quote: UInt8 = inAttribute ? 0x04 : 0
      index = try appendRun(of: bytes, from: index) { word in
        ByteWord.less(word, than: 0x20) | ByteWord.equal(ByteWord.setting(quote, in: word), 0x26)
          | ByteWord.equal(ByteWord.setting(0x02, in: word), 0x3E) | ByteWord.equal(word, 0xEF)
      }
      if index >= bytes.count { return removed }
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x22: try append("&quot;")
      case 0x26: try append("&amp;")
      case 0x3C: try append("&lt;")
      case 0x3E: try append("&gt;")
      case 0x0D: try append("&#13;")
      case 0x0A: if inAttribute { try append("&#10;") } else { try append(byte) }
      case 0x09: if inAttribute { try append("&#9;") } else { try append(byte) }
      case 0xEF:
        if index + 1 < bytes.count, bytes[index] == 0xBF, bytes[index + 1] >= 0xBE {
          index += 2
          removed += 1
        } else {
          try append(byte)
        }
      default: removed += 1
      }
    }
  }
}
