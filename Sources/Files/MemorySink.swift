/// A sink that keeps what is written in memory.
public final class MemorySink: ByteSink {
  /// All that has been written.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty sink.
  public init() {}

  /// The bytes as text; ill-formed UTF-8 shows as U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Keeps the bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) {
    self.bytes.append(contentsOf: bytes)
  }

  /// Does nothing: memory is written at once.
  public func finish() {}
}
