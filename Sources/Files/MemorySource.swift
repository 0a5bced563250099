/// A source of bytes that lie in memory.
public final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0
  private let pieceSize: Int

  /// Makes a source.
  ///
  /// - Parameters:
  ///   - bytes: What is read.
  ///   - pieceSize: Most bytes given at a time; small ones show that a reader does not depend on where pieces end.
  public init(_ bytes: [UInt8], pieceSize: Int = .max) {
    self.bytes = bytes
    self.pieceSize = Swift.max(1, pieceSize)
  }

  /// Makes a source of a text in UTF-8.
  public convenience init(_ text: String, pieceSize: Int = .max) {
    self.init(Array(text.utf8), pieceSize: pieceSize)
  }

  /// Gives the next bytes.
  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = Swift.min(bytes.count - position, buffer.count, pieceSize)
    bytes[position..<(position + count)].withUnsafeBytes { buffer.copyMemory(from: $0) }
    position += count
    return count
  }
}
