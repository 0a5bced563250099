import RDF

/// What may stand in triples, and what blank nodes are there.
enum TriplesMode: Equatable {
  /// A template of `CONSTRUCT`: blank nodes are terms, no paths.
  case template
  /// A pattern: blank nodes are variables.
  case pattern(allowsPaths: Bool)
}

/// Triples, their property lists, collections and blank nodes (productions 52, 55, 75 to 87 and 98 to 107).
extension Parser {
  /// Triples up to something else, with the dots between them.
  mutating func parseTriples(_ mode: TriplesMode, into items: inout [TriplesItem]) throws {
    repeat {
      guard try parseTriplesSameSubject(mode, into: &items) else { return }
    } while accept(.dot)
  }

  /// `TriplesSameSubject(Path)`; false when there is none here.
  private mutating func parseTriplesSameSubject(_ mode: TriplesMode, into items: inout [TriplesItem]) throws -> Bool {
    if let subject = try parseVariableOrTermIfPresent(mode) {
      try parsePropertyList(of: subject, mode, mayBeEmpty: false, into: &items)
    } else if let subject = try parseTriplesNodeIfPresent(mode, into: &items) {
      try parsePropertyList(of: subject, mode, mayBeEmpty: true, into: &items)
    } else {
      return false
    }
    return true
  }

  /// `PropertyList(Path)` or `PropertyList(Path)NotEmpty`.
  private mutating func parsePropertyList(
    of subject: PatternTerm, _ mode: TriplesMode, mayBeEmpty: Bool, into items: inout [TriplesItem]
  ) throws {
    guard var verb = try parseVerbIfPresent(mode) else {
      if mayBeEmpty { return }
      throw unexpected()
    }
    while true {
      repeat {
        let object = try parseGraphNode(mode, into: &items)
        switch verb {
        case .variable(let predicate): items.append(.triple(TriplePattern(subject, .variable(predicate), object)))
        case .path(.link(let predicate)):
          items.append(.triple(TriplePattern(subject, .term(.iri(predicate)), object)))
        case .path(let path):
          pathCount += 1
          items.append(.path(PathPattern(subject, path, object), number: pathCount))
        }
      } while accept(.comma)
      var hasSemicolon = false
      while accept(.semicolon) { hasSemicolon = true }
      guard hasSemicolon, let next = try parseVerbIfPresent(mode) else { return }
      verb = next
    }
  }

  private enum Verb {
    case variable(Variable)
    case path(PropertyPath)
  }

  /// `Verb`, `VerbPath` or `VerbSimple`.
  private mutating func parseVerbIfPresent(_ mode: TriplesMode) throws -> Verb? {
    if let variable = parseVariableIfPresent() { return .variable(variable) }
    if mode == .pattern(allowsPaths: true) { return try parsePathIfPresent().map { .path($0) } }
    expect("'a'")
    if token.kind == .word("a") {
      advance()
      return .path(.link(Vocabulary.RDF.type))
    }
    return try parseIRIIfPresent().map { .path(.link($0)) }
  }

  /// `GraphNode(Path)`.
  private mutating func parseGraphNode(_ mode: TriplesMode, into items: inout [TriplesItem]) throws -> PatternTerm {
    if let term = try parseVariableOrTermIfPresent(mode) { return term }
    if let node = try parseTriplesNodeIfPresent(mode, into: &items) { return node }
    throw unexpected()
  }

  /// `VarOrTerm`.
  private mutating func parseVariableOrTermIfPresent(_ mode: TriplesMode) throws -> PatternTerm? {
    if let variable = parseVariableIfPresent() { return .variable(variable) }
    if let iri = try parseIRIIfPresent() { return .term(.iri(iri)) }
    if let literal = try parseLiteralIfPresent() { return .term(.literal(literal)) }
    switch token.kind {
    case .blankNode(let label):
      let place = advance()
      if mode == .template { return .term(.blank(label)) }
      return .variable(try patternVariable(ofLabel: label, at: place))
    case .anonymous:
      advance()
      return freshNode(mode)
    case .null:
      advance()
      return .term(.iri(Vocabulary.RDF.nil))
    default:
      expect("a literal", "a blank node")
      return nil
    }
  }

  private mutating func freshNode(_ mode: TriplesMode) -> PatternTerm {
    let label = freshBlankNode()
    return mode == .template ? .term(.blank(label)) : .variable(.blankNode(label))
  }

  /// `TriplesNode(Path)`: a collection or a blank node with properties.
  private mutating func parseTriplesNodeIfPresent(
    _ mode: TriplesMode, into items: inout [TriplesItem]
  ) throws -> PatternTerm? {
    if at(.openParenthesis) {
      return try nested { try $0.parseCollection(mode, into: &items) }
    }
    if at(.openBracket) {
      return try nested { parser in
        parser.advance()
        let node = parser.freshNode(mode)
        try parser.parsePropertyList(of: node, mode, mayBeEmpty: false, into: &items)
        try parser.require(.closeBracket)
        return node
      }
    }
    return nil
  }

  /// `Collection(Path)`.
  private mutating func parseCollection(_ mode: TriplesMode, into items: inout [TriplesItem]) throws -> PatternTerm {
    try require(.openParenthesis)
    let head = freshNode(mode)
    var node = head
    while true {
      let member = try parseGraphNode(mode, into: &items)
      items.append(.triple(TriplePattern(node, .term(.iri(Vocabulary.RDF.first)), member)))
      if accept(.closeParenthesis) { break }
      let next = freshNode(mode)
      items.append(.triple(TriplePattern(node, .term(.iri(Vocabulary.RDF.rest)), next)))
      node = next
    }
    items.append(.triple(TriplePattern(node, .term(.iri(Vocabulary.RDF.rest)), .term(.iri(Vocabulary.RDF.nil)))))
    return head
  }

  /// `RDFLiteral`, `NumericLiteral` or `BooleanLiteral`, or `nil` when there is none here.
  mutating func parseLiteralIfPresent() throws -> Literal? {
    switch token.kind {
    case .string(let text):
      advance()
      if case .language(let tag) = token.kind {
        advance()
        // The value of a tag is in small letters (RDF 1.1 Concepts, section 3.3), and so are those of a store.
        return Literal(text, language: tag.lowercased())
      }
      if accept(.datatype) { return Literal(text, datatype: try parseIRI()) }
      return Literal(text)
    case .integer(let text): return number(text, Vocabulary.XSD.integer)
    case .decimal(let text): return number(text, Vocabulary.XSD.decimal)
    case .double(let text): return number(text, XSD.double)
    case .word where token.capitals == "TRUE" || token.capitals == "FALSE":
      return Literal(advance().capitals.lowercased(), datatype: Vocabulary.XSD.boolean)
    default: return nil
    }
  }

  private mutating func number(_ text: String, _ datatype: IRI) -> Literal {
    advance()
    return Literal(text, datatype: datatype)
  }
}
