import RDF

extension Algebra {
  /// The operators right below this one.
  public var children: [Algebra] {
    switch self {
    case .unit, .basicGraphPattern, .path, .values: []
    case .join(let left, let right), .leftJoin(let left, let right, _), .union(let left, let right),
      .minus(let left, let right):
      [left, right]
    case .filter(_, let pattern), .graph(_, let pattern), .service(_, _, let pattern), .extend(let pattern, _, _),
      .group(_, _, let pattern), .orderBy(_, let pattern), .project(_, let pattern), .distinct(let pattern),
      .reduced(let pattern), .slice(_, _, let pattern):
      [pattern]
    }
  }

  /// The expressions of this operator itself.
  public var expressions: [Expression] {
    switch self {
    case .filter(let condition, _), .leftJoin(_, _, let condition?), .extend(_, _, let condition): [condition]
    case .orderBy(let conditions, _): conditions.map(\.expression)
    case .group(_, let aggregates, _): aggregates.compactMap(\.aggregate.argument)
    default: []
    }
  }

  /// Calls a body with every operator and every expression, those of `EXISTS` too, from the outside in.
  ///
  /// - Throws: What a body throws.
  public func forEach(
    _ operate: (Algebra) throws -> Void, expression evaluate: (Expression) throws -> Void
  ) rethrows {
    try operate(self)
    for expression in expressions { try expression.forEach(operate, expression: evaluate) }
    for child in children { try child.forEach(operate, expression: evaluate) }
  }
}

extension Expression {
  fileprivate func forEach(
    _ operate: (Algebra) throws -> Void, expression evaluate: (Expression) throws -> Void
  ) rethrows {
    try evaluate(self)
    if case .exists(let pattern) = self { try pattern.forEach(operate, expression: evaluate) }
    for operand in operands { try operand.forEach(operate, expression: evaluate) }
  }
}
