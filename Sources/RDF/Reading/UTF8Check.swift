/// Finds how far bytes are well-formed UTF-8 (Unicode 15, table 3-7): no overlong forms, no surrogates.
enum UTF8Check {
  /// How far a check came.
  struct Extent {
    /// Number of bytes that are whole, well-formed characters.
    var count: Int
    /// Whether what follows them can never become well-formed, however it goes on.
    var isMalformed: Bool
  }

  /// Checks bytes from a start that begins a character.
  static func extent(of start: UnsafePointer<UInt8>, count: Int) -> Extent {
    let raw = UnsafeRawPointer(start)
    var index = 0
    while index < count {
      if start[index] < 0x80 {
        index = endOfASCII(raw, from: index, count: count)
        continue
      }
      let width = characterWidth(start + index, count: count - index)
      if width <= 0 { return Extent(count: index, isMalformed: width < 0) }
      index += width
    }
    return Extent(count: count, isMalformed: false)
  }

  @inline(__always)
  private static func endOfASCII(_ raw: UnsafeRawPointer, from start: Int, count: Int) -> Int {
    var index = start
    while index + 32 <= count {
      let first = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let second = raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      let third = raw.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
      let fourth = raw.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
      if (first | second | third | fourth) & 0x8080_8080_8080_8080 != 0 { break }
      index += 32
    }
    while index < count, raw.load(fromByteOffset: index, as: UInt8.self) < 0x80 { index += 1 }
    return index
  }

  /// The bytes of the character at a place, 0 where it is cut off, -1 where it is malformed.
  @inline(__always)
  private static func characterWidth(_ start: UnsafePointer<UInt8>, count: Int) -> Int {
    let lowest: UInt8
    let highest: UInt8
    let width: Int
    switch start[0] {
    case 0xC2...0xDF: (width, lowest, highest) = (2, 0x80, 0xBF)
    case 0xE0: (width, lowest, highest) = (3, 0xA0, 0xBF)
    case 0xED: (width, lowest, highest) = (3, 0x80, 0x9F)
    case 0xE1...0xEF: (width, lowest, highest) = (3, 0x80, 0xBF)
    case 0xF0: (width, lowest, highest) = (4, 0x90, 0xBF)
    case 0xF1...0xF3: (width, lowest, highest) = (4, 0x80, 0xBF)
    case 0xF4: (width, lowest, highest) = (4, 0x80, 0x8F)
    default: return -1
    }
    guard count > 1 else { return 0 }
    guard start[1] >= lowest, start[1] <= highest else { return -1 }
    for index in 2..<Swift.max(2, width) {
      guard index < count else { return 0 }
      guard start[index] & 0xC0 == 0x80 else { return -1 }
    }
    return width
  }
}
