/// A sink that passes bytes on and counts and digests them on the way.
public final class DigestingSink: ByteSink {
  private let next: any ByteSink
  private var digest = SHA256()

  /// Makes a sink before another one.
  public init(_ next: any ByteSink) {
    self.next = next
  }

  /// Number of bytes passed on.
  public var count: Int { digest.count }

  /// SHA-256 of the bytes passed on, in hexadecimal.
  public var sha256: String { digest.hexadecimal }

  /// Passes the bytes on.
  public func write(_ bytes: UnsafeRawBufferPointer) throws {
    digest.update(bytes)
    try next.write(bytes)
  }

  /// Finishes the next sink.
  public func finish() throws {
    try next.finish()
  }
}
