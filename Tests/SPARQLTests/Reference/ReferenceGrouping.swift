import RDF
import SPARQL

/// Groups and their aggregates (section 18.5.1).
struct ReferenceGrouping {
  private let keys: [Variable]
  private let aggregates: [NamedAggregate]
  private let evaluator: ExpressionEvaluator<Bindings>

  init(_ keys: [Variable], _ aggregates: [NamedAggregate], _ evaluator: ExpressionEvaluator<Bindings>) {
    self.keys = keys
    self.aggregates = aggregates
    self.evaluator = evaluator
  }

  func solutions(_ rows: [Bindings]) throws -> [Bindings] {
    var order: [Bindings] = keys.isEmpty ? [[:]] : []
    var groups: [Bindings: [Bindings]] = keys.isEmpty ? [[:]: []] : [:]
    for row in rows {
      var key: Bindings = [:]
      for variable in keys { key[variable] = row[variable] }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    return try order.map { key in
      var result = key
      for named in aggregates { result[named.variable] = try value(of: named.aggregate, over: groups[key] ?? []) }
      return result
    }
  }

  private func value(of aggregate: Aggregate, over rows: [Bindings]) throws -> Term? {
    var accumulator = Accumulator(aggregate)
    if let argument = aggregate.argument {
      for row in rows { accumulator.add(try evaluator.valueIfAny(of: argument, in: row)) }
    } else {
      // Blank nodes and steps of paths are no part of a solution that could make it another one.
      let distinct = Set(rows.map { $0.filter(\.key.isNamed) })
      for _ in 0..<(aggregate.isDistinct ? distinct.count : rows.count) { accumulator.addSolution() }
    }
    return accumulator.result
  }
}
