import Files

/// Reads Turtle (RDF 1.1) in memory as triples that can be kept.
///
/// Prefixed names and relative IRIs come out as absolute IRIs; ``RDFReader`` reads the same from any source without
/// copying terms.
///
/// ```swift
/// try TurtleReader.read(bytes, file: "countries.ttl", base: "https://example.org/") { triple in
///   print(triple)
/// }
/// ```
public enum TurtleReader {
  /// Reads a whole document and hands over its triples in document order.
  ///
  /// - Parameters:
  ///   - bytes: The document in UTF-8.
  ///   - file: Its name for messages.
  ///   - base: The IRI against which relative ones are resolved; empty when there is none.
  ///   - body: Takes a triple. What it throws ends the reading and is thrown on; a ``TripleRefusal`` gains the place.
  /// - Throws: ``RDFSyntaxError``, or what `body` throws.
  public static func read(
    _ bytes: [UInt8], file: String, base: String = "", _ body: (Triple) throws -> Void
  ) throws {
    try bytes.withUnsafeBufferPointer { try read($0, file: file, base: base, body) }
  }

  /// Reads a whole document that lies in memory that the caller keeps, without copying it.
  ///
  /// - Throws: ``RDFSyntaxError``, or what `body` throws.
  public static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, base: String = "", _ body: (Triple) throws -> Void
  ) throws {
    var terms = IRICache()
    try RDFReader.read(BorrowedSource(bytes), syntax: .turtle, file: file, base: base) { quad in
      try body(Triple(terms.term(quad.subject), terms.iri(quad.predicate), terms.term(quad.object)))
    }
  }
}

/// A source of bytes in memory that outlives it.
private final class BorrowedSource: ByteSource {
  private var rest: UnsafeRawBufferPointer

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    rest = UnsafeRawBufferPointer(bytes)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = Swift.min(rest.count, buffer.count)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    return count
  }
}
