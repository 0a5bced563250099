import Files

/// Text on its way into a sink, gathered into large pieces.
struct TextOutput {
  private static let flushSize = 1 << 16

  private let sink: any ByteSink
  var buffer: [UInt8] = []

  init(to sink: any ByteSink) {
    self.sink = sink
    buffer.reserveCapacity(TextOutput.flushSize * 2)
  }

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
  }

  /// Hands over what has been gathered, where it is enough.
  mutating func flushIfLarge() throws {
    if buffer.count >= TextOutput.flushSize { try flush() }
  }

  /// Hands over the rest and finishes the sink.
  mutating func finish() throws {
    try flush()
    try sink.finish()
  }

  private mutating func flush() throws {
    try sink.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
