/// Where a writer puts its bytes: a file, memory, a stream.
public protocol ByteSink: AnyObject {
  /// Takes all of the bytes, or throws.
  func write(_ bytes: UnsafeRawBufferPointer) throws

  /// Ends the output. Nothing counts as written before this has returned; nothing may be written after it.
  func finish() throws
}

extension ByteSink {
  /// Takes all of the bytes, or throws.
  public func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try write($0) }
  }
}
