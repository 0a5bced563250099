import RDF

/// What is selected, and the rules of selection (productions 7 to 9; section 19.8, notes 11 to 13).
extension Parser {
  /// `SubSelect`; its opening brace has been read.
  mutating func parseSubSelect() throws -> GroupPattern {
    let outer = (hasAggregate, allowsAggregates)
    defer { (hasAggregate, allowsAggregates) = outer }
    var select = SelectQuery()
    let start = token
    hasAggregate = false
    try parseSelectClause(into: &select)
    try parseWhereClause(into: &select)
    try finish(&select, at: start)
    var visible = VariableList()
    for variable in select.columns { visible.insert(variable) }
    return GroupPattern(content: .subquery(Translation.algebra(of: select)), visible: visible)
  }

  /// `SelectClause`.
  mutating func parseSelectClause(into select: inout SelectQuery) throws {
    try require("SELECT")
    select.isSelection = true
    if accept("DISTINCT") {
      select.duplicates = .distinct
    } else if accept("REDUCED") {
      select.duplicates = .reduced
    }
    if accept(.star) { return }
    var items: [SelectQuery.Item] = []
    while true {
      let start = token
      if let variable = parseVariableIfPresent() {
        items.append(SelectQuery.Item(variable: variable, expression: nil, token: start))
      } else if accept(.openParenthesis) {
        let expression = try withAggregates { try $0.parseExpression() }
        try noteLinks(1)
        try require("AS")
        let place = token
        items.append(SelectQuery.Item(variable: try parseVariable(), expression: expression, token: place))
        try require(.closeParenthesis)
      } else if items.isEmpty {
        throw unexpected()
      } else {
        break
      }
    }
    select.items = items
  }

  /// Reads something in which aggregates may stand.
  mutating func withAggregates<Result>(_ read: (inout Parser) throws -> Result) throws -> Result {
    let outer = allowsAggregates
    allowsAggregates = true
    defer { allowsAggregates = outer }
    return try read(&self)
  }

  /// The rules on names given in `SELECT` and on what an aggregating query may select.
  func checkSelection(_ select: inout SelectQuery, at start: Token) throws {
    let isGrouped = hasAggregate || !select.modifiers.keys.isEmpty
    guard let items = select.items else {
      if isGrouped, select.isSelection {
        throw broken("SELECT * cannot be used with GROUP BY or aggregates: name what is selected", at: start)
      }
      return
    }
    var given = Set<Variable>()
    var groupable = Set<Variable>()
    for key in select.modifiers.keys {
      if let variable = key.variable {
        groupable.insert(variable)
      } else if case .variable(let variable) = key.expression {
        groupable.insert(variable)
      }
    }
    for item in items {
      if let expression = item.expression {
        if select.pattern.visible.contains(item.variable) {
          throw broken(
            "\(item.variable) has a value from the pattern already: give the expression another name", at: item.token)
        }
        if isGrouped { try check(expression, usesOnly: groupable, at: item.token) }
        if groupable.contains(item.variable) || !given.insert(item.variable).inserted {
          throw broken("\(item.variable) is given a value twice", at: item.token)
        }
        groupable.insert(item.variable)
      } else if isGrouped, !groupable.contains(item.variable) {
        throw broken(
          "\(item.variable) is neither a key of GROUP BY nor aggregated, so it has no single value in a group",
          at: item.token)
      }
    }
  }

  private func check(_ expression: Expression, usesOnly allowed: Set<Variable>, at token: Token) throws {
    for variable in expression.variablesOutsideAggregates where !allowed.contains(variable) {
      throw broken(
        "\(variable) is neither a key of GROUP BY nor aggregated, so it has no single value in a group", at: token)
    }
  }
}

extension SelectQuery {
  /// The columns of the answer.
  var columns: [Variable] {
    guard let items else { return pattern.visible.ordered.filter(\.isNamed) }
    var list = VariableList()
    for item in items { list.insert(item.variable) }
    return list.ordered
  }
}
