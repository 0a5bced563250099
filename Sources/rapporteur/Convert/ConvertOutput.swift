import Exports
import Files

/// Where the outcome of `convert` goes: standard output, a file, or several files of one beginning.
final class ConvertOutput {
  private let request: ConvertRequest
  private let interruption: Interruption?
  private let files = AtomicFileGroup()

  /// Makes the output of a request.
  init(_ request: ConvertRequest) {
    self.request = request
    // Standard output cannot be taken back, so there a signal may end the program at once.
    interruption = request.output == nil ? nil : Interruption()
  }

  /// Opens the sink of a suffix of the format.
  ///
  /// - Throws: `FileWriteError`, `CompressionError`.
  func open(_ suffix: String) throws -> any ByteSink {
    let sink = try bare(suffix)
    return try request.compression?.sink(before: sink) ?? sink
  }

  /// Gives the files their names; until then none is there.
  ///
  /// - Throws: `FileWriteError`, `Interruption.Requested`.
  func finish() throws {
    try interruption?.check()
    try files.finish()
  }

  private func bare(_ suffix: String) throws -> any ByteSink {
    guard let output = request.output, let interruption else { return StandardOutputSink() }
    var path = output
    if request.target.suffixes.count > 1 {
      if request.compression != nil { path = Compression.dropExtension(path) }
      path += suffix
      if let compression = request.compression { path += "." + compression.fileExtension }
    }
    return InterruptibleSink(try files.open(path), interruption)
  }
}
