/// Writes quads in one syntax of RDF, as a stream: no more is kept than the syntax needs to join what belongs together.
public protocol QuadWriter {
  /// Number of triples written.
  var tripleCount: Int { get }

  /// What the user should know of what was written, each in one line; complete after ``finish()``.
  var warnings: [String] { get }

  /// Writes a quad; consecutive ones of one graph and subject are joined where the syntax can.
  ///
  /// - Throws: What the syntax cannot say, naming it, or what the sink throws.
  mutating func write(_ quad: QuadBytes) throws

  /// Writes all that is said of one subject, in the default graph or a named one.
  ///
  /// - Throws: As ``write(_:)``.
  mutating func write(_ description: Description, graph: Term?) throws

  /// Ends the document and finishes the sink.
  ///
  /// - Throws: What the sink throws.
  mutating func finish() throws
}

extension QuadWriter {
  /// Writes a quad.
  ///
  /// - Throws: As ``write(_:)``.
  public mutating func write(_ quad: Quad) throws {
    try quad.withBytes { try write($0) }
  }

  /// Writes all that is said of one subject in the default graph.
  ///
  /// - Throws: As ``write(_:)``.
  public mutating func write(_ description: Description) throws {
    try write(description, graph: nil)
  }

  /// Writes the triples of a description one by one.
  ///
  /// - Throws: As ``write(_:)``.
  public mutating func write(_ description: Description, graph: Term?) throws {
    try description.forEachTriple { try write(Quad($0, graph: graph)) }
  }
}
