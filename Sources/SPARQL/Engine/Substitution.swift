import RDF

/// Puts the values of a solution in the place of variables, for `EXISTS` (section 18.6, "Substitute").
struct Substitution {
  private let row: [Variable: Term]

  init(_ row: [Variable: Term]) {
    self.row = row
  }

  func apply(to algebra: Algebra) -> Algebra {
    switch algebra {
    case .unit, .values: algebra
    case .basicGraphPattern(let triples): .basicGraphPattern(triples.map { apply(to: $0) })
    case .path(let path): .path(PathPattern(apply(to: path.subject), path.path, apply(to: path.object)))
    case .join(let left, let right): .join(apply(to: left), apply(to: right))
    case .leftJoin(let left, let right, let condition):
      .leftJoin(apply(to: left), apply(to: right), condition.map { apply(to: $0) })
    case .filter(let condition, let pattern): .filter(apply(to: condition), apply(to: pattern))
    case .union(let left, let right): .union(apply(to: left), apply(to: right))
    case .graph(let name, let pattern): .graph(apply(to: name), apply(to: pattern))
    case .service(let name, let isSilent, let pattern):
      .service(apply(to: name), isSilent: isSilent, apply(to: pattern))
    case .extend(let pattern, let variable, let expression):
      .extend(apply(to: pattern), variable, apply(to: expression))
    case .minus(let left, let right): .minus(apply(to: left), apply(to: right))
    case .group(let keys, let aggregates, let pattern):
      .group(keys: keys, aggregates: aggregates, Substitution(row.filter { keys.contains($0.key) }).apply(to: pattern))
    case .orderBy(let conditions, let pattern): .orderBy(conditions, apply(to: pattern))
    case .project(let variables, let pattern):
      // What a sub-query does not select is not the variable of the same name outside.
      .project(variables, Substitution(row.filter { variables.contains($0.key) }).apply(to: pattern))
    case .distinct(let pattern): .distinct(apply(to: pattern))
    case .reduced(let pattern): .reduced(apply(to: pattern))
    case .slice(let offset, let limit, let pattern): .slice(offset: offset, limit: limit, apply(to: pattern))
    }
  }

  private func apply(to place: PatternTerm) -> PatternTerm {
    place.value(in: row).map { .term($0) } ?? place
  }

  private func apply(to triple: TriplePattern) -> TriplePattern {
    TriplePattern(apply(to: triple.subject), apply(to: triple.predicate), apply(to: triple.object))
  }

  private func apply(to expression: Expression) -> Expression {
    switch expression {
    case .variable(let variable): row[variable].map { .term($0) } ?? expression
    case .builtin(.bound, let parts) where parts.contains { $0.isVariable(in: row) }:
      .term(.literal(Literal("true", datatype: Vocabulary.XSD.boolean)))
    case .exists(let pattern): .exists(apply(to: pattern))
    case .or(let parts): .or(parts.map { apply(to: $0) })
    case .and(let parts): .and(parts.map { apply(to: $0) })
    case .not(let part): .not(apply(to: part))
    case .minus(let part): .minus(apply(to: part))
    case .plus(let part): .plus(apply(to: part))
    case .comparison(let sign, let left, let right): .comparison(sign, apply(to: left), apply(to: right))
    case .arithmetic(let sign, let left, let right): .arithmetic(sign, apply(to: left), apply(to: right))
    case .isIn(let value, let list): .isIn(apply(to: value), list.map { apply(to: $0) })
    case .builtin(let function, let parts): .builtin(function, parts.map { apply(to: $0) })
    case .function(let name, let parts): .function(name, parts.map { apply(to: $0) })
    case .term, .aggregate: expression
    }
  }
}

extension Expression {
  /// Whether it is a variable with a value.
  fileprivate func isVariable(in row: [Variable: Term]) -> Bool {
    if case .variable(let variable) = self { row[variable] != nil } else { false }
  }
}

extension PatternTerm {
  /// The term, or what the variable is bound to.
  fileprivate func value(in row: [Variable: Term]) -> Term? {
    switch self {
    case .term(let term): term
    case .variable(let variable): row[variable]
    }
  }
}
