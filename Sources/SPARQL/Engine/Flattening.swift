import RDF

/// Turns algebra into conjunctions, by rules that keep the bag of solutions.
struct Flattening {
  private let run: QueryRun

  /// Tables that one statement joins; SQLite takes 64, and terms need some.
  static let limit = 40
  /// Rows of a table that are written into a statement.
  static let tableLimit = 500

  init(_ run: QueryRun) {
    self.run = run
  }

  /// The pattern as a conjunction, or `nil` where it is none.
  func conjunction(of algebra: Algebra, in graph: ActiveGraph) throws -> Conjunction? {
    try conjunction(of: algebra, in: .active(graph), outer: nil)
  }

  /// - Parameter outer: The variables around an `EXISTS`, `nil` outside of one.
  private func conjunction(
    of algebra: Algebra, in graph: Conjunction.AtomGraph, outer: Set<Variable>?
  ) throws -> Conjunction? {
    let found = try parts(of: algebra, in: graph, outer: outer)
    guard let found, found.width <= Flattening.limit else { return nil }
    return found
  }

  private func parts(
    of algebra: Algebra, in graph: Conjunction.AtomGraph, outer: Set<Variable>?
  ) throws -> Conjunction? {
    switch algebra {
    case .unit: return Conjunction()
    case .basicGraphPattern(let triples):
      guard triples.count <= Flattening.limit else { return nil }
      var result = Conjunction(atoms: triples.map { Conjunction.Atom(triple: $0, graph: graph) })
      result.columns = algebra.variables
      return result
    case .values(let data):
      guard outer == nil, !data.rows.isEmpty, data.rows.count <= Flattening.tableLimit, !data.variables.isEmpty,
        Set(data.variables).count == data.variables.count, data.rows.allSatisfy({ !$0.contains(nil) })
      else { return nil }
      var result = Conjunction(tables: [data])
      result.columns = data.variables
      return result
    case .join(let left, let right):
      guard let left = try conjunction(of: left, in: graph, outer: outer),
        let right = try conjunction(of: right, in: graph, outer: outer)
      else { return nil }
      return Flattening.joined(left, right)
    case .filter(let condition, let pattern):
      guard let result = try conjunction(of: pattern, in: graph, outer: outer) else { return nil }
      return try filtered(result, condition, pattern, in: graph, outer: outer)
    case .extend(let pattern, let variable, let expression):
      guard var result = try conjunction(of: pattern, in: graph, outer: outer), expression.isPure,
        !result.all.contains(variable), outer?.contains(variable) != true
      else { return nil }
      result.values.append((variable, expression, Set(result.columns).union(outer ?? [])))
      result.columns.append(variable)
      return result
    case .leftJoin(let left, let right, let condition):
      guard let left = try conjunction(of: left, in: graph, outer: outer),
        let right = try conjunction(of: right, in: graph, outer: outer)
      else { return nil }
      return Flattening.leftJoined(left, right, condition, outer: outer)
    case .graph(let name, let pattern): return try named(name, pattern, outer: outer)
    case .minus(let left, let right):
      guard outer == nil, var result = try conjunction(of: left, in: graph, outer: nil),
        let right = try conjunction(of: right, in: graph, outer: nil)
      else { return nil }
      let shared = Set(result.columns).intersection(right.columns)
      guard result.all.intersection(right.all) == shared, shared.isSubset(of: result.core),
        shared.isSubset(of: right.core), !right.atoms.isEmpty
      else { return nil }
      if !shared.isEmpty { result.conditions.append(.exists(right, isNegated: true, scope: shared)) }
      return result
    case .project(let variables, let pattern):
      guard outer == nil, var result = try conjunction(of: pattern, in: graph, outer: nil) else { return nil }
      result.columns = result.columns.filter { variables.contains($0) }
      return result
    default: return nil
    }
  }

  static func joined(_ left: Conjunction, _ right: Conjunction) -> Conjunction? {
    let shared = Set(left.columns).intersection(right.columns)
    guard left.all.intersection(right.all) == shared, shared.isSubset(of: left.core), shared.isSubset(of: right.core)
    else { return nil }
    var result = left
    result.atoms += right.atoms
    result.tables += right.tables
    result.conditions += right.conditions
    result.values += right.values
    result.optionals += right.optionals
    result.columns += right.columns.filter { !shared.contains($0) }
    return result
  }

  private static func leftJoined(
    _ left: Conjunction, _ right: Conjunction, _ condition: Expression?, outer: Set<Variable>?
  ) -> Conjunction? {
    let shared = Set(left.columns).intersection(right.columns)
    guard right.atoms.count == 1, right.tables.isEmpty, right.optionals.isEmpty, !left.atoms.isEmpty,
      left.all.intersection(right.all) == shared, shared.isSubset(of: left.core), shared.isSubset(of: right.core),
      condition?.isPure ?? true
    else { return nil }
    for case .exists in right.conditions { return nil }
    var optional = Conjunction.Optional(atom: right.atoms[0], conditions: right.conditions, values: right.values)
    if let condition {
      optional.conditions.append(
        .expression(condition, scope: Set(left.columns).union(right.columns).union(outer ?? [])))
    }
    var result = left
    result.optionals.append(optional)
    result.columns += right.columns.filter { !shared.contains($0) }
    return result
  }

  private func filtered(
    _ pattern: Conjunction, _ condition: Expression, _ algebra: Algebra, in graph: Conjunction.AtomGraph,
    outer: Set<Variable>?
  ) throws -> Conjunction? {
    var result = pattern
    let scope = Set(pattern.columns).union(outer ?? [])
    let parts: [Expression]
    if case .and(let list) = condition { parts = list } else { parts = [condition] }
    for part in parts {
      if part.isPure {
        result.conditions.append(.expression(part, scope: scope))
        continue
      }
      let (inner, isNegated): (Expression, Bool)
      if case .not(let negated) = part {
        (inner, isNegated) = (negated, true)
      } else {
        (inner, isNegated) = (part, false)
      }
      guard case .exists(let exists) = inner,
        let found = try conjunction(of: exists, in: graph, outer: scope), !found.atoms.isEmpty
      else { return nil }
      let shared = found.all.intersection(scope)
      guard outer == nil, shared.isSubset(of: pattern.core),
        found.all.intersection(pattern.all).isSubset(of: scope)
      else { return nil }
      result.conditions.append(.exists(found, isNegated: isNegated, scope: scope))
    }
    return result
  }

  private func named(_ name: PatternTerm, _ pattern: Algebra, outer: Set<Variable>?) throws -> Conjunction? {
    switch name {
    case .term(let term):
      let graph = try run.pool.id(of: term)
      guard try run.isNamed(graph) else { return nil }
      return try conjunction(of: pattern, in: .active(.named(graph)), outer: outer)
    case .variable(let variable):
      guard outer == nil, var result = try conjunction(of: pattern, in: .variable(variable), outer: nil),
        !result.atoms.isEmpty, !pattern.mentions(variable)
      else { return nil }
      if !result.columns.contains(variable) { result.columns.append(variable) }
      return result
    }
  }
}

extension Algebra {
  /// Whether a variable is named anywhere in it.
  fileprivate func mentions(_ variable: Variable) -> Bool {
    var isFound = variables.contains(variable)
    forEach({ operation in isFound = isFound || operation.variables.contains(variable) }) { expression in
      if case .variable(variable) = expression { isFound = true }
    }
    return isFound
  }
}
