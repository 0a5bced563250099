/// Bytes that grow at their end and shrink to any length, for texts that last longer than those in a window.
///
/// What ``bytes(from:to:)`` gives is valid until the next change.
struct TextArena: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Number of bytes.
  private(set) var count = 0

  init(capacity: Int = 1024) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  /// Adds bytes, which lie elsewhere.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if count + bytes.count > capacity { grow(for: bytes.count) }
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Adds a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(for: 1) }
    start[count] = byte
    count += 1
  }

  /// Drops what stands behind a length.
  @inline(__always)
  mutating func shrink(to length: Int) { count = length }

  /// Copies bytes to an earlier place.
  @inline(__always)
  mutating func move(from source: Int, to target: Int, count: Int) {
    (start + target).update(from: start + source, count: count)
  }

  /// The bytes between two offsets.
  @inline(__always)
  func bytes(from lower: Int, to upper: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start + lower, count: upper - lower)
  }

  @inline(never)
  private mutating func grow(for more: Int) {
    let larger = Swift.max(capacity * 2, count + more)
    let target = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    target.update(from: start, count: count)
    start.deallocate()
    start = target
    capacity = larger
  }
}
