/// Bytes on their way to a sink: raw memory that is handed over when it is full.
///
/// The writers of text formats append to it, so that a sink is called once for some hundred thousand bytes and nothing is
/// allocated on the way. A copy shares its memory with the original: keep one.
public struct OutputBuffer {
  @usableFromInline
  final class Memory {
    @usableFromInline
    let start: UnsafeMutablePointer<UInt8>

    init(capacity: Int) {
      start = .allocate(capacity: capacity)
    }

    deinit { start.deallocate() }
  }

  /// The usual size, in bytes.
  public static let usualCapacity = 1 << 18

  /// Room that is always there, however small a capacity was asked for.
  public static let smallestCapacity = 1 << 8

  @usableFromInline
  let memory: Memory
  @usableFromInline
  let start: UnsafeMutablePointer<UInt8>
  @usableFromInline
  let capacity: Int
  @usableFromInline
  var count = 0
  private let handOver: (UnsafeRawBufferPointer) throws -> Void

  /// Makes an empty buffer.
  ///
  /// - Parameters:
  ///   - capacity: Most bytes kept back.
  ///   - handOver: Takes the bytes.
  public init(
    capacity: Int = OutputBuffer.usualCapacity, handOver: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    self.capacity = Swift.max(capacity, OutputBuffer.smallestCapacity)
    memory = Memory(capacity: self.capacity)
    start = memory.start
    self.handOver = handOver
  }

  /// Hands over what is kept; on failure it stays.
  ///
  /// - Throws: What the sink throws.
  public mutating func flush() throws {
    guard count > 0 else { return }
    try handOver(UnsafeRawBufferPointer(start: start, count: count))
    count = 0
  }

  /// Makes sure of room for some bytes, at most ``smallestCapacity``.
  ///
  /// - Throws: What the sink throws.
  @inlinable
  public mutating func reserve(_ room: Int) throws {
    if capacity - count < room { try flush() }
  }

  /// Appends a byte.
  ///
  /// - Throws: What the sink throws.
  @inlinable
  @inline(__always)
  public mutating func append(_ byte: UInt8) throws {
    try reserve(1)
    start[count] = byte
    count += 1
  }

  /// Appends bytes.
  ///
  /// - Throws: What the sink throws.
  @inlinable
  @inline(__always)
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard let source = bytes.baseAddress else { return }
    if capacity - count < bytes.count {
      try flush()
      if capacity < bytes.count { return try handOverDirectly(bytes) }
    }
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Appends bytes.
  ///
  /// - Throws: What the sink throws.
  @inlinable
  @inline(__always)
  public mutating func append(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBufferPointer { try append($0) }
  }

  /// Appends a text known when the program was built.
  ///
  /// - Throws: What the sink throws.
  @inlinable
  @inline(__always)
  public mutating func append(_ text: StaticString) throws {
    try append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a text in UTF-8.
  ///
  /// - Throws: What the sink throws.
  @inlinable
  public mutating func append(utf8 text: String) throws {
    var text = text
    try text.withUTF8 { try append($0) }
  }

  /// Appends bytes up to the first that must not go out as it is.
  ///
  /// Eight bytes are copied and looked at at a time.
  ///
  /// - Parameters:
  ///   - bytes: What is written.
  ///   - index: Where to begin.
  ///   - marks: Sets the high bit of each byte of a word that must not go out; see ``ByteWord``. Bytes above the lowest
  ///     marked one do not matter.
  /// - Returns: The index of that byte, or the number of bytes where there is none.
  /// - Throws: What the sink throws.
  @inlinable
  @inline(__always)
  public mutating func appendRun(
    of bytes: UnsafeBufferPointer<UInt8>, from index: Int, marks: (UInt64) -> UInt64
  ) throws -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = index
    while raw.count - index >= 8 {
      try reserve(8)
      // Kept out of `self`, which the compiler must take for changed by every store.
      var target = UnsafeMutableRawPointer(start + count)
      let end = index + Swift.min(raw.count - index, capacity - count) & ~7
      while index < end {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        target.storeBytes(of: word.littleEndian, as: UInt64.self)
        let marked = marks(word)
        if marked != 0 {
          let clean = marked.trailingZeroBitCount >> 3
          count = target - UnsafeMutableRawPointer(start) + clean
          return index + clean
        }
        target += 8
        index += 8
      }
      count = target - UnsafeMutableRawPointer(start)
    }
    let rest = raw.count - index
    if rest == 0 { return index }
    try reserve(8)
    let word = ByteWord.tail(of: raw, count: rest)
    UnsafeMutableRawPointer(start + count).storeBytes(of: word.littleEndian, as: UInt64.self)
    let clean = Swift.min(marks(word).trailingZeroBitCount >> 3, rest)
    count += clean
    return index + clean
  }

  @usableFromInline
  mutating func handOverDirectly(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    try handOver(UnsafeRawBufferPointer(bytes))
  }
}
