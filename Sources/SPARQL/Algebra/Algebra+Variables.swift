extension Algebra {
  /// The variables that a solution of it can bind (SPARQL 1.1 Query, section 18.2.1), sorted by name.
  public var variables: [Variable] {
    var found = Set<Variable>()
    collect(&found)
    return found.sorted()
  }

  private func collect(_ found: inout Set<Variable>) {
    switch self {
    case .unit: return
    case .basicGraphPattern(let triples): for triple in triples { found.formUnion(triple.variables) }
    case .path(let path): found.formUnion([path.subject, path.object].compactMap(\.variable))
    case .join(let left, let right), .leftJoin(let left, let right, _), .union(let left, let right):
      left.collect(&found)
      right.collect(&found)
    case .minus(let pattern, _), .filter(_, let pattern), .orderBy(_, let pattern), .distinct(let pattern),
      .reduced(let pattern), .slice(_, _, let pattern):
      pattern.collect(&found)
    case .graph(let name, let pattern), .service(let name, _, let pattern):
      if let variable = name.variable { found.insert(variable) }
      pattern.collect(&found)
    case .extend(let pattern, let variable, _):
      found.insert(variable)
      pattern.collect(&found)
    case .values(let data): found.formUnion(data.variables)
    case .group(let keys, let aggregates, _):
      found.formUnion(keys)
      found.formUnion(aggregates.map(\.variable))
    case .project(let variables, _): found.formUnion(variables)
    }
  }
}
