import RDF

/// `SolutionModifier` and tables (productions 18 to 28 and 61 to 65).
extension Parser {
  mutating func parseSolutionModifiers(visible: VariableList) throws -> SolutionModifiers {
    var modifiers = SolutionModifiers()
    if accept("GROUP") {
      try require("BY")
      var named = Set<Variable>()
      while let key = try parseGroupCondition(isFirst: modifiers.keys.isEmpty, visible: visible, named: &named) {
        modifiers.keys.append(key)
      }
    }
    if accept("HAVING") {
      while let condition = try withAggregates({ try $0.parseConstraintIfPresent() }) {
        modifiers.having.append(condition)
      }
      if modifiers.having.isEmpty { throw unexpected() }
    }
    if accept("ORDER") {
      try require("BY")
      while let condition = try withAggregates({ try $0.parseOrderCondition() }) { modifiers.order.append(condition) }
      if modifiers.order.isEmpty { throw unexpected() }
    }
    if accept("LIMIT") {
      modifiers.limit = try parseCount()
      if accept("OFFSET") { modifiers.offset = try parseCount() }
    } else if accept("OFFSET") {
      modifiers.offset = try parseCount()
      if accept("LIMIT") { modifiers.limit = try parseCount() }
    }
    return modifiers
  }

  /// `GroupCondition`, or `nil` behind the last one.
  private mutating func parseGroupCondition(
    isFirst: Bool, visible: VariableList, named: inout Set<Variable>
  ) throws -> SolutionModifiers.GroupKey? {
    if let variable = parseVariableIfPresent() {
      return SolutionModifiers.GroupKey(expression: .variable(variable), variable: nil)
    }
    if accept(.openParenthesis) {
      let expression = try parseExpression()
      var variable: Variable?
      if accept("AS") {
        let place = token
        let name = try parseVariable()
        if visible.contains(name) || !named.insert(name).inserted {
          throw broken("\(name) has a value already: give the key another name", at: place)
        }
        variable = name
      }
      try require(.closeParenthesis)
      return SolutionModifiers.GroupKey(expression: expression, variable: variable)
    }
    if let call = try parseCallIfPresent() {
      return SolutionModifiers.GroupKey(expression: call, variable: nil)
    }
    if isFirst { throw unexpected() }
    return nil
  }

  /// `OrderCondition`, or `nil` when there is none here.
  private mutating func parseOrderCondition() throws -> OrderCondition? {
    if at("ASC") || at("DESC") {
      let isDescending = advance().capitals == "DESC"
      return OrderCondition(try parseBrackettedExpression(), isDescending: isDescending)
    }
    if let variable = parseVariableIfPresent() { return OrderCondition(.variable(variable)) }
    return try parseConstraintIfPresent().map { OrderCondition($0) }
  }

  /// The `INTEGER` of `LIMIT` and `OFFSET`.
  private mutating func parseCount() throws -> Int {
    guard case .integer(let text) = token.kind, text.utf8.first != UInt8(ascii: "+"),
      text.utf8.first != UInt8(ascii: "-")
    else {
      expect("a whole number")
      throw unexpected()
    }
    advance()
    // More than there can be solutions.
    return Int(text) ?? Int.max
  }

  /// `DataBlock`.
  mutating func parseDataBlock() throws -> InlineData {
    if let variable = parseVariableIfPresent() {
      var data = InlineData(variables: [variable], rows: [])
      try require(.openBrace)
      while !at(.closeBrace) { data.rows.append([try parseDataValue()]) }
      advance()
      return data
    }
    var data = InlineData(variables: [], rows: [])
    if token.kind == .null {
      advance()
    } else {
      try require(.openParenthesis)
      while !at(.closeParenthesis) {
        let place = token
        let variable = try parseVariable()
        if data.variables.contains(variable) { throw broken("\(variable) is a column twice", at: place) }
        data.variables.append(variable)
      }
      advance()
    }
    try require(.openBrace)
    while !at(.closeBrace) {
      let start = token
      var row: [Term?] = []
      if token.kind == .null {
        advance()
      } else {
        try require(.openParenthesis)
        while !at(.closeParenthesis) { row.append(try parseDataValue()) }
        advance()
      }
      guard row.count == data.variables.count else {
        throw broken("a row of \(row.count) values under \(data.variables.count) variables", at: start)
      }
      data.rows.append(row)
    }
    advance()
    return data
  }

  /// `DataBlockValue`; `nil` for `UNDEF`.
  private mutating func parseDataValue() throws -> Term? {
    if accept("UNDEF") { return nil }
    if let iri = try parseIRIIfPresent() { return .iri(iri) }
    if let literal = try parseLiteralIfPresent() { return .literal(literal) }
    throw unexpected()
  }
}
