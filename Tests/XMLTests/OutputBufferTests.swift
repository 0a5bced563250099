import Testing

@testable import XML

@Suite struct OutputBufferTests {
  final class Pieces {
    var bytes: [UInt8] = []
    var largest = 0
  }

  struct Refused: Error {}

  @Test(arguments: [0, 256, 257, 300, 1 << 12]) func handsOverEveryByteInOrder(_ capacity: Int) throws {
    let pieces = Pieces()
    var buffer = OutputBuffer(capacity: capacity) {
      pieces.bytes.append(contentsOf: $0)
      pieces.largest = max(pieces.largest, $0.count)
    }
    var expected: [UInt8] = []
    for length in 0..<600 {
      let text = (0..<length).map { UInt8($0 % 251) }
      try buffer.append(text)
      try buffer.append(UInt8(length & 255))
      try buffer.append("fixed")
      let end = try text.withUnsafeBufferPointer { bytes in
        try buffer.appendRun(of: bytes, from: 0) { ByteWord.equal($0, 200) }
      }
      #expect(end == min(length, 200))
      expected += text + [UInt8(length & 255)] + Array("fixed".utf8) + text[..<end]
    }
    try buffer.flush()
    #expect(pieces.bytes == expected)
    #expect(pieces.largest <= max(capacity, 600))
  }

  @Test func aRunEndsAtTheFirstMarkedByteWhereverItStands() throws {
    for length in 0..<40 {
      for place in 0...length {
        var text = [UInt8](repeating: 0x41, count: length)
        if place < length { text[place] = 0x1F }
        let pieces = Pieces()
        var buffer = OutputBuffer { pieces.bytes.append(contentsOf: $0) }
        let end = try text.withUnsafeBufferPointer { bytes in
          try buffer.appendRun(of: bytes, from: 0) { ByteWord.less($0, than: 0x20) }
        }
        try buffer.flush()
        #expect(end == place)
        #expect(pieces.bytes == Array(text[..<place]))
      }
    }
  }

  @Test func whatTheSinkRefusesStays() throws {
    let pieces = Pieces()
    var refuses = true
    var buffer = OutputBuffer {
      if refuses { throw Refused() }
      pieces.bytes.append(contentsOf: $0)
    }
    try buffer.append("kept")
    #expect(throws: Refused.self) { try buffer.flush() }
    refuses = false
    try buffer.flush()
    #expect(pieces.bytes == Array("kept".utf8))
  }
}
