import RDF
import SPARQL

/// Evaluates algebra over a dataset in memory by the definitions of SPARQL 1.1 Query, section 18.5, with no thought of
/// speed: what other engines are held against.
final class ReferenceEvaluator {
  let dataset: ReferenceDataset
  let context: EvaluationContext

  init(_ dataset: ReferenceDataset, context: EvaluationContext) {
    self.dataset = dataset
    self.context = context
  }

  func solutions(of algebra: Algebra) throws -> [Bindings] {
    try evaluate(algebra, in: dataset.defaultGraph)
  }

  private func evaluator(in graph: IndexedGraph) -> ExpressionEvaluator<Bindings> {
    ExpressionEvaluator(context) { pattern, row in
      let substituted = Substitution(row).apply(to: pattern)
      return try self.evaluate(substituted, in: graph).contains { $0.isCompatible(with: row) }
    }
  }

  private func evaluate(_ algebra: Algebra, in graph: IndexedGraph) throws -> [Bindings] {
    switch algebra {
    case .unit: return [[:]]
    case .basicGraphPattern(let triples): return match(triples, in: graph)
    case .path(let pattern): return ReferencePaths(graph).solutions(of: pattern)
    case .join(let left, let right): return join(try evaluate(left, in: graph), try evaluate(right, in: graph))
    case .leftJoin(let left, let right, let condition):
      return try leftJoin(evaluate(left, in: graph), evaluate(right, in: graph), condition, in: graph)
    case .filter(let condition, let pattern):
      let evaluator = evaluator(in: graph)
      return try evaluate(pattern, in: graph).filter { row in
        context.beginSolution()
        return try evaluator.passes(condition, in: row)
      }
    case .union(let left, let right): return try evaluate(left, in: graph) + evaluate(right, in: graph)
    case .graph(let name, let pattern): return try evaluate(graph: name, pattern)
    case .service(let name, _, _): throw ReferenceError("SERVICE \(name) is not asked")
    case .extend: return try extend(algebra, in: graph)
    case .minus(let left, let right):
      let excluded = try evaluate(right, in: graph)
      return try evaluate(left, in: graph).filter { row in
        !excluded.contains { other in
          row.isCompatible(with: other) && row.keys.contains { other[$0] != nil }
        }
      }
    case .values(let data):
      return data.rows.map { row in
        var bindings: Bindings = [:]
        for (variable, term) in zip(data.variables, row) { bindings[variable] = term }
        return bindings
      }
    case .group(let keys, let aggregates, let pattern):
      return try ReferenceGrouping(keys, aggregates, evaluator(in: graph)).solutions(evaluate(pattern, in: graph))
    case .orderBy(let conditions, let pattern):
      return try order(evaluate(pattern, in: graph), by: conditions, in: graph)
    case .project(let variables, let pattern):
      let kept = Set(variables)
      return try evaluate(pattern, in: graph).map { $0.filter { kept.contains($0.key) } }
    case .distinct(let pattern), .reduced(let pattern):
      var seen = Set<Bindings>()
      return try evaluate(pattern, in: graph).filter { seen.insert($0).inserted }
    case .slice(let offset, let limit, let pattern):
      return Array(try evaluate(pattern, in: graph).dropFirst(offset).prefix(limit ?? Int.max))
    }
  }

  private func evaluate(graph name: PatternTerm, _ pattern: Algebra) throws -> [Bindings] {
    switch name {
    case .term(let term): return try dataset.graph(term).map { try evaluate(pattern, in: $0) } ?? []
    case .variable(let variable):
      return try dataset.named.flatMap { named in
        join(try evaluate(pattern, in: named.graph), [[variable: named.name]])
      }
    }
  }

  // MARK: Operators

  /// A run of `Extend` row by row, for one solution keeps its blank nodes of `BNODE("…")` over all of them.
  private func extend(_ algebra: Algebra, in graph: IndexedGraph) throws -> [Bindings] {
    var steps: [(Variable, Expression)] = []
    var pattern = algebra
    while case .extend(let inner, let variable, let expression) = pattern {
      steps.append((variable, expression))
      pattern = inner
    }
    let evaluator = evaluator(in: graph)
    return try evaluate(pattern, in: graph).map { row in
      context.beginSolution()
      var row = row
      for (variable, expression) in steps.reversed() {
        row[variable] = try evaluator.valueIfAny(of: expression, in: row)
      }
      return row
    }
  }

  private func match(_ triples: [TriplePattern], in graph: IndexedGraph) -> [Bindings] {
    var rows: [Bindings] = [[:]]
    for triple in triples {
      rows = rows.flatMap { row in
        let (subject, predicate, object) = (
          triple.subject.value(in: row), triple.predicate.value(in: row), triple.object.value(in: row)
        )
        if let predicate, predicate.iri == nil { return [Bindings]() }
        return graph.match(subject, predicate?.iri, object).compactMap { found in
          var row = row
          let places = [
            (triple.subject, found.subject), (triple.predicate, Term.iri(found.predicate)),
            (triple.object, found.object),
          ]
          for case (.variable(let variable), let term) in places {
            if let known = row[variable], known != term { return nil }
            row[variable] = term
          }
          return row
        }
      }
    }
    return rows
  }

  private func join(_ left: [Bindings], _ right: [Bindings]) -> [Bindings] {
    left.flatMap { row in right.compactMap { row.joined(with: $0) } }
  }

  private func leftJoin(
    _ left: [Bindings], _ right: [Bindings], _ condition: Expression?, in graph: IndexedGraph
  ) throws -> [Bindings] {
    let evaluator = evaluator(in: graph)
    return try left.flatMap { row in
      let joined = try right.compactMap { row.joined(with: $0) }.filter { joined in
        try condition.map { try evaluator.passes($0, in: joined) } ?? true
      }
      return joined.isEmpty ? [row] : joined
    }
  }

  private func order(
    _ rows: [Bindings], by conditions: [OrderCondition], in graph: IndexedGraph
  ) throws -> [Bindings] {
    let evaluator = evaluator(in: graph)
    let keyed = try rows.map { row in
      (row, try conditions.map { try evaluator.valueIfAny(of: $0.expression, in: row) })
    }
    return keyed.enumerated().sorted { left, right in
      for (number, condition) in conditions.enumerated() {
        let order = TermOrder.compare(left.element.1[number], right.element.1[number])
        if order != 0 { return condition.isDescending ? order > 0 : order < 0 }
      }
      return left.offset < right.offset
    }.map(\.element.0)
  }
}

extension PatternTerm {
  /// The term, or what the variable is bound to.
  func value(in row: Bindings) -> Term? {
    switch self {
    case .term(let term): term
    case .variable(let variable): row[variable]
    }
  }
}

struct ReferenceError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
