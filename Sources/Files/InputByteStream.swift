import Glibc

/// A file open for reading, piece by piece; closed when it goes.
public final class InputByteStream: ByteSource {
  /// Why a file could not be opened or read.
  public enum Failure: Error, Hashable, Sendable {
    /// Nothing stands at the path.
    case missing
    /// The system refused; its words.
    case refused(reason: String)
  }

  /// Bytes asked for at a time.
  static let pieceSize = 1 << 16

  private let descriptor: Int32
  private let closesAtEnd: Bool

  /// Opens a file.
  ///
  /// - Parameter path: a path, or `-` for standard input.
  /// - Throws: `Failure`.
  public init(path: String) throws(Failure) {
    if path == InputFile.standardInputPath {
      descriptor = 0
      closesAtEnd = false
      return
    }
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw Failure.last() }
    descriptor = opened
    closesAtEnd = true
  }

  deinit {
    if closesAtEnd { close(descriptor) }
  }

  /// The next bytes, at most 64 KiB; empty at the end.
  ///
  /// - Throws: `Failure.refused` where the system cannot read on.
  public func next() throws(Failure) -> [UInt8] {
    var failed: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: InputByteStream.pieceSize) { buffer, count in
      var got = Glibc.read(descriptor, buffer.baseAddress, InputByteStream.pieceSize)
      while got < 0, errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, InputByteStream.pieceSize) }
      if got < 0 { failed = Failure.last() }
      count = max(0, got)
    }
    if let failed { throw failed }
    return bytes
  }

  /// Fills a buffer with the next bytes.
  ///
  /// - Throws: `Failure.refused` where the system cannot read on.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if got >= 0 { return got }
      if errno != EINTR { throw Failure.last() }
    }
  }

  /// All bytes that are left, or `nil` where they are more than a limit; then the rest stays unread.
  public func rest(after head: [UInt8] = [], limit: Int) throws(Failure) -> [UInt8]? {
    var all = head
    while true {
      guard all.count <= limit else { return nil }
      let piece = try next()
      if piece.isEmpty { return all }
      all.append(contentsOf: piece)
    }
  }
}

extension InputByteStream.Failure {
  /// What `errno` says now.
  static func last() -> InputByteStream.Failure {
    let number = errno
    return number == ENOENT ? .missing : .refused(reason: String(cString: strerror(number)).lowercased())
  }
}
