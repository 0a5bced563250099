import RDF

/// Evaluates expressions over solutions (SPARQL 1.1 Query, section 17).
///
/// Expressions of a deeply nested query are to be evaluated within ``DeepStack``.
public struct ExpressionEvaluator<Row: Solution> {
  /// What the expressions of the query share.
  public let context: EvaluationContext
  private let exists: (Algebra, Row) throws -> Bool

  /// Makes an evaluator.
  ///
  /// - Parameters:
  ///   - context: What the expressions of the query share.
  ///   - exists: Tells whether a pattern of `EXISTS` matches, given a solution.
  public init(_ context: EvaluationContext, exists: @escaping (Algebra, Row) throws -> Bool) {
    self.context = context
    self.exists = exists
  }

  /// The value of an expression.
  ///
  /// - Throws: ``ExpressionError`` when it has none; ``RegexLimitError`` and what `exists` throws end the query.
  public func value(of expression: Expression, in row: Row) throws -> Term {
    switch expression {
    case .variable(let variable):
      guard let term = row.value(of: variable) else { throw ExpressionError.unbound(variable) }
      return term
    case .term(let term): return term
    case .or(let parts): return .boolean(try any(parts, in: row, is: true))
    case .and(let parts): return .boolean(try !any(parts, in: row, is: false))
    case .not(let part): return .boolean(try !isTrue(part, in: row))
    case .comparison(let comparison, let left, let right):
      return .boolean(try Comparison.holds(comparison, value(of: left, in: row), value(of: right, in: row)))
    case .isIn(let value, let list): return .boolean(try isIn(value, list, in: row))
    case .arithmetic(let operation, let left, let right):
      return .numeric(try Numeric.combine(operation, number(left, in: row), number(right, in: row)))
    case .minus(let part): return .numeric(try number(part, in: row).negated())
    case .plus(let part): return .numeric(try number(part, in: row))
    case .builtin(let function, let arguments): return try call(function, arguments, in: row)
    case .function(let name, let arguments):
      return try Cast.apply(name, arguments.map { try value(of: $0, in: row) })
    case .exists(let pattern): return .boolean(try exists(pattern, row))
    case .aggregate: throw ExpressionError.wrongType
    }
  }

  /// Whether a filter lets a solution pass: an error does not (section 17.2).
  ///
  /// - Throws: What ends the query, never ``ExpressionError``.
  public func passes(_ condition: Expression, in row: Row) throws -> Bool {
    try truth(of: condition, in: row) ?? false
  }

  /// The effective boolean value of an expression, or `nil` for an error (section 17.2.2).
  ///
  /// - Throws: What ends the query, never ``ExpressionError``.
  public func truth(of condition: Expression, in row: Row) throws -> Bool? {
    do {
      return try isTrue(condition, in: row)
    } catch is ExpressionError {
      return nil
    }
  }

  /// The value of an expression, or `nil` where it has none.
  ///
  /// - Throws: What ends the query, never ``ExpressionError``.
  public func valueIfAny(of expression: Expression, in row: Row) throws -> Term? {
    do {
      return try value(of: expression, in: row)
    } catch is ExpressionError {
      return nil
    }
  }

  private func isTrue(_ expression: Expression, in row: Row) throws -> Bool {
    try Comparison.isTrue(value(of: expression, in: row))
  }

  private func number(_ expression: Expression, in row: Row) throws -> Numeric {
    guard case .numeric(let number) = Value(try value(of: expression, in: row)) else { throw ExpressionError.wrongType }
    return number
  }

  /// Whether a part has this truth value; one that does outweighs errors of others (section 17.2).
  private func any(_ parts: [Expression], in row: Row, is wanted: Bool) throws -> Bool {
    var failure: ExpressionError?
    for part in parts {
      do {
        if try isTrue(part, in: row) == wanted { return true }
      } catch let error as ExpressionError {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return false
  }

  private func isIn(_ expression: Expression, _ list: [Expression], in row: Row) throws -> Bool {
    let left = try value(of: expression, in: row)
    var failure: ExpressionError?
    for item in list {
      do {
        if try Comparison.areEqual(left, value(of: item, in: row)) { return true }
      } catch let error as ExpressionError {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return false
  }

  /// Functions that look at their arguments in ways of their own; the others take values.
  private func call(_ function: Builtin, _ arguments: [Expression], in row: Row) throws -> Term {
    switch function {
    case .bound:
      guard case .variable(let variable)? = arguments.first else { throw ExpressionError.wrongType }
      return .boolean(row.value(of: variable) != nil)
    case .ifThenElse:
      return try value(of: isTrue(arguments[0], in: row) ? arguments[1] : arguments[2], in: row)
    case .coalesce:
      for argument in arguments {
        if let term = try valueIfAny(of: argument, in: row) { return term }
      }
      throw ExpressionError.wrongType
    default:
      return try BuiltinCall(function, arguments.map { try value(of: $0, in: row) }, context).result()
    }
  }
}
