/// What `GROUP BY` and aggregates make of the expressions of a query (SPARQL 1.1 Query, section 18.2.4.1).
struct Grouping {
  /// Whether the query groups at all.
  let isNeeded: Bool
  /// The keys; a key that is an expression gets a variable.
  private(set) var keys: [Variable] = []
  /// The keys to be computed before grouping, in order.
  private(set) var computedKeys: [(Variable, Expression)] = []
  /// The aggregates met so far.
  private(set) var aggregates: [NamedAggregate] = []
  private var variables: [Aggregate: Variable] = [:]
  /// Variables that have one value in a group: keys, and names given in `SELECT`.
  private var single: Set<Variable> = []
  /// Names that `SELECT` gives; `ORDER BY` sees them all.
  private var given: Set<Variable> = []

  init(_ select: SelectQuery) {
    let modifiers = select.modifiers
    let selected = (select.items ?? []).compactMap(\.expression)
    let expressions = modifiers.having + modifiers.order.map(\.expression) + selected
    isNeeded = !modifiers.keys.isEmpty || expressions.contains(where: \.hasAggregate)
    for key in modifiers.keys {
      if case .variable(let variable) = key.expression, key.variable == nil {
        keys.append(variable)
      } else {
        let variable = key.variable ?? .hidden("key\(computedKeys.count + 1)")
        computedKeys.append((variable, key.expression))
        keys.append(variable)
      }
    }
    single = Set(keys)
    for item in select.items ?? [] where item.expression != nil { given.insert(item.variable) }
  }

  /// Puts variables in the place of aggregates, and samples of those in the place of variables that have many values.
  mutating func rewrite(_ expression: Expression) -> Expression {
    switch expression {
    case .aggregate(let aggregate): return .variable(variable(of: aggregate))
    case .variable(let name):
      if single.contains(name) || given.contains(name) { return expression }
      return .variable(variable(of: Aggregate(.sample, of: expression)))
    default:
      return expression.replacingOperands { rewrite($0) }
    }
  }

  /// The same for an expression of `SELECT`, which is known by its name from then on.
  mutating func rewriteSelected(_ expression: Expression, as name: Variable) -> Expression {
    let rewritten = rewrite(expression)
    single.insert(name)
    return rewritten
  }

  private mutating func variable(of aggregate: Aggregate) -> Variable {
    if let known = variables[aggregate] { return known }
    let variable = Variable.hidden("aggregate\(aggregates.count + 1)")
    variables[aggregate] = variable
    aggregates.append(NamedAggregate(variable, aggregate))
    return variable
  }
}
