#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Standard output and standard error, written whole.
enum StandardStream: Sendable {
  case output, error

  /// Why a stream took no more.
  struct Failure: Error, Sendable, CustomStringConvertible {
    /// `errno` of the write.
    let code: Int32

    /// Whether nobody reads any more.
    var isBrokenPipe: Bool { code == EPIPE }

    /// `standard output: no space left on device`.
    var description: String { "standard output: " + String(cString: strerror(code)).lowercased() }
  }

  /// Writes all bytes.
  ///
  /// - Throws: ``Failure`` when the stream takes no more, such as on a full disk.
  func write(_ bytes: [UInt8]) throws(Failure) {
    let failed = bytes.withUnsafeBytes { buffer -> Failure? in
      do throws(Failure) {
        try write(buffer)
        return nil
      } catch {
        return error
      }
    }
    if let failed { throw failed }
  }

  /// Writes all bytes.
  ///
  /// - Throws: ``Failure`` when the stream takes no more, such as on a full disk.
  func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    let descriptor = self == .output ? STDOUT_FILENO : STDERR_FILENO
    var rest = bytes
    while !rest.isEmpty {
      let count = systemWrite(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(code: errno) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Columns of the terminal that standard output is, or 80 where it is none.
  static var outputWidth: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes a message to standard error.
  static func tell(_ text: String) {
    do throws(Failure) {
      try StandardStream.error.write(Array(text.utf8))
    } catch {
      // With standard error closed or full there is nobody left to tell.
    }
  }

  /// Writes a text to standard output; a failure is told on standard error and is the exit code.
  static func show(_ text: String) -> ExitCode {
    do throws(Failure) {
      try StandardStream.output.write(Array(text.utf8))
      return .done
    } catch {
      tell("rapporteur: \(error)\n")
      return .incomplete
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
