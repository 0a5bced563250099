/// A source of which the first bytes can be looked at before they are read.
public final class PeekedSource: ByteSource {
  private let next: any ByteSource
  private var head: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// Makes a source before another one.
  public init(_ next: any ByteSource) {
    self.next = next
  }

  /// The next bytes, fewer than asked for only where the source ends; they stay to be read.
  ///
  /// - Throws: What the source throws.
  public func peek(_ count: Int) throws -> [UInt8] {
    if position > 0 {
      head.removeFirst(position)
      position = 0
    }
    while head.count < count, !isAtEnd {
      let known = head.count
      let missing = count - known
      head += [UInt8](repeating: 0, count: missing)
      let got: Int
      do {
        got = try head.withUnsafeMutableBytes {
          try next.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[known...]))
        }
      } catch {
        head.removeLast(missing)
        throw error
      }
      head.removeLast(missing - got)
      isAtEnd = got == 0
    }
    return Array(head.prefix(count))
  }

  /// Gives the bytes that were looked at, then those of the source.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard position < head.count else { return isAtEnd ? 0 : try next.read(into: buffer) }
    let count = Swift.min(head.count - position, buffer.count)
    head[position..<(position + count)].withUnsafeBytes { buffer.copyMemory(from: $0) }
    position += count
    return count
  }
}
