extension [UInt8] {
  /// Appends well-formed UTF-8 as XML text or as the value of an attribute in double quotes.
  ///
  /// - Returns: The number of characters left out because XML 1.0 forbids them.
  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool) -> Int {
    var removed = 0
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // All that needs a look lies below 0x3F but U+FFFE and U+FFFF, which begin with 0xEF.
      if byte > 0x3E, byte != 0xEF {
        index += 1
        continue
      }
      let replacement: StaticString
      var width = 1
      switch byte {
      case 0x26: replacement = "&amp;"
      case 0x3C: replacement = "&lt;"
      case 0x3E: replacement = "&gt;"
      case 0x0D: replacement = "&#13;"
      case 0x22 where inAttribute: replacement = "&quot;"
      case 0x0A where inAttribute: replacement = "&#10;"
      case 0x09 where inAttribute: replacement = "&#9;"
      case 0x09, 0x0A, 0x20...0x3D:
        index += 1
        continue
      case 0xEF:
        guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else {
          index += 1
          continue
        }
        replacement = ""
        width = 3
        removed += 1
      default:
        replacement = ""
        removed += 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(contentsOf: UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
      index += width
      start = index
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    return removed
  }
}
