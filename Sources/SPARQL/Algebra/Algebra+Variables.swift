extension Algebra {
  /// The variables that a solution of it can bind (SPARQL 1.1 Query, section 18.2.1), sorted by name.
  public var variables: [Variable] {
    var found = Set<Variable>()
    collect(&found)
    return found.sorted()
  }

  private func collect(_ found: inout Set<Variable>) {
    found.formUnion(ownVariables)
    switch self {
    // What is inside does not come out.
    case .group, .project: return
    case .minus(let pattern, _): pattern.collect(&found)
    default: for child in children { child.collect(&found) }
    }
  }

  /// The variables that the operator binds or lets through itself.
  private var ownVariables: [Variable] {
    switch self {
    case .basicGraphPattern(let triples): triples.flatMap(\.variables)
    case .path(let path): [path.subject, path.object].compactMap(\.variable)
    case .graph(let name, _), .service(let name, _, _): [name].compactMap(\.variable)
    case .extend(_, let variable, _): [variable]
    case .values(let data): data.variables
    case .group(let keys, let aggregates, _): keys + aggregates.map(\.variable)
    case .project(let variables, _): variables
    default: []
    }
  }

  /// The variables that every solution of it binds, as far as the form of the query tells.
  ///
  /// Two patterns join on these by equality alone; on others what is unbound must be thought of.
  public var certainVariables: Set<Variable> {
    switch self {
    case .unit: return []
    case .basicGraphPattern, .path: return Set(ownVariables)
    case .join(let left, let right): return left.certainVariables.union(right.certainVariables)
    case .union(let left, let right): return left.certainVariables.intersection(right.certainVariables)
    case .leftJoin(let pattern, _, _), .minus(let pattern, _), .filter(_, let pattern), .orderBy(_, let pattern),
      .distinct(let pattern), .reduced(let pattern), .slice(_, _, let pattern):
      return pattern.certainVariables
    case .graph(_, let pattern): return pattern.certainVariables.union(ownVariables)
    // A silent service that fails gives one solution of nothing.
    case .service(_, let isSilent, let pattern):
      return isSilent ? [] : pattern.certainVariables.union(ownVariables)
    case .extend(let pattern, let variable, let expression):
      let certain = pattern.certainVariables
      return expression.hasValue(given: certain) ? certain.union([variable]) : certain
    case .values(let data):
      let columns = data.variables.indices.filter { column in data.rows.allSatisfy { $0[column] != nil } }
      return Set(columns.map { data.variables[$0] })
    case .group(let keys, let aggregates, let pattern):
      let counts = aggregates.filter { $0.aggregate.function == .count }.map(\.variable)
      return pattern.certainVariables.intersection(keys).union(counts)
    case .project(let variables, let pattern): return pattern.certainVariables.intersection(variables)
    }
  }
}

extension Expression {
  /// Whether it has a value wherever these variables have one.
  fileprivate func hasValue(given certain: Set<Variable>) -> Bool {
    switch self {
    case .term, .exists: true
    case .variable(let variable): certain.contains(variable)
    case .builtin(.bound, _), .builtin(.now, _), .builtin(.rand, _), .builtin(.uuid, _), .builtin(.strUUID, _): true
    case .builtin(.coalesce, let parts): parts.contains { $0.hasValue(given: certain) }
    default: false
    }
  }
}
