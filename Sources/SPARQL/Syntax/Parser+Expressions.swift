import RDF

/// Expressions by precedence (productions 110 to 120).
extension Parser {
  /// `Expression`.
  mutating func parseExpression() throws -> Expression {
    var parts = [try parseConjunction()]
    while accept(.or) { parts.append(try parseConjunction()) }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func parseConjunction() throws -> Expression {
    var parts = [try parseRelation()]
    while accept(.and) { parts.append(try parseRelation()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  /// `RelationalExpression`: comparisons do not chain.
  private mutating func parseRelation() throws -> Expression {
    let left = try parseSum()
    if case .symbol(let symbol) = token.kind, let comparison = ComparisonOperator(rawValue: symbol.rawValue) {
      advance()
      return .comparison(comparison, left, try parseSum())
    }
    expect("an operator")
    if accept("IN") { return .isIn(left, try parseExpressionList()) }
    if at("NOT"), following().capitals == "IN" {
      advance()
      advance()
      return .not(.isIn(left, try parseExpressionList()))
    }
    return left
  }

  /// `AdditiveExpression`; a signed number right after an operand is added to it.
  private mutating func parseSum() throws -> Expression {
    var sum = try parseProduct()
    while true {
      if accept(.plus) {
        sum = .arithmetic(.add, sum, try parseProduct())
      } else if accept(.minus) {
        sum = .arithmetic(.subtract, sum, try parseProduct())
      } else if hasSignedNumber, let number = try parseLiteralIfPresent() {
        sum = .arithmetic(.add, sum, try parseProduct(from: .term(.literal(number))))
      } else {
        return sum
      }
      try noteLinks(1)
    }
  }

  private var hasSignedNumber: Bool {
    switch token.kind {
    case .integer(let text), .decimal(let text), .double(let text):
      text.utf8.first == UInt8(ascii: "+") || text.utf8.first == UInt8(ascii: "-")
    default: false
    }
  }

  private mutating func parseProduct() throws -> Expression {
    try parseProduct(from: try parseUnary())
  }

  /// `MultiplicativeExpression` behind its first operand.
  private mutating func parseProduct(from first: Expression) throws -> Expression {
    var product = first
    while true {
      if accept(.star) {
        product = .arithmetic(.multiply, product, try parseUnary())
      } else if accept(.slash) {
        product = .arithmetic(.divide, product, try parseUnary())
      } else {
        return product
      }
      try noteLinks(1)
    }
  }

  /// `UnaryExpression`.
  private mutating func parseUnary() throws -> Expression {
    if accept(.not) { return .not(try parsePrimary()) }
    if accept(.plus) { return .plus(try parsePrimary()) }
    if accept(.minus) { return .minus(try parsePrimary()) }
    return try parsePrimary()
  }

  /// `PrimaryExpression`.
  private mutating func parsePrimary() throws -> Expression {
    if at(.openParenthesis) { return try parseBrackettedExpression() }
    if let variable = parseVariableIfPresent() { return .variable(variable) }
    if let literal = try parseLiteralIfPresent() { return .term(.literal(literal)) }
    if let iri = try parseIRIIfPresent() {
      // `iriOrFunction`
      if token.kind == .null || at(.openParenthesis) { return try parseFunctionCall(iri) }
      return .term(.iri(iri))
    }
    expect("a literal", "a function")
    if let call = try parseBuiltinIfPresent() { return call }
    throw unexpected()
  }

  /// `BrackettedExpression`.
  mutating func parseBrackettedExpression() throws -> Expression {
    try nested { parser in
      try parser.require(.openParenthesis)
      let expression = try parser.parseExpression()
      try parser.require(.closeParenthesis)
      return expression
    }
  }

  /// `Constraint`, or `nil` when there is none here.
  mutating func parseConstraintIfPresent() throws -> Expression? {
    if at(.openParenthesis) { return try parseBrackettedExpression() }
    return try parseCallIfPresent()
  }

  /// `BuiltInCall` or `FunctionCall`, or `nil` when there is none here.
  mutating func parseCallIfPresent() throws -> Expression? {
    if let call = try parseBuiltinIfPresent() { return call }
    guard let iri = try parseIRIIfPresent() else {
      expect("a function")
      return nil
    }
    return try parseFunctionCall(iri)
  }

  /// `ExpressionList`.
  mutating func parseExpressionList() throws -> [Expression] {
    if token.kind == .null {
      advance()
      return []
    }
    return try nested { parser in
      try parser.require(.openParenthesis)
      var expressions: [Expression] = []
      repeat { expressions.append(try parser.parseExpression()) } while parser.accept(.comma)
      try parser.require(.closeParenthesis)
      return expressions
    }
  }

  /// The `ArgList` of a function of that name.
  private mutating func parseFunctionCall(_ iri: IRI) throws -> Expression {
    if at(.openParenthesis), following().capitals == "DISTINCT" {
      throw broken("DISTINCT is for aggregates, and \(iri) is none", at: following())
    }
    return .function(iri, try parseExpressionList())
  }
}
