import Files
import XML

/// Writes RDF 1.1 Turtle or TriG (W3C Recommendations of 2014) as a stream: prefixed names, `a`, consecutive quads of one
/// subject joined by `;` and of one predicate by `,`, numbers and booleans in their short forms.
///
/// IRIs and language tags are checked. Strings stand in double quotes, line ends and controls as escapes. Collections
/// and blank nodes are not abbreviated: every reader gets the same triples.
public struct TurtleWriter: QuadWriter {
  /// Number of triples written.
  public private(set) var tripleCount = 0

  /// Whether triples of named graphs were written without the graph's name, and how many.
  public var warnings: [String] { RDFWriting.warnings(syntax, droppedGraphNames: droppedGraphNames) }

  private let syntax: RDFSyntax
  private let sink: any ByteSink
  private var output: OutputBuffer
  private let names: TurtleNames
  private var graph = KeptBytes()
  private var graphKind: TermBytes.Kind?
  private var subject = KeptBytes()
  private var subjectKind: TermBytes.Kind?
  private var predicate = KeptBytes()
  private var droppedGraphNames = 0

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - sink: Takes the bytes.
  ///   - namesGraphs: Whether named graphs are written, which makes it TriG.
  ///   - options: Prefixes, of which one may be `""`, and the size of the buffer count here.
  /// - Throws: ``RDFWriteError/badPrefix(_:)``, or what the sink throws.
  public init(
    to sink: any ByteSink, namesGraphs: Bool = false, options: RDFWriterOptions = RDFWriterOptions()
  ) throws {
    self.sink = sink
    syntax = namesGraphs ? .trig : .turtle
    output = OutputBuffer(capacity: options.bufferSize) { try sink.write($0) }
    names = try TurtleNames(options.prefixes)
    for entry in names.prefixes.declared {
      try output.append("@prefix ")
      try output.append(entry.prefixBytes)
      try output.append(": <")
      try output.append(entry.namespaceBytes)
      try output.append("> .\n")
    }
  }

  /// Writes a quad.
  ///
  /// - Throws: ``RDFWriteError``, or what the sink throws.
  public mutating func write(_ quad: QuadBytes) throws {
    if syntax == .trig { try enterGraph(of: quad) } else if quad.graph != nil { droppedGraphNames += 1 }
    if subjectKind == quad.subject.kind, subject.equals(quad.subject.text) {
      if predicate.equals(quad.predicate) {
        try output.append(" ,\n    ")
        try indent()
      } else {
        try output.append(" ;\n  ")
        try indent()
        try writePredicate(of: quad)
      }
    } else {
      try endSubject()
      try output.append(0x0A)
      try indent()
      try names.writeNode(quad.subject, of: quad, to: &output)
      try output.append(0x20)
      subject.keep(quad.subject.text)
      subjectKind = quad.subject.kind
      try writePredicate(of: quad)
    }
    try names.writeTerm(quad.object, of: quad, to: &output)
    tripleCount += 1
  }

  /// Ends the document and finishes the sink.
  ///
  /// - Throws: What the sink throws.
  public mutating func finish() throws {
    try endGraph()
    try output.flush()
    try sink.finish()
  }

  private mutating func writePredicate(of quad: QuadBytes) throws {
    if quad.predicate.equals(RDFWriting.type) {
      try output.append(0x61)
    } else {
      try names.writeIRI(quad.predicate, of: quad, to: &output)
    }
    try output.append(0x20)
    predicate.keep(quad.predicate)
  }

  private mutating func enterGraph(of quad: QuadBytes) throws {
    guard let name = quad.graph else {
      if graphKind != nil { try endGraph() }
      return
    }
    if graphKind == name.kind, graph.equals(name.text) { return }
    try endGraph()
    try output.append(0x0A)
    try names.writeNode(name, of: quad, to: &output)
    try output.append(" {")
    graph.keep(name.text)
    graphKind = name.kind
  }

  private mutating func endGraph() throws {
    try endSubject()
    guard graphKind != nil else { return }
    try output.append("}\n")
    graphKind = nil
  }

  private mutating func endSubject() throws {
    guard subjectKind != nil else { return }
    try output.append(" .\n")
    subjectKind = nil
  }

  /// Goes further in within a graph.
  private mutating func indent() throws {
    if graphKind != nil { try output.append("  ") }
  }
}
