import Files
import XML

/// Reads RDF 1.1 XML (W3C Recommendation of 2014) as a stream of triples.
///
/// All of the syntax: typed nodes, properties as elements and attributes, `rdf:li`, the three parse types, reification by
/// `rdf:ID`, `xml:lang`, `xml:base`. What RDF has dropped (`rdf:bagID`, `rdf:aboutEach`) is an error. XML literals are in
/// Exclusive XML Canonicalization with comments.
///
/// ```swift
/// let source = try InputByteStream(path: "graph.rdf")
/// try RDFXMLReader.read(source, file: "graph.rdf", base: "https://example.org/graph") { quad in
///   try writer.write(quad)
/// }
/// ```
public enum RDFXMLReader {
  /// Reads a whole document and hands over its triples, those of a node before those of nodes within it.
  ///
  /// IRIs come out absolute. Labels of blank nodes mean something within one reading only; an `rdf:nodeID` keeps its
  /// name where it can. Memory is bounded by the limits, save for the `rdf:ID`s, which must not come twice.
  ///
  /// - Parameters:
  ///   - source: The document, in any encoding that ``XMLReader`` reads.
  ///   - file: Its name for messages.
  ///   - base: The IRI against which relative ones are resolved; empty when there is none.
  ///   - limits: What the document may cost.
  ///   - body: Takes a triple, whose bytes are valid during the call only. What it throws ends the reading and is thrown
  ///     on; a ``TripleRefusal`` gains the place.
  /// - Throws: ``RDFSyntaxError``, what `body` throws, or what the source throws.
  public static func read(
    _ source: any ByteSource, file: String, base: String = "", limits: XMLLimits = XMLLimits(),
    _ body: (QuadBytes) throws -> Void
  ) throws {
    var resolver: IRIResolver?
    if !base.isEmpty {
      resolver = IRIResolver(base: IRI(base))
      if resolver == nil {
        throw RDFSyntaxError(file: file, line: 0, column: 0, message: "the base \"\(base)\" is no absolute IRI")
      }
    }
    do {
      try withoutActuallyEscaping(body) { body in
        let reading = RDFXMLReading(base: resolver, limits: limits, body: body)
        try XMLReader.read(into: reading, limits: limits) { try source.read(into: $0) }
      }
    } catch let error as XMLReadingError {
      throw RDFSyntaxError(file: file, line: error.line, column: error.column, message: error.message)
    }
  }
}
