import RDF

/// From what is written to algebra (SPARQL 1.1 Query, section 18.2).
enum Translation {
  /// A group graph pattern (section 18.2.2.6).
  static func algebra(of group: GroupPattern) -> Algebra {
    let (pattern, conditions) = parts(of: group)
    return .filter(all: conditions, pattern)
  }

  /// A group with its own filters apart, for `OPTIONAL` takes them as the condition of the left join.
  private static func parts(of group: GroupPattern) -> (pattern: Algebra, conditions: [Expression]) {
    guard case .elements(let elements) = group.content else {
      if case .subquery(let algebra) = group.content { return (algebra, []) }
      return (.unit, [])
    }
    var conditions: [Expression] = []
    var pattern = Algebra.unit
    // Triples with nothing but filters between them are one basic graph pattern.
    var triples: [TriplesItem] = []
    for element in elements {
      switch element {
      case .triples(let items):
        triples += items
        continue
      case .filter(let condition):
        conditions.append(condition)
        continue
      default:
        pattern = .joined(pattern, PathTranslation.algebra(of: triples))
        triples = []
      }
      pattern = add(element, to: pattern)
    }
    return (.joined(pattern, PathTranslation.algebra(of: triples)), conditions)
  }

  private static func add(_ element: GroupElement, to pattern: Algebra) -> Algebra {
    switch element {
    case .triples, .filter: return pattern
    case .bind(let expression, let variable): return .extend(pattern, variable, expression)
    case .optional(let group):
      let (optional, conditions) = parts(of: group)
      switch conditions.count {
      case 0: return .leftJoin(pattern, optional, nil)
      case 1: return .leftJoin(pattern, optional, conditions[0])
      default: return .leftJoin(pattern, optional, .and(conditions))
      }
    case .minus(let group): return .minus(pattern, algebra(of: group))
    case .graph(let name, let group): return .joined(pattern, .graph(name, algebra(of: group)))
    case .service(let name, let isSilent, let group):
      return .joined(pattern, .service(name, isSilent: isSilent, algebra(of: group)))
    case .union(let groups):
      var union = groups.first.map { algebra(of: $0) } ?? .unit
      for group in groups.dropFirst() { union = .union(union, algebra(of: group)) }
      return .joined(pattern, union)
    case .values(let data): return .joined(pattern, .values(data))
    }
  }

  /// A query or sub-query with its modifiers (sections 18.2.4 and 18.2.5).
  static func algebra(of select: SelectQuery) -> Algebra {
    var pattern = algebra(of: select.pattern)
    var grouping = Grouping(select)
    if grouping.isNeeded {
      for (variable, expression) in grouping.computedKeys { pattern = .extend(pattern, variable, expression) }
      // The aggregates are collected while the expressions that use them are rewritten.
      let having = select.modifiers.having.map { grouping.rewrite($0) }
      let items = (select.items ?? []).map { item in
        (item.variable, item.expression.map { grouping.rewriteSelected($0, as: item.variable) })
      }
      let order = select.modifiers.order.map { condition in
        OrderCondition(grouping.rewrite(condition.expression), isDescending: condition.isDescending)
      }
      pattern = .group(keys: grouping.keys, aggregates: grouping.aggregates, pattern)
      return finish(select, .filter(all: having, pattern), items: items, order: order)
    }
    let items = (select.items ?? []).map { ($0.variable, $0.expression) }
    return finish(
      select, .filter(all: select.modifiers.having, pattern), items: items, order: select.modifiers.order)
  }

  private static func finish(
    _ select: SelectQuery, _ grouped: Algebra, items: [(Variable, Expression?)], order: [OrderCondition]
  ) -> Algebra {
    var pattern = grouped
    if let values = select.values { pattern = .joined(pattern, .values(values)) }
    for case (let variable, let expression?) in items { pattern = .extend(pattern, variable, expression) }
    if !order.isEmpty { pattern = .orderBy(order, pattern) }
    if select.isSelection { pattern = .project(select.columns, pattern) }
    switch select.duplicates {
    case .all: break
    case .distinct: pattern = .distinct(pattern)
    case .reduced: pattern = .reduced(pattern)
    }
    let modifiers = select.modifiers
    if modifiers.offset > 0 || modifiers.limit != nil {
      pattern = .slice(offset: modifiers.offset, limit: modifiers.limit, pattern)
    }
    return pattern
  }
}
