import Files

/// Standard output as a sink of a writer.
final class StandardOutputSink: ByteSink {
  func write(_ bytes: UnsafeRawBufferPointer) throws { try StandardStream.output.write(bytes) }

  func finish() {}
}
