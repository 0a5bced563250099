/// Turns the bytes of a file into UTF-8 text.
struct TextDecoder {
  /// A decoded file.
  struct Decoded {
    /// Valid UTF-8 without a byte order mark.
    var bytes: [UInt8]
    /// What the user should know, or `nil`.
    var warning: String?
  }

  /// What the 32 bytes from 0x80 on mean in Windows-1252 (WHATWG Encoding Standard, index windows-1252, with the five
  /// bytes that Windows leaves undefined as U+FFFD).
  private static let windows1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// Whether the bytes begin with the byte order mark of UTF-16.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// Decodes by byte order mark (UTF-8, UTF-16), else as UTF-8, else as Windows-1252 with a warning.
  static func decode(_ bytes: [UInt8]) -> Decoded {
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes, littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes, littleEndian: false) }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let bad = firstInvalidUTF8(in: bytes) else {
      return Decoded(bytes: isMarked ? Array(bytes.dropFirst(3)) : bytes, warning: nil)
    }
    return Decoded(
      bytes: decodeWindows1252(bytes),
      warning:
        "not UTF-8 (first bad byte at offset \(bad)): read as Windows-1252; save it as UTF-8 if letters are wrong"
    )
  }

  /// Offset of the first byte that is no part of valid UTF-8 (Unicode Standard, table 3-7), or `nil`.
  static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      let count = bytes.count
      while index < count {
        let lead = bytes[index]
        if lead < 0x80 {
          index += 1
          continue
        }
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
          length = 3
          if lead == 0xE0 { low = 0xA0 }
          if lead == 0xED { high = 0x9F }
        case 0xF0...0xF4:
          length = 4
          if lead == 0xF0 { low = 0x90 }
          if lead == 0xF4 { high = 0x8F }
        default: return index
        }
        guard index + length <= count, bytes[index + 1] >= low, bytes[index + 1] <= high else { return index }
        for next in 2..<max(2, length) where bytes[index + next] & 0xC0 != 0x80 { return index }
        index += length
      }
      return nil
    }
  }

  /// Reads each byte as a character of Windows-1252.
  static func decodeWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      switch byte {
      case ..<0x80: result.append(byte)
      case 0x80...0x9F: appendScalar(windows1252[Int(byte) - 0x80], to: &result)
      default: appendScalar(UInt32(byte), to: &result)
      }
    }
    return result
  }

  private static func decodeUTF16(_ bytes: [UInt8], littleEndian: Bool) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(littleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    return Decoded(
      bytes: Array(String(decoding: units, as: UTF16.self).utf8),
      warning: bytes.count % 2 == 0 ? nil : "UTF-16 with half a character at its end, which was left out")
  }

  /// Appends a Unicode scalar value as UTF-8; surrogates become U+FFFD.
  static func appendScalar(_ value: UInt32, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: Unicode.Scalar(value).map { UTF8.encode($0) ?? replacement } ?? replacement)
  }

  private static let replacement = Unicode.UTF8.encodedReplacementCharacter
}
