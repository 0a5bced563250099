import Statements

/// Cuts passages out of a statement's text by code point offsets.
struct CodePoints: Sendable {
  /// How many code points lie between two places of which the byte is known.
  private static let stride = 64

  private let bytes: [UInt8]
  /// The first byte of every 64th code point; empty where the text is all ASCII.
  private let marks: [Int32]

  init(_ text: String) {
    bytes = Array(text.utf8)
    guard !bytes.allSatisfy({ $0 < 0x80 }) else {
      marks = []
      return
    }
    var marks: [Int32] = []
    var count = 0
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if count % CodePoints.stride == 0 { marks.append(Int32(index)) }
      count += 1
    }
    self.marks = marks
  }

  /// The text of a code point range.
  func text(_ range: Range<Int>) -> String {
    let start = byte(of: range.lowerBound)
    return String(decoding: bytes[start..<Swift.max(start, byte(of: range.upperBound))], as: UTF8.self)
  }

  private func byte(of codePoint: Int) -> Int {
    if marks.isEmpty { return Swift.min(codePoint, bytes.count) }
    var rest = codePoint % CodePoints.stride
    let mark = codePoint / CodePoints.stride
    guard mark < marks.count else { return bytes.count }
    var index = Int(marks[mark])
    while rest > 0, index < bytes.count {
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      rest -= 1
    }
    return index
  }
}
