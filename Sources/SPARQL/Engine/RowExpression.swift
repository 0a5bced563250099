import RDF

/// An expression over rows of certain columns.
///
/// What depends on one variable alone is computed once for each of its values.
final class RowExpression {
  /// The run keeps those that SQL calls.
  private unowned let run: QueryRun
  private let expression: Expression
  private let places: [Variable: Int]
  private let evaluator: ExpressionEvaluator<EngineSolution>
  private let column: Int?
  private let isVariable: Bool
  private var tests: [Int64: Bool?] = [:]
  private var values: [Int64: Int64] = [:]
  private static let capacity = 1 << 16

  init(_ run: QueryRun, _ expression: Expression, columns: [Variable], in graph: ActiveGraph) {
    self.run = run
    self.expression = expression
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    self.places = places
    evaluator = run.evaluator(in: graph)
    if case .variable = expression { isVariable = true } else { isVariable = false }
    let variables = Set(expression.variablesOutsideAggregates)
    column = expression.isPure && variables.count == 1 ? variables.first.flatMap { places[$0] } : nil
  }

  /// Whether it is true for a row; an error is not.
  func passes(_ row: RowStream.Row) throws -> Bool { try truth(row) ?? false }

  /// Its truth value for a row; `nil` for an error.
  func truth(_ row: RowStream.Row) throws -> Bool? {
    if let column, let known = tests[row[column]] { return known }
    run.context.beginSolution()
    let result = try evaluator.truth(of: expression, in: EngineSolution(places: places, row: row, run: run))
    if let failure = run.failure { throw failure }
    if let column {
      if tests.count >= RowExpression.capacity { tests.removeAll(keepingCapacity: true) }
      tests.updateValue(result, forKey: row[column])
    }
    return result
  }

  /// Its value for a row as the number of a term; 0 where it has none.
  func value(_ row: RowStream.Row) throws -> Int64 {
    if isVariable, case .variable(let variable) = expression { return places[variable].map { row[$0] } ?? 0 }
    if let column, let known = values[row[column]] { return known }
    let term = try evaluator.valueIfAny(of: expression, in: EngineSolution(places: places, row: row, run: run))
    if let failure = run.failure { throw failure }
    let result = try run.pool.id(of: term)
    if let column {
      if values.count >= RowExpression.capacity { values.removeAll(keepingCapacity: true) }
      values[row[column]] = result
    }
    return result
  }
}

extension Expression {
  /// Whether its value depends on its variables alone.
  var isPure: Bool {
    switch self {
    case .exists, .aggregate: false
    case .builtin(.rand, _), .builtin(.uuid, _), .builtin(.strUUID, _), .builtin(.bnode, _): false
    default: operands.allSatisfy(\.isPure)
    }
  }
}
