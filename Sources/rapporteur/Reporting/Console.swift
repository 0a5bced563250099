import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Standard error: messages, and on a terminal one line of progress below them that is redrawn.
///
/// Messages and progress come from several threads, so each is written whole under one lock.
final class Console: Sendable {
  private let line = Mutex("")
  /// Whether there is a line of progress.
  let isDrawing: Bool

  /// Makes a console; progress is drawn only where standard error is a terminal.
  init(drawsProgress: Bool) {
    isDrawing = drawsProgress && isatty(STDERR_FILENO) == 1
  }

  /// Writes a message, above the line of progress.
  func say(_ message: String) {
    line.withLock { line in
      StandardStream.tell((line.isEmpty ? "" : "\r\u{1B}[K") + message + "\n" + line)
    }
  }

  /// Draws the line of progress anew, cut to the width of the terminal; an empty line takes it away.
  func draw(_ text: String) {
    guard isDrawing else { return }
    line.withLock { line in
      line = String(text.prefix(max(20, width - 1)))
      StandardStream.tell("\r\u{1B}[K" + line)
    }
  }

  private var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
