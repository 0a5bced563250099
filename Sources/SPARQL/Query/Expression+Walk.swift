extension Expression {
  /// The expressions right below this one, but for those inside a pattern or an aggregate.
  var operands: [Expression] {
    switch self {
    case .variable, .term, .exists, .aggregate: []
    case .or(let parts), .and(let parts), .builtin(_, let parts), .function(_, let parts): parts
    case .not(let part), .minus(let part), .plus(let part): [part]
    case .comparison(_, let left, let right), .arithmetic(_, let left, let right): [left, right]
    case .isIn(let value, let list): [value] + list
    }
  }

  /// The same expression with other operands, of the same number.
  func replacingOperands(_ replace: (Expression) -> Expression) -> Expression {
    switch self {
    case .variable, .term, .exists, .aggregate: self
    case .or(let parts): .or(parts.map(replace))
    case .and(let parts): .and(parts.map(replace))
    case .builtin(let function, let parts): .builtin(function, parts.map(replace))
    case .function(let name, let parts): .function(name, parts.map(replace))
    case .not(let part): .not(replace(part))
    case .minus(let part): .minus(replace(part))
    case .plus(let part): .plus(replace(part))
    case .comparison(let sign, let left, let right): .comparison(sign, replace(left), replace(right))
    case .arithmetic(let sign, let left, let right): .arithmetic(sign, replace(left), replace(right))
    case .isIn(let value, let list): .isIn(replace(value), list.map(replace))
    }
  }

  /// The variables of the expression outside of aggregates and patterns, each once per place.
  var variablesOutsideAggregates: [Variable] {
    if case .variable(let variable) = self { return [variable] }
    return operands.flatMap(\.variablesOutsideAggregates)
  }

  /// Whether it holds an aggregate.
  var hasAggregate: Bool {
    if case .aggregate = self { return true }
    return operands.contains(where: \.hasAggregate)
  }
}
