import RDF

/// Calls of the functions that the grammar names (productions 121 to 127).
extension Parser {
  /// `BuiltInCall`, or `nil` when there is none here.
  mutating func parseBuiltinIfPresent() throws -> Expression? {
    guard case .word = token.kind else { return nil }
    let start = token
    if let function = Parser.aggregates[start.capitals] {
      advance()
      return .aggregate(try parseAggregate(function, at: start))
    }
    if start.capitals == "EXISTS" {
      advance()
      return .exists(Translation.algebra(of: try parseGroupGraphPattern()))
    }
    if start.capitals == "NOT", following().capitals == "EXISTS" {
      advance()
      advance()
      return .not(.exists(Translation.algebra(of: try parseGroupGraphPattern())))
    }
    guard let function = Builtin(rawValue: start.capitals) else { return nil }
    advance()
    if function == .bound {
      try require(.openParenthesis)
      let variable = try parseVariable()
      try require(.closeParenthesis)
      return .builtin(.bound, [.variable(variable)])
    }
    let arguments = try parseExpressionList()
    guard function.arity.contains(arguments.count) else {
      throw broken(
        "\(function.rawValue) takes \(Parser.words(function.arity)), not \(arguments.count)", at: start)
    }
    return .builtin(function, arguments)
  }

  private static func words(_ arity: ClosedRange<Int>) -> String {
    let count = arity.count == 1 ? "\(arity.lowerBound)" : "\(arity.lowerBound) or \(arity.upperBound)"
    return arity.upperBound == 1 ? count + " argument" : count + " arguments"
  }

  private static let aggregates: [String: Aggregate.Function] = [
    "COUNT": .count, "SUM": .sum, "MIN": .min, "MAX": .max, "AVG": .average, "SAMPLE": .sample,
    "GROUP_CONCAT": .groupConcat(separator: " "),
  ]

  /// `Aggregate` behind its name.
  private mutating func parseAggregate(_ function: Aggregate.Function, at start: Token) throws -> Aggregate {
    guard allowsAggregates else {
      throw broken(
        "\(start.capitals) is an aggregate: it may stand in SELECT, HAVING and ORDER BY, and not inside another one",
        at: start)
    }
    hasAggregate = true
    allowsAggregates = false
    defer { allowsAggregates = true }
    return try nested { parser in
      try parser.require(.openParenthesis)
      var aggregate = Aggregate(function, isDistinct: parser.accept("DISTINCT"), of: nil)
      if function == .count, parser.accept(.star) {
        try parser.require(.closeParenthesis)
        return aggregate
      }
      aggregate.argument = try parser.parseExpression()
      if case .groupConcat = function, parser.accept(.semicolon) {
        try parser.require("SEPARATOR")
        try parser.require(.equal)
        guard case .string(let separator) = parser.token.kind else {
          parser.expect("a string")
          throw parser.unexpected()
        }
        parser.advance()
        aggregate.function = .groupConcat(separator: separator)
      }
      try parser.require(.closeParenthesis)
      return aggregate
    }
  }
}
