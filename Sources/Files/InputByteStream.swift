import Glibc

/// A file open for reading, piece by piece; closed when it goes.
public final class InputByteStream: ByteSource {
  /// Why a file could not be opened or read.
  public enum Failure: Error, Hashable, Sendable {
    /// Nothing stands at the path.
    case missing
    /// The system refused; its words.
    case refused(reason: String)
    /// The file is compressed, and cannot be decompressed.
    case compressed(CompressionError)
  }

  /// Bytes asked for at a time.
  static let pieceSize = 1 << 16

  private let source: any ByteSource

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: a path, or `-` for standard input.
  ///   - decompresses: whether a file in gzip or Zstandard, told by its first bytes, gives its content.
  /// - Throws: `Failure`.
  public init(path: String, decompresses: Bool = false) throws(Failure) {
    let file = try FileDescriptor(path: path)
    let name = path == InputFile.standardInputPath ? "standard input" : path
    do {
      source = decompresses ? try Compression.detect(file, file: name) : file
    } catch {
      throw Failure(error)
    }
  }

  /// The next bytes, at most 64 KiB; empty at the end.
  ///
  /// - Throws: `Failure` where the system cannot read on or the compressed data are damaged.
  public func next() throws(Failure) -> [UInt8] {
    do {
      return try [UInt8](unsafeUninitializedCapacity: InputByteStream.pieceSize) { buffer, count in
        count = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    } catch {
      throw Failure(error)
    }
  }

  /// Fills a buffer with the next bytes.
  ///
  /// - Throws: `Failure` where the system cannot read on or the compressed data are damaged.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    do {
      return try source.read(into: buffer)
    } catch {
      throw Failure(error)
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
  /// Words of a message after the name of the file: what is wrong and what to do.
  public var fact: String {
    switch self {
    case .missing: "no such file; check the path"
    case .refused(let reason): "cannot be read (\(reason)); check its permissions"
    case .compressed(let error): error.fact
    }
  }

  /// What `errno` says now.
  static func last() -> InputByteStream.Failure {
    let number = errno
    return number == ENOENT ? .missing : .refused(reason: String(cString: strerror(number)).lowercased())
  }

  fileprivate init(_ error: any Error) {
    switch error {
    case let failure as InputByteStream.Failure: self = failure
    case let error as CompressionError: self = .compressed(error)
    default: self = .refused(reason: "\(error)")
    }
  }
}

/// A file as the system reads it; closed when it goes.
private final class FileDescriptor: ByteSource {
  private let number: Int32
  private let closesAtEnd: Bool

  init(path: String) throws(InputByteStream.Failure) {
    if path == InputFile.standardInputPath {
      number = 0
      closesAtEnd = false
      return
    }
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw InputByteStream.Failure.last() }
    number = opened
    closesAtEnd = true
  }

  deinit {
    if closesAtEnd { close(number) }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let got = Glibc.read(number, buffer.baseAddress, buffer.count)
      if got >= 0 { return got }
      if errno != EINTR { throw InputByteStream.Failure.last() }
    }
  }
}
