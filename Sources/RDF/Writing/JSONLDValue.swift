import XML

/// A value of a node object of JSON-LD, made when its quad comes and written when the next one is known.
struct JSONLDValue {
  private final class Made {
    var bytes: [UInt8] = []
  }

  private let context: JSONLDContext
  private let made = Made()
  private var output: OutputBuffer

  init(_ context: JSONLDContext) {
    self.context = context
    output = OutputBuffer(capacity: 1 << 12) { [made] in made.bytes.append(contentsOf: $0) }
  }

  /// Makes the value of a quad, in the short form where it is of the type that the context tells of the property.
  ///
  /// - Throws: ``RDFWriteError``.
  mutating func take(_ quad: QuadBytes, type: JSONLDValueType?) throws {
    made.bytes.removeAll(keepingCapacity: true)
    try make(quad, type: type)
    try output.flush()
  }

  /// Writes the value made last.
  ///
  /// - Throws: What the sink throws.
  func write(to output: inout OutputBuffer) throws {
    try output.append(made.bytes)
  }

  /// Appends an IRI or a blank node as a text.
  ///
  /// - Throws: ``RDFWriteError``, or what the sink throws.
  func append(node: TermBytes, of quad: QuadBytes, to output: inout OutputBuffer) throws {
    try output.append(0x22)
    switch node.kind {
    case .iri: try context.appendName(node.text, of: RDFWriting.string(quad.subject.text), to: &output)
    case .blank: try output.appendBlankNode(node.text)
    case .literal: throw RDFWriting.misplacedLiteral(in: quad)
    }
    try output.append(0x22)
  }

  private mutating func make(_ quad: QuadBytes, type: JSONLDValueType?) throws {
    let object = quad.object
    guard object.kind == .literal else {
      if type == .iri { return try append(node: object, of: quad, to: &output) }
      try output.append("{\"@id\": ")
      try append(node: object, of: quad, to: &output)
      return try output.append("}")
    }
    if !object.language.isEmpty {
      try RDFWriting.checkLanguage(of: quad)
      try output.append("{\"@language\": \"")
      try output.append(object.language)
      try output.append("\", \"@value\": ")
    } else if !object.hasPlainDatatype {
      if case .datatype(let datatype) = type, datatype.withBytes({ ByteTable.equal($0, object.datatype) }) {
        return try output.appendJSON(object.text)
      }
      try output.append("{\"@type\": \"")
      try context.appendName(object.datatype, of: RDFWriting.string(quad.subject.text), to: &output)
      try output.append("\", \"@value\": ")
    } else if type == nil || type == .datatype(Vocabulary.XSD.string) {
      return try output.appendJSON(object.text)
    } else {
      try output.append("{\"@value\": ")
    }
    try output.appendJSON(object.text)
    try output.append("}")
  }
}

extension OutputBuffer {
  /// Appends a text of JSON (RFC 8259, section 7) in double quotes.
  ///
  /// - Throws: What the sink throws.
  mutating func appendJSON(_ text: UnsafeBufferPointer<UInt8>) throws {
    try append(0x22)
    var index = 0
    while true {
      index = try appendRun(of: text, from: index) { word in
        ByteWord.less(word, than: 0x20) | ByteWord.equal(word, 0x22) | ByteWord.equal(word, 0x5C)
      }
      if index >= text.count { break }
      switch text[index] {
      case 0x22: try append("\\\"")
      case 0x5C: try append("\\\\")
      case 0x09: try append("\\t")
      case 0x0A: try append("\\n")
      case 0x0D: try append("\\r")
      default:
        try append("\\u00")
        try appendHexadecimal(text[index])
      }
      index += 1
    }
    try append(0x22)
  }
}
