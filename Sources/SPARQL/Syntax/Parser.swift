import RDF

/// Reads a query by recursive descent, one method a production (SPARQL 1.1 Query, section 19.8).
struct Parser {
  /// How deep a query may be nested.
  static let maximumDepth = 10_000
  /// How many operators and parts of groups it may have.
  static let maximumLinks = 20_000

  let source: SourceText
  private let tokens: [Token]
  private var index = 0
  /// What would have fitted at this token, in words, in the order in which it was tried.
  private var expected: [String] = []
  private var depth = 0
  private var deepest = 0
  private var links = 0
  /// No tree of the query is deeper.
  var depthBound: Int { deepest + links }

  var base: String
  var prefixes: [String: String]
  /// Whether an aggregate may stand here.
  var allowsAggregates = false
  /// Whether the expression of the `SELECT`, `HAVING` or `ORDER BY` being read has had an aggregate.
  var hasAggregate = false
  /// The basic graph pattern being read, by number, and those that blank node labels were met in.
  var basicGraphPattern = 0
  var lastBasicGraphPattern = 0
  var labelPlaces: [String: Int] = [:]
  /// How many paths were read.
  var pathCount = 0
  private var blankNodeCount = 0

  init(_ input: Lexer.Output, base: String, prefixes: [String: String]) {
    source = input.source
    tokens = input.tokens
    self.base = base
    self.prefixes = prefixes
  }

  /// How deep the tree of a query can become: brackets within brackets, and operators or elements in a row.
  static func nesting(of tokens: [Token]) -> Int {
    var open = 0
    var deepest = 0
    for token in tokens {
      switch token.kind {
      case .symbol(.openBrace), .symbol(.openParenthesis), .symbol(.openBracket): open += 1
      case .symbol(.closeBrace), .symbol(.closeParenthesis), .symbol(.closeBracket): open -= 1
      default: continue
      }
      deepest = max(deepest, open)
    }
    // Chains of operators lean to one side: their depth is bounded by the number of tokens.
    return tokens.count > 1_000 ? max(deepest, tokens.count) : deepest
  }

  // MARK: Tokens

  var token: Token { tokens[index] }

  func following(_ distance: Int = 1) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  @discardableResult mutating func advance() -> Token {
    let token = tokens[index]
    if index + 1 < tokens.count { index += 1 }
    expected.removeAll(keepingCapacity: true)
    return token
  }

  /// Notes what would have fitted here.
  mutating func expect(_ words: String...) {
    for word in words where !expected.contains(word) { expected.append(word) }
  }

  mutating func at(_ symbol: Token.Symbol) -> Bool {
    if token.kind == .symbol(symbol) { return true }
    expect("'\(symbol.rawValue)'")
    return false
  }

  mutating func at(_ keyword: String) -> Bool {
    if token.capitals == keyword { return true }
    expect(keyword)
    return false
  }

  mutating func accept(_ symbol: Token.Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  mutating func accept(_ keyword: String) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  mutating func require(_ symbol: Token.Symbol) throws {
    guard accept(symbol) else { throw unexpected() }
  }

  mutating func require(_ keyword: String) throws {
    guard accept(keyword) else { throw unexpected() }
  }

  // MARK: Errors

  /// The error of a token that fits nothing.
  func unexpected() -> SPARQLSyntaxError {
    source.error("unexpected \(token.words)", at: token.start, expected: expected)
  }

  /// The error of words that fit the grammar and break a rule.
  func broken(_ message: String, at token: Token) -> SPARQLSyntaxError {
    source.error(message, at: token.start)
  }

  // MARK: Depth

  /// Reads something nested.
  mutating func nested<Result>(_ read: (inout Parser) throws -> Result) throws -> Result {
    try deepen()
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func deepen() throws {
    depth += 1
    deepest = max(deepest, depth)
    if depth > Parser.maximumDepth {
      depth -= 1
      throw broken("nested more than \(Parser.maximumDepth) deep", at: token)
    }
  }

  /// Notes links of a chain that the tree holds one within the other: elements of a group, operators in a row.
  ///
  /// No tree is deeper than the brackets and all the links together.
  mutating func noteLinks(_ count: Int) throws {
    links += count
    if links > Parser.maximumLinks {
      throw broken(
        "more than \(Parser.maximumLinks) operators and parts of groups; use IN or VALUES for long lists", at: token)
    }
  }

  // MARK: Names

  mutating func freshBlankNode() -> String {
    blankNodeCount += 1
    // A query cannot write a label that begins with a dot.
    return ".\(blankNodeCount)"
  }

  /// An `iri` (production 136), or `nil` when there is none here.
  mutating func parseIRIIfPresent() throws -> IRI? {
    switch token.kind {
    case .iri(let reference):
      let iri = try resolve(reference)
      advance()
      return iri
    case .prefixedName(let prefix, let local):
      let iri = try expand(prefix, local)
      advance()
      return iri
    case .namespace(let prefix):
      let iri = try expand(prefix, "")
      advance()
      return iri
    default:
      expect("an IRI", "a prefixed name")
      return nil
    }
  }

  mutating func parseIRI() throws -> IRI {
    guard let iri = try parseIRIIfPresent() else { throw unexpected() }
    return iri
  }

  private func expand(_ prefix: String, _ local: String) throws -> IRI {
    guard let namespace = prefixes[prefix] else {
      throw broken("the prefix '\(prefix):' is not declared; add 'PREFIX \(prefix): <…>'", at: token)
    }
    return IRI(namespace + local)
  }

  func resolve(_ reference: String) throws -> IRI {
    guard let iri = IRIReference.resolve(reference, against: base) else {
      throw broken("<\(reference)> is relative and there is no base to resolve it against; add 'BASE <…>'", at: token)
    }
    return IRI(iri)
  }

  mutating func parseVariableIfPresent() -> Variable? {
    guard case .variable(let name) = token.kind else {
      expect("a variable")
      return nil
    }
    advance()
    return Variable(name)
  }

  mutating func parseVariable() throws -> Variable {
    guard let variable = parseVariableIfPresent() else { throw unexpected() }
    return variable
  }
}
