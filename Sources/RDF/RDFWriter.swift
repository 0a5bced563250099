import Files

/// Makes the writer of a syntax.
public enum RDFWriter {
  /// Begins a document.
  ///
  /// ```swift
  /// var writer = try RDFWriter.make(.turtle, to: sink, options: RDFWriterOptions(prefixes: prefixes))
  /// try reader.read { try writer.write($0) }
  /// try writer.finish()
  /// ```
  ///
  /// - Parameters:
  ///   - syntax: What is written.
  ///   - sink: Takes the bytes.
  ///   - options: How it is written.
  /// - Throws: ``RDFWriteError`` for a bad prefix or base, or what the sink throws.
  public static func make(
    _ syntax: RDFSyntax, to sink: any ByteSink, options: RDFWriterOptions = RDFWriterOptions()
  ) throws -> any QuadWriter {
    switch syntax {
    case .ntriples: NTriplesWriter(to: sink, options: options)
    case .nquads: NTriplesWriter(to: sink, namesGraphs: true, options: options)
    case .turtle: try TurtleWriter(to: sink, options: options)
    case .trig: try TurtleWriter(to: sink, namesGraphs: true, options: options)
    case .rdfxml:
      try RDFXMLWriter(to: sink, prefixes: options.prefixes, base: options.base, bufferSize: options.bufferSize)
    case .jsonld: try JSONLDWriter(to: sink, options: options)
    }
  }
}
