import CSerd

/// Reads Turtle (RDF 1.1) as a stream of triples.
///
/// Prefixed names and relative IRIs come out as absolute IRIs. The grammar is libserd's, in its strict mode: an IRI
/// with a space or another forbidden character is an error.
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
    try withoutActuallyEscaping(body) { body in
      let reading = try SerdReading(bytes, file: file, base: base, pageSize: SerdReading.fullPage, body: body)
      let outcome = reading.run()
      guard case .refused(let message, let count) = outcome else { return try outcome.get(file: file) }
      // libserd tells no place for what it could read: read again a byte at a time, up to the same triple.
      let (line, column) = try place(ofTriple: count, in: bytes, file: file, base: base)
      throw RDFSyntaxError(file: file, line: line, column: column, message: message)
    }
  }

  /// Line and column at which the reader stands when it has read the triple of a number, from 1.
  private static func place(
    ofTriple number: Int, in bytes: UnsafeBufferPointer<UInt8>, file: String, base: String
  ) throws -> (line: Int, column: Int) {
    var seen = 0
    let reading = try SerdReading(bytes, file: file, base: base, pageSize: 1) { _ in
      seen += 1
      if seen == number { throw TripleRefusal("") }
    }
    _ = reading.run()
    let read = bytes[..<Swift.min(reading.position, bytes.count)]
    let lineStart = read.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (1 + read.count { $0 == 0x0A }, Swift.max(1, read.count - lineStart))
  }
}
