import RDF

/// The operators of SPARQL's algebra (SPARQL 1.1 Query, section 18.2).
///
/// Every operator yields a bag of solutions; ``orderBy(_:_:)`` and what stands around it keep their order.
public indirect enum Algebra: Hashable, Sendable {
  /// Z: one solution without variables.
  case unit
  /// Triples that all match, at least one.
  case basicGraphPattern([TriplePattern])
  /// A path that is no mere triple: its path is `*`, `+`, `?` or a negated set.
  case path(PathPattern)
  case join(Algebra, Algebra)
  /// The condition is `nil` where it is true.
  case leftJoin(Algebra, Algebra, Expression?)
  case filter(Expression, Algebra)
  case union(Algebra, Algebra)
  case graph(PatternTerm, Algebra)
  /// Asks another endpoint; whoever evaluates may refuse.
  case service(PatternTerm, isSilent: Bool, Algebra)
  case extend(Algebra, Variable, Expression)
  case minus(Algebra, Algebra)
  case values(InlineData)
  /// Group and AggregateJoin in one: a solution for every different binding of the keys, with the aggregates. Without
  /// keys there is exactly one group, even of nothing.
  case group(keys: [Variable], aggregates: [NamedAggregate], Algebra)
  case orderBy([OrderCondition], Algebra)
  case project([Variable], Algebra)
  case distinct(Algebra)
  case reduced(Algebra)
  case slice(offset: Int, limit: Int?, Algebra)
}

extension Algebra {
  /// Whether each solution passes: `Filter` over several conditions.
  static func filter(all conditions: [Expression], _ pattern: Algebra) -> Algebra {
    switch conditions.count {
    case 0: pattern
    case 1: .filter(conditions[0], pattern)
    default: .filter(.and(conditions), pattern)
    }
  }

  /// `Join`, but for Z, which is its neutral element.
  static func joined(_ left: Algebra, _ right: Algebra) -> Algebra {
    if case .unit = left { return right }
    if case .unit = right { return left }
    return .join(left, right)
  }
}
