import Files

/// A sink that takes no more once a signal came, so that a long write ends and its file is taken back.
final class InterruptibleSink: ByteSink {
  private let next: any ByteSink
  private let interruption: Interruption

  /// Makes a sink before another one.
  init(_ next: any ByteSink, _ interruption: Interruption) {
    self.next = next
    self.interruption = interruption
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    try interruption.check()
    try next.write(bytes)
  }

  func finish() throws {
    try interruption.check()
    try next.finish()
  }
}
