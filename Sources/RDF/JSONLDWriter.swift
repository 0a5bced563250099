import Files
import XML

/// Writes JSON-LD 1.1 (W3C Recommendation of 2020) in compacted form as a stream: a context, and a node object for
/// consecutive quads of one subject; named graphs stand inside as node objects with `@graph`.
///
/// A property that comes back after another one begins a second node object of the same `@id`, which says the same.
/// Literals keep their lexical forms: numbers and booleans are written as texts of their datatypes.
public struct JSONLDWriter: QuadWriter {
  /// Number of triples written.
  public private(set) var tripleCount = 0

  /// None: JSON-LD says all that RDF can.
  public let warnings: [String] = []

  /// Most properties remembered.
  private static let limit = 1 << 14

  private let sink: any ByteSink
  private let context: JSONLDContext
  private var output: OutputBuffer
  private var value: JSONLDValue
  private var graph = KeptBytes()
  private var graphKind: TermBytes.Kind?
  private var subject = KeptBytes()
  private var subjectKind: TermBytes.Kind?
  private var keys = ByteTable()
  /// The node object in which each property was used last.
  private var lastUse: [Int] = []
  /// What the context says of the values of each property.
  private var types: [JSONLDValueType?] = []
  private var nodeNumber = 0
  private var key = -1
  private var isArray = false
  private var isFirstOfGraph = true
  private var isFirstOfDocument = true

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - sink: Takes the bytes.
  ///   - options: Prefixes, types of values, where the context stands, and the size of the buffer count here.
  /// - Throws: ``RDFWriteError``, or what the sink throws.
  public init(to sink: any ByteSink, options: RDFWriterOptions = RDFWriterOptions()) throws {
    self.sink = sink
    context = try JSONLDContext(prefixes: options.prefixes, types: options.types)
    output = OutputBuffer(capacity: options.bufferSize) { try sink.write($0) }
    value = JSONLDValue(context)
    try output.append("{\n  \"@context\": ")
    if options.contextURL.isEmpty {
      try context.write(to: &output)
    } else {
      var text = options.contextURL
      try text.withUTF8 { try output.appendJSON($0) }
    }
    try output.append(",\n  \"@graph\": [")
  }

  /// Writes a quad.
  ///
  /// - Throws: ``RDFWriteError``, or what the sink throws.
  public mutating func write(_ quad: QuadBytes) throws {
    let isType = quad.object.kind == .iri && quad.predicate.equals(RDFWriting.type)
    if keys.count == JSONLDWriter.limit { try forgetKeys() }
    let number = isType ? keys.number(of: JSONLDWriter.typeKey).number : keys.number(of: quad.predicate).number
    if number == lastUse.count {
      lastUse.append(0)
      types.append(isType ? .iri : context.type(of: quad.predicate))
    }
    let isSameGraph = try enterGraph(of: quad)
    if isSameGraph, subjectKind == quad.subject.kind, subject.equals(quad.subject.text),
      key == number || lastUse[number] != nodeNumber
    {
      if key == number {
        if !isArray { try output.append(0x5B) }
        isArray = true
        try value.write(to: &output)
        try output.append(", ")
      } else {
        try endProperty()
        try beginProperty(quad, key: number, isType: isType)
      }
    } else {
      try beginNode(quad)
      try beginProperty(quad, key: number, isType: isType)
    }
    // A value waits until it is known whether another one follows, which makes an array of them.
    try value.take(quad, type: types[number])
    tripleCount += 1
  }

  /// Ends the document and finishes the sink.
  ///
  /// - Throws: What the sink throws.
  public mutating func finish() throws {
    try endGraph()
    try output.append("\n  ]\n}\n")
    try output.flush()
    try sink.finish()
  }

  private static var typeKey: UnsafeBufferPointer<UInt8> {
    let key: StaticString = "@type"
    return UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
  }

  private mutating func forgetKeys() throws {
    try endNode()
    keys.removeAll()
    lastUse = []
    types = []
  }

  /// - Returns: Whether the quad stands in the graph of the one before.
  private mutating func enterGraph(of quad: QuadBytes) throws -> Bool {
    guard let name = quad.graph else {
      if graphKind == nil { return true }
      try endGraph()
      return false
    }
    if graphKind == name.kind, graph.equals(name.text) { return true }
    try endGraph()
    try output.append(isFirstOfDocument ? "\n    {\n      \"@id\": " : ",\n    {\n      \"@id\": ")
    try value.append(node: name, of: quad, to: &output)
    try output.append(",\n      \"@graph\": [")
    isFirstOfDocument = false
    isFirstOfGraph = true
    graph.keep(name.text)
    graphKind = name.kind
    return false
  }

  private mutating func endGraph() throws {
    try endNode()
    guard graphKind != nil else { return }
    try output.append("\n      ]\n    }")
    graphKind = nil
  }

  private mutating func beginNode(_ quad: QuadBytes) throws {
    try endNode()
    let isFirst = graphKind == nil ? isFirstOfDocument : isFirstOfGraph
    if !isFirst { try output.append(0x2C) }
    isFirstOfDocument = false
    isFirstOfGraph = false
    try breakLine()
    try output.append("{")
    try breakLine()
    try output.append("  \"@id\": ")
    try value.append(node: quad.subject, of: quad, to: &output)
    subject.keep(quad.subject.text)
    subjectKind = quad.subject.kind
    nodeNumber += 1
  }

  private mutating func endNode() throws {
    guard subjectKind != nil else { return }
    try endProperty()
    try breakLine()
    try output.append(0x7D)
    subjectKind = nil
  }

  private mutating func beginProperty(_ quad: QuadBytes, key number: Int, isType: Bool) throws {
    try output.append(0x2C)
    try breakLine()
    try output.append("  \"")
    if isType {
      try output.append("@type")
    } else {
      try context.appendName(quad.predicate, of: RDFWriting.string(quad.subject.text), to: &output)
    }
    try output.append("\": ")
    key = number
    lastUse[number] = nodeNumber
  }

  private mutating func endProperty() throws {
    guard key >= 0 else { return }
    try value.write(to: &output)
    if isArray { try output.append(0x5D) }
    isArray = false
    key = -1
  }

  private mutating func breakLine() throws {
    try output.append(graphKind == nil ? "\n    " : "\n        ")
  }
}
