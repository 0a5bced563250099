import Files
import Glibc

/// The part of a document in UTF-8 that lies in memory, and where in the document it stands.
///
/// ``count`` bytes from ``start`` are whole, well-formed characters, followed by a NUL byte, which ends every scan. A
/// reader asks for more with ``refill(keeping:)``, which moves what it still needs to the front; the memory grows only
/// where that is more than half of it, up to a limit.
struct TextWindow: ~Copyable {
  /// Most bytes of one line or term; more are an error.
  static let largestUnit = 1 << 25
  private static let usualCapacity = 1 << 18

  /// Name of the document for messages.
  let file: String
  /// The bytes in memory.
  private(set) var start: UnsafeMutablePointer<UInt8>
  /// Number of bytes that can be read.
  private(set) var count = 0
  /// Whether no more can come after them.
  private(set) var isComplete = false

  /// Line of the document, from 1, in which ``mark`` stands.
  var line = 1
  /// Where that line begins, from ``start``; below 0 where it began before.
  var lineStart = 0
  /// Up to where lines have been counted, from ``start``.
  var mark = 0

  private let source: any ByteSource
  private let limit: Int
  private var capacity: Int
  private var loaded = 0
  private var covered: UInt8 = 0
  private var isMalformed = false
  private var isBegun = false

  init(
    _ source: any ByteSource, file: String, capacity: Int = usualCapacity, limit: Int = largestUnit
  ) {
    self.source = source
    self.limit = limit
    self.file = file
    self.capacity = Swift.max(16, capacity)
    start = .allocate(capacity: self.capacity + 1)
    start[0] = 0
  }

  deinit { start.deallocate() }

  /// The end of the bytes that can be read; a NUL byte stands there.
  var end: UnsafeMutablePointer<UInt8> { start + count }

  /// Whether more bytes may come.
  var canRefill: Bool { !isComplete && !isMalformed }

  /// Drops the bytes before an offset and reads more behind those that can be read now.
  ///
  /// Offset 0 is then what the offset was; pointers into the window are no longer valid.
  ///
  /// - Returns: `false` where the document has ended; then nothing has moved.
  /// - Throws: ``RDFSyntaxError`` where the bytes are no UTF-8 or too many are kept, or what the source throws.
  mutating func refill(keeping offset: Int) throws -> Bool {
    if isMalformed { throw error(at: count, "invalid UTF-8: byte 0x\(hexadecimal(covered)) does not belong here") }
    guard !isComplete else { return false }
    start[count] = covered
    loaded -= offset
    count -= offset
    mark -= offset
    lineStart -= offset
    if offset > 0 { memmove(start, start + offset, loaded) }
    if loaded > capacity / 2 { try grow() }
    try load()
    covered = start[count]
    start[count] = 0
    return true
  }

  private mutating func load() throws {
    while loaded < capacity {
      let got = try source.read(into: UnsafeMutableRawBufferPointer(start: start + loaded, count: capacity - loaded))
      if got == 0 {
        isComplete = true
        break
      }
      loaded += got
    }
    if !isBegun, loaded >= 3, start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF {
      loaded -= 3
      memmove(start, start + 3, loaded)
    }
    isBegun = true
    let extent = UTF8Check.extent(of: start + count, count: loaded - count)
    count += extent.count
    isMalformed = extent.isMalformed || (isComplete && count < loaded)
    if isMalformed { isComplete = false }
  }

  private mutating func grow() throws {
    guard capacity < limit else {
      throw error(at: 0, "a line or a term of more than \(limit >> 10) KiB; the limit is there to bound memory")
    }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + 1)
    larger.update(from: start, count: loaded)
    start.deallocate()
    start = larger
    capacity *= 2
  }
}

extension TextWindow {
  /// Counts the lines up to an offset that is not before the last one.
  mutating func advance(to offset: Int) {
    var index = mark
    while index < offset {
      guard let found = memchr(start + index, 0x0A, offset - index) else { break }
      index = UnsafeMutableRawPointer(start).distance(to: found) + 1
      line += 1
      lineStart = index
    }
    mark = offset
  }

  /// An error at an offset from ``start``.
  func error(at offset: Int, _ message: String) -> RDFSyntaxError {
    var line = line
    var lineStart = lineStart
    for index in mark..<Swift.max(mark, offset) where start[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    return RDFSyntaxError(file: file, line: line, column: offset - lineStart + 1, message: message)
  }
}
