import RDF

/// Property paths (productions 88 to 97).
extension Parser {
  /// `Path`, or `nil` when there is none here.
  mutating func parsePathIfPresent() throws -> PropertyPath? {
    guard let first = try parsePathSequenceIfPresent() else { return nil }
    var paths = [first]
    while accept(.bar) {
      guard let next = try parsePathSequenceIfPresent() else { throw unexpected() }
      paths.append(next)
    }
    try noteLinks(paths.count - 1)
    return paths.count == 1 ? first : .alternative(paths)
  }

  private mutating func parsePath() throws -> PropertyPath {
    guard let path = try parsePathIfPresent() else { throw unexpected() }
    return path
  }

  private mutating func parsePathSequenceIfPresent() throws -> PropertyPath? {
    guard let first = try parsePathStepIfPresent() else { return nil }
    var paths = [first]
    while accept(.slash) {
      guard let next = try parsePathStepIfPresent() else { throw unexpected() }
      paths.append(next)
    }
    try noteLinks(paths.count - 1)
    return paths.count == 1 ? first : .sequence(paths)
  }

  /// `PathEltOrInverse`.
  private mutating func parsePathStepIfPresent() throws -> PropertyPath? {
    if accept(.caret) {
      guard let path = try parsePathElementIfPresent() else { throw unexpected() }
      return .inverse(path)
    }
    return try parsePathElementIfPresent()
  }

  /// `PathElt`.
  private mutating func parsePathElementIfPresent() throws -> PropertyPath? {
    guard let path = try parsePathPrimaryIfPresent() else { return nil }
    if accept(.question) { return .zeroOrOne(path) }
    if accept(.star) { return .zeroOrMore(path) }
    if accept(.plus) { return .oneOrMore(path) }
    return path
  }

  /// `PathPrimary`.
  private mutating func parsePathPrimaryIfPresent() throws -> PropertyPath? {
    if let iri = try parsePathIRIIfPresent() { return .link(iri) }
    if accept(.not) { return try parseNegatedSet() }
    if at(.openParenthesis) {
      return try nested { parser in
        parser.advance()
        let path = try parser.parsePath()
        try parser.require(.closeParenthesis)
        return path
      }
    }
    return nil
  }

  private mutating func parsePathIRIIfPresent() throws -> IRI? {
    if token.kind == .word("a") {
      advance()
      return Vocabulary.RDF.type
    }
    expect("'a'")
    return try parseIRIIfPresent()
  }

  /// `PathNegatedPropertySet`.
  private mutating func parseNegatedSet() throws -> PropertyPath {
    var forward: [IRI] = []
    var backward: [IRI] = []
    func parseOne(_ parser: inout Parser) throws {
      let isInverse = parser.accept(.caret)
      guard let iri = try parser.parsePathIRIIfPresent() else { throw parser.unexpected() }
      if isInverse { backward.append(iri) } else { forward.append(iri) }
    }
    if token.kind == .null {
      advance()
    } else if accept(.openParenthesis) {
      repeat { try parseOne(&self) } while accept(.bar)
      try require(.closeParenthesis)
    } else {
      try parseOne(&self)
    }
    return .negatedSet(forward: forward, backward: backward)
  }
}
