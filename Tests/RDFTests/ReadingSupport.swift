import Files

@testable import RDF

/// The quads of a text.
func quads(_ text: String, _ syntax: RDFSyntax, base: String = "https://example.org/base/") throws -> [Quad] {
  try quads(Array(text.utf8), syntax, base: base)
}

/// The quads of bytes.
func quads(_ bytes: [UInt8], _ syntax: RDFSyntax, base: String = "https://example.org/base/") throws -> [Quad] {
  var found: [Quad] = []
  try RDFReader.read(MemorySource(bytes), syntax: syntax, file: "test", base: base) { found.append(Quad($0)) }
  return found
}

/// What a reading gives: the quads up to its end or its error.
struct ReadingOutcome: Equatable {
  var quads: [Quad] = []
  var error: RDFSyntaxError?

  /// Reads bytes through a window that holds a number of them at first.
  init(_ bytes: [UInt8], _ syntax: RDFSyntax, window: Int, pieces: Int = .max) throws {
    var found: [Quad] = []
    do {
      try RDFReader.read(
        TextWindow(MemorySource(bytes, pieceSize: pieces), file: "test", capacity: window), syntax: syntax,
        base: "https://example.org/base/"
      ) { found.append(Quad($0)) }
    } catch let failure as RDFSyntaxError {
      error = failure
    }
    quads = found
  }
}
