import Files

/// Reads documents in the syntaxes of RDF 1.1 as streams of quads.
///
/// ```swift
/// let source = try InputByteStream(path: "graph.nt")
/// try RDFReader.read(source, syntax: .ntriples, file: "graph.nt") { quad in
///   try writer.write(quad)
/// }
/// ```
public enum RDFReader {
  /// The syntaxes that can be read.
  public static let syntaxes: [RDFSyntax] = [.rdfxml, .turtle, .trig, .ntriples, .nquads]

  /// Reads a whole document and hands over its quads in document order.
  ///
  /// IRIs come out absolute. Labels of blank nodes mean something within one reading only. Memory does not grow with the
  /// document: it holds some hundred kilobytes, or the longest line or term where that is longer.
  ///
  /// - Parameters:
  ///   - source: The document in UTF-8, with or without a byte order mark; RDF/XML in any encoding that it declares.
  ///   - syntax: How it is written; one of ``syntaxes``.
  ///   - file: Its name for messages.
  ///   - base: The IRI against which relative ones are resolved; empty when there is none.
  ///   - body: Takes a quad, whose bytes are valid during the call only. What it throws ends the reading and is thrown
  ///     on; a ``TripleRefusal`` gains the place.
  /// - Throws: ``RDFSyntaxError``, what `body` throws, or what the source throws.
  public static func read(
    _ source: any ByteSource, syntax: RDFSyntax, file: String, base: String = "", _ body: (QuadBytes) throws -> Void
  ) throws {
    switch syntax {
    case .rdfxml: try RDFXMLReader.read(source, file: file, base: base, body)
    case .jsonld: throw unreadable(syntax, file: file)
    case .turtle, .trig, .ntriples, .nquads:
      try read(TextWindow(source, file: file), syntax: syntax, base: base, body)
    }
  }

  /// Reads what is no XML, through a window.
  static func read(
    _ window: consuming TextWindow, syntax: RDFSyntax, base: String, _ body: (QuadBytes) throws -> Void
  ) throws {
    let resolver = try resolver(base, file: window.file)
    var window = Optional(window)
    try withoutActuallyEscaping(body) { body in
      guard let window = window.take() else { return }
      if syntax == .ntriples || syntax == .nquads {
        try LineSyntaxReader(window, hasGraphs: syntax.hasNamedGraphs, body: body).read()
      } else {
        try TurtleParser(window, hasGraphs: syntax.hasNamedGraphs, base: resolver, body: body).read()
      }
    }
  }

  private static func resolver(_ base: String, file: String) throws -> IRIResolver? {
    if base.isEmpty { return nil }
    if let resolver = IRIResolver(base: IRI(base)) { return resolver }
    throw RDFSyntaxError(file: file, line: 0, column: 0, message: "the base \"\(base)\" is no absolute IRI")
  }

  private static func unreadable(_ syntax: RDFSyntax, file: String) -> RDFSyntaxError {
    let known = syntaxes.map(\.title).joined(separator: ", ")
    return RDFSyntaxError(
      file: file, line: 0, column: 0, message: "\(syntax.title) cannot be read; these can: \(known)")
  }
}
