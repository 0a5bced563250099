/// A text held by a ``ByteStack``, or lying outside of it in memory that outlives its use.
struct HeldText {
  static var none: HeldText { HeldText(outside: nil, start: 0, count: 0) }

  /// The memory outside; `nil` for a text in the stack.
  var outside: UnsafePointer<UInt8>?
  /// Where the text begins in the stack.
  var start: Int
  /// Its number of bytes.
  var count: Int

  init(outside: UnsafePointer<UInt8>?, start: Int, count: Int) {
    self.outside = outside
    self.start = start
    self.count = count
  }

  /// A text outside of the stack.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.init(outside: bytes.baseAddress, start: 0, count: bytes.count) }

  /// A constant of the program.
  init(_ text: StaticString) { self.init(outside: text.utf8Start, start: 0, count: text.utf8CodeUnitCount) }

  var isEmpty: Bool { count == 0 }
}

/// Bytes that grow at their end and shrink to marks, as elements begin and end.
///
/// The memory moves when it grows, so texts are held by their places and looked at for one use only.
final class ByteStack {
  private(set) var count = 0
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 12

  init() { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// Appends bytes that lie outside of the stack.
  @discardableResult @inline(__always) func append(_ bytes: UnsafeBufferPointer<UInt8>) -> HeldText {
    if capacity - count < bytes.count { grow(by: bytes.count) }
    let start = count
    if let source = bytes.baseAddress { (memory + start).initialize(from: source, count: bytes.count) }
    count += bytes.count
    return HeldText(outside: nil, start: start, count: bytes.count)
  }

  /// Appends bytes.
  func append(_ bytes: [UInt8]) -> HeldText { bytes.withUnsafeBufferPointer { append($0) } }

  /// All bytes, until they change.
  var all: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: count) }

  /// Drops all that came after a mark.
  @inline(__always) func shrink(to mark: Int) { count = mark }

  /// The bytes of a text, until the stack changes.
  @inline(__always) subscript(text: HeldText) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.outside ?? UnsafePointer(memory + text.start), count: text.count)
  }

  private func grow(by count: Int) {
    capacity = max(capacity * 2, self.count + count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.initialize(from: memory, count: self.count)
    memory.deallocate()
    memory = larger
  }
}
