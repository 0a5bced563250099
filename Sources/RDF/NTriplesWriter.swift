import Files
import XML

/// Writes RDF 1.1 N-Triples or N-Quads (W3C Recommendations of 2014): one line a triple, in the order in which they come.
///
/// IRIs and language tags are checked; controls in literals go out as escapes, all other characters as they are.
public struct NTriplesWriter: QuadWriter {
  /// Number of triples written.
  public private(set) var tripleCount = 0

  /// Whether triples of named graphs were written without the graph's name, and how many.
  public var warnings: [String] { RDFWriting.warnings(syntax, droppedGraphNames: droppedGraphNames) }

  private let syntax: RDFSyntax
  private let sink: any ByteSink
  private var output: OutputBuffer
  private var droppedGraphNames = 0

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - sink: Takes the bytes.
  ///   - namesGraphs: Whether names of graphs are written, which makes it N-Quads.
  ///   - options: The size of the buffer counts here.
  public init(
    to sink: any ByteSink, namesGraphs: Bool = false, options: RDFWriterOptions = RDFWriterOptions()
  ) {
    self.sink = sink
    syntax = namesGraphs ? .nquads : .ntriples
    output = OutputBuffer(capacity: options.bufferSize) { try sink.write($0) }
  }

  /// Writes a line.
  ///
  /// - Throws: ``RDFWriteError``, or what the sink throws.
  public mutating func write(_ quad: QuadBytes) throws {
    try output.appendNode(quad.subject, of: quad)
    try output.append(0x20)
    try output.appendIRI(quad.predicate, of: quad)
    try output.append(0x20)
    try output.appendTerm(quad.object, of: quad)
    if let graph = quad.graph {
      if syntax == .nquads {
        try output.append(0x20)
        try output.appendNode(graph, of: quad)
      } else {
        droppedGraphNames += 1
      }
    }
    try output.append(" .\n")
    tripleCount += 1
  }

  /// Ends the document and finishes the sink.
  ///
  /// - Throws: What the sink throws.
  public mutating func finish() throws {
    try output.flush()
    try sink.finish()
  }
}

extension OutputBuffer {
  /// Appends an IRI in angle brackets.
  ///
  /// - Throws: ``RDFWriteError/badIRI(_:subject:)``, or what the sink throws.
  fileprivate mutating func appendIRI(_ iri: UnsafeBufferPointer<UInt8>, of quad: QuadBytes) throws {
    guard try appendIRI(iri) else { throw RDFWriting.badIRI(iri, of: quad) }
  }

  /// Appends a subject or the name of a graph.
  ///
  /// - Throws: ``RDFWriteError``, or what the sink throws.
  fileprivate mutating func appendNode(_ term: TermBytes, of quad: QuadBytes) throws {
    switch term.kind {
    case .iri: try appendIRI(term.text, of: quad)
    case .blank: try appendBlankNode(term.text)
    case .literal: throw RDFWriting.misplacedLiteral(in: quad)
    }
  }

  /// Appends an object.
  ///
  /// - Throws: ``RDFWriteError``, or what the sink throws.
  fileprivate mutating func appendTerm(_ term: TermBytes, of quad: QuadBytes) throws {
    guard term.kind == .literal else { return try appendNode(term, of: quad) }
    try appendQuoted(term.text)
    if !term.language.isEmpty {
      try RDFWriting.checkLanguage(of: quad)
      try append(0x40)
      try append(term.language)
    } else if !term.hasPlainDatatype {
      try append("^^")
      try appendIRI(term.datatype, of: quad)
    }
  }
}
