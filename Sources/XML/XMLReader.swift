import CLibXML2

/// Reads XML 1.0 with namespaces as a stream of events, in memory bounded by ``XMLLimits``.
///
/// The grammar is libxml2's; what comes from untrusted hands may be read: nothing but the document itself is opened (no
/// network, no external entities, no external document type), entities stand for short texts only, and the reading
/// stops at the first error.
///
/// UTF-8 and UTF-16 are told apart by themselves; other encodings are those that the document declares, as far as
/// libxml2 knows them.
///
/// ```swift
/// final class Counter: XMLHandler {
///   var nodes = 0
///   func start(_ element: XMLElement) { if element.name.isLocal("node") { nodes += 1 } }
///   func end(_ name: XMLNameBytes) {}
///   func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
/// }
/// let counter = Counter()
/// try XMLReader.read(into: counter) { buffer in try source.read(into: buffer) }
/// ```
public enum XMLReader {
  /// Reads a whole document.
  ///
  /// - Parameters:
  ///   - handler: Takes the content.
  ///   - limits: What the document may cost.
  ///   - source: Fills a buffer from its start with the next bytes of the document and says how many; 0 at the end.
  /// - Throws: ``XMLReadingError``, or what `handler` or `source` throws.
  public static func read(
    into handler: some XMLHandler, limits: XMLLimits = XMLLimits(),
    from source: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws {
    try withoutActuallyEscaping(source) { source in
      let reading = try XMLReading(handler, limits: limits, source: source)
      try reading.run()
    }
  }

  /// Reads a whole document that lies in memory.
  ///
  /// - Throws: ``XMLReadingError``, or what `handler` throws.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, into handler: some XMLHandler, limits: XMLLimits = XMLLimits()
  ) throws {
    var rest = bytes
    try read(into: handler, limits: limits) { buffer in
      let count = min(rest.count, buffer.count)
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      return count
    }
  }
}
