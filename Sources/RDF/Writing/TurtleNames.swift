import XML

/// Terms in the short forms of Turtle: prefixed names, plain numbers and booleans.
struct TurtleNames {
  /// The declared prefixes.
  let prefixes: DeclaredPrefixes

  /// - Throws: ``RDFWriteError/badPrefix(_:)``.
  init(_ prefixes: [(prefix: String, namespace: String)]) throws {
    self.prefixes = try DeclaredPrefixes(prefixes, where: TurtleNames.isPrefix)
  }

  /// Writes an IRI, prefixed where it can be.
  ///
  /// - Throws: ``RDFWriteError/badIRI(_:subject:)``, or what the sink throws.
  func writeIRI(_ iri: UnsafeBufferPointer<UInt8>, of quad: QuadBytes, to output: inout OutputBuffer) throws {
    if let (entry, local) = prefixes.find(iri, where: TurtleNames.isLocal) {
      try output.append(entry.prefixBytes)
      try output.append(0x3A)
      return try output.append(local)
    }
    guard try output.appendIRI(iri) else { throw RDFWriting.badIRI(iri, of: quad) }
  }

  /// Writes a subject or the name of a graph.
  ///
  /// - Throws: ``RDFWriteError``, or what the sink throws.
  func writeNode(_ term: TermBytes, of quad: QuadBytes, to output: inout OutputBuffer) throws {
    switch term.kind {
    case .iri: try writeIRI(term.text, of: quad, to: &output)
    case .blank: try output.appendBlankNode(term.text)
    case .literal: throw RDFWriting.misplacedLiteral(in: quad)
    }
  }

  /// Writes an object.
  ///
  /// - Throws: ``RDFWriteError``, or what the sink throws.
  func writeTerm(_ term: TermBytes, of quad: QuadBytes, to output: inout OutputBuffer) throws {
    guard term.kind == .literal else { return try writeNode(term, of: quad, to: &output) }
    if !term.datatype.isEmpty, TurtleNames.isShort(term) { return try output.append(term.text) }
    try output.appendQuoted(term.text)
    if !term.language.isEmpty {
      try RDFWriting.checkLanguage(of: quad)
      try output.append(0x40)
      try output.append(term.language)
    } else if !term.hasPlainDatatype {
      try output.append("^^")
      try writeIRI(term.datatype, of: quad, to: &output)
    }
  }

  /// Whether a text is a prefix (production PN_PREFIX, or none).
  private static func isPrefix(_ prefix: String) -> Bool {
    prefix.isEmpty || XMLName.isLegal(prefix) && !prefix.hasPrefix("_") && !prefix.hasSuffix(".")
  }

  /// Whether a text can stand after a prefix as it is (production PN_LOCAL, without colons and escapes, which some
  /// readers do not know).
  private static func isLocal(_ local: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in local.enumerated() {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: continue
      case 0x2D where index > 0: continue
      case 0x2E where index > 0 && index + 1 < local.count: continue
      case 0x80...: return isLocal(RDFWriting.string(local))
      default: return false
      }
    }
    return true
  }

  private static func isLocal(_ local: String) -> Bool {
    // What a name of XML may begin with, or a digit; what it may hold; no dot at the end.
    guard let first = local.unicodeScalars.first, XMLName.isStart(first) || (0x30...0x39).contains(first.value),
      local.utf8.last != 0x2E
    else { return false }
    return local.unicodeScalars.allSatisfy { XMLName.isStart($0) || XMLName.isFollower($0) }
  }

  /// Whether a literal may stand without quotes and datatype (productions INTEGER, DECIMAL, DOUBLE, BooleanLiteral).
  private static func isShort(_ literal: TermBytes) -> Bool {
    let text = literal.text
    switch text.first ?? 0 {
    case 0x2B, 0x2D, 0x2E, 0x30...0x39:
      switch NumberShape(text) {
      case .integer: return literal.datatype.equals("http://www.w3.org/2001/XMLSchema#integer")
      case .decimal: return literal.datatype.equals("http://www.w3.org/2001/XMLSchema#decimal")
      case .double: return literal.datatype.equals("http://www.w3.org/2001/XMLSchema#double")
      case nil: return false
      }
    case 0x66, 0x74:
      return literal.datatype.equals("http://www.w3.org/2001/XMLSchema#boolean")
        && (text.equals("true") || text.equals("false"))
    default: return false
    }
  }
}
