/// What the writers of all syntaxes check and report alike.
enum RDFWriting {
  /// `rdf:type`.
  static let type: StaticString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

  /// The error for an IRI that is none.
  static func badIRI(_ iri: UnsafeBufferPointer<UInt8>, of quad: QuadBytes) -> RDFWriteError {
    .badIRI(string(iri), subject: string(quad.subject.text))
  }

  /// The error for a literal as subject or as name of a graph.
  static func misplacedLiteral(in quad: QuadBytes) -> RDFWriteError {
    if quad.subject.kind == .literal { return .literalAsSubject(string(quad.subject.text)) }
    return .literalAsGraph(quad.graph.map { string($0.text) } ?? "")
  }

  /// Checks the language tag of the object (RDF 1.1 Turtle, production LANGTAG).
  ///
  /// - Throws: ``RDFWriteError/badLanguage(_:subject:)``.
  static func checkLanguage(of quad: QuadBytes) throws {
    var isFirstPart = true
    var previous: UInt8 = 0x2D
    for byte in quad.object.language {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: break
      case 0x30...0x39 where !isFirstPart: break
      case 0x2D where previous != 0x2D: isFirstPart = false
      default: throw badLanguage(of: quad)
      }
      previous = byte
    }
    if previous == 0x2D { throw badLanguage(of: quad) }
  }

  /// The warnings of a syntax without named graphs.
  static func warnings(_ syntax: RDFSyntax, droppedGraphNames count: Int) -> [String] {
    guard count > 0 else { return [] }
    let triples = count == 1 ? "1 triple of a named graph was" : "\(count) triples of named graphs were"
    return ["\(syntax.title) has no named graphs: \(triples) written without the graph's name"]
  }

  /// The text of bytes, for messages.
  static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func badLanguage(of quad: QuadBytes) -> RDFWriteError {
    .badLanguage(string(quad.object.language), subject: string(quad.subject.text))
  }
}

extension TermBytes {
  /// Whether no datatype needs to be written: there is none, or it is `xsd:string`.
  var hasPlainDatatype: Bool {
    datatype.isEmpty || datatype.equals("http://www.w3.org/2001/XMLSchema#string")
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are those of a text known when the program was built.
  @inline(__always)
  func equals(_ text: StaticString) -> Bool {
    ByteTable.equal(self, UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
