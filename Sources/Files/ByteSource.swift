/// Where a reader takes its bytes from: a file, a decompressor, memory.
public protocol ByteSource: AnyObject {
  /// Fills a buffer from its start, as far as there are bytes.
  ///
  /// - Parameter buffer: Room for at least one byte.
  /// - Returns: The number of bytes taken; 0 at the end, and again after it.
  /// - Throws: What kept the bytes from coming.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}
