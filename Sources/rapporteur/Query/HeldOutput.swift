import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Keeps an answer back until it is whole, and only then writes it: an answer is whole or not there.
///
/// What does not fit into memory waits in a file without a name, which the system takes away whatever happens.
final class HeldOutput: ByteSink {
  /// Bytes that wait in memory.
  private static let room = 16 << 20

  private let path: String?
  private var bytes: [UInt8] = []
  private var spill: UnsafeMutablePointer<FILE>?

  /// Holds what will go to a file, or to standard output.
  init(path: String?) {
    self.path = path
  }

  deinit {
    if let spill { fclose(spill) }
  }

  /// Keeps bytes.
  ///
  /// - Throws: `FileWriteError` where the folder of temporary files takes no more.
  func write(_ more: UnsafeRawBufferPointer) throws {
    if bytes.count + more.count > HeldOutput.room { try spillBytes() }
    bytes.append(contentsOf: more)
  }

  /// Writes all of it to where it belongs.
  ///
  /// - Throws: `FileWriteError`, or `StandardStream.Failure`.
  func finish() throws {
    let sink: any ByteSink = if let path { try AtomicFile(path: path) } else { StandardOutputSink() }
    if let spill {
      rewind(spill)
      try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
        var count = fread(buffer.baseAddress, 1, buffer.count, spill)
        while count > 0 {
          try sink.write(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]))
          count = fread(buffer.baseAddress, 1, buffer.count, spill)
        }
      }
      if ferror(spill) != 0 { throw HeldOutput.failure() }
    }
    try bytes.withUnsafeBytes { try sink.write($0) }
    try sink.finish()
  }

  private func spillBytes() throws {
    guard let file = spill ?? tmpfile() else { throw HeldOutput.failure() }
    spill = file
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else { throw HeldOutput.failure() }
    bytes.removeAll(keepingCapacity: true)
  }

  private static func failure() -> FileWriteError { FileWriteError(path: "a temporary file", code: errno) }
}
