import RDF

/// Expressions in SQL, where they mean the same there; NULL is an error, and AND, OR and NOT are as in section 17.2.
///
/// All others call back.
extension SelectBuilder {
  /// Operands up to which an expression is written in SQL, whose trees may not be deep.
  private static let sizeLimit = 100

  /// The value of an expression as a column.
  func column(of expression: Expression, scope: Set<Variable>) throws -> SQLColumn {
    switch expression {
    case .variable(let variable): return known(variable, scope) ?? SQLColumn(sql: "NULL")
    case .term(let term): return SQLColumn(sql: String(try run.pool.id(of: term)))
    default:
      if let text = try text(expression, scope) { return SQLColumn(sql: text, kind: .text) }
      return SQLColumn(sql: callback("sparql_value", expression, scope))
    }
  }

  /// The truth value of an expression.
  func test(_ expression: Expression, scope: Set<Variable>) throws -> String {
    try condition(expression, scope, size: SelectBuilder.sizeLimit) ?? callback("sparql_test", expression, scope)
  }

  private func known(_ variable: Variable, _ scope: Set<Variable>) -> SQLColumn? {
    scope.contains(variable) ? columns[variable] : nil
  }

  /// A call of ``RowExpression`` with the variables of the expression.
  private func callback(_ function: String, _ expression: Expression, _ scope: Set<Variable>) -> String {
    var variables: [Variable] = []
    for variable in expression.variablesOutsideAggregates where !variables.contains(variable) {
      if known(variable, scope) != nil { variables.append(variable) }
    }
    run.callbacks.append(RowExpression(run, expression, columns: variables, in: run.defaultGraph))
    let arguments = variables.compactMap { columns[$0] }.map { ", ifnull(\(number(of: $0)), 0)" }
    return "\(function)(\(run.number), \(run.callbacks.count - 1)\(arguments.joined()))"
  }

  // MARK: Conditions

  private func condition(_ expression: Expression, _ scope: Set<Variable>, size: Int) throws -> String? {
    func all(_ parts: [Expression], _ word: String) throws -> String? {
      guard parts.count < size else { return nil }
      let conditions = try parts.map {
        try condition($0, scope, size: size / parts.count) ?? callback("sparql_test", $0, scope)
      }
      return "(\(conditions.joined(separator: " \(word) ")))"
    }
    guard size > 1 else { return nil }
    switch expression {
    case .and(let parts): return try all(parts, "AND")
    case .or(let parts): return try all(parts, "OR")
    case .not(let part):
      return try condition(part, scope, size: size - 1).map { "NOT (\($0))" }
    case .comparison(let sign, let left, let right): return try comparison(sign, left, right, scope)
    case .isIn(.variable(let variable), let list):
      let terms = list.compactMap { if case .term(.iri(let iri)) = $0 { Term.iri(iri) } else { nil } }
      guard terms.count == list.count, let column = known(variable, scope) else { return nil }
      let numbers = try terms.map { String(try run.pool.id(of: $0)) }
      return "\(number(of: column)) IN (\(numbers.joined(separator: ", ")))"
    case .builtin(let function, let arguments): return try call(function, arguments, scope)
    default: return nil
    }
  }

  private func comparison(
    _ sign: ComparisonOperator, _ left: Expression, _ right: Expression, _ scope: Set<Variable>
  ) throws -> String? {
    if let mine = try text(left, scope) ?? plain(left), let theirs = try text(right, scope) ?? plain(right) {
      return "(\(mine) \(sign == .notEqual ? "<>" : sign.rawValue) \(theirs))"
    }
    guard sign == .equal || sign == .notEqual else { return nil }
    let word = sign == .equal ? "=" : "<>"
    switch (left, right) {
    case (.variable(let variable), .term(let term)), (.term(let term), .variable(let variable)):
      guard let column = known(variable, scope), column.kind == .term, term.iri != nil else { return nil }
      return "(\(column.sql) \(word) \(try run.pool.id(of: term)))"
    case (.variable(let first), .variable(let second)):
      guard let mine = known(first, scope), let theirs = known(second, scope), mine.kind == .term, theirs.kind == .term
      else { return nil }
      return """
        CASE WHEN (\(mine.sql) & 3) <> 3 OR (\(theirs.sql) & 3) <> 3 THEN \(mine.sql) \(word) \(theirs.sql) \
        ELSE \(callback("sparql_test", .comparison(sign, left, right), scope)) END
        """
    default: return nil
    }
  }

  private func call(_ function: Builtin, _ arguments: [Expression], _ scope: Set<Variable>) throws -> String? {
    switch function {
    case .bound:
      guard case .variable(let variable)? = arguments.first else { return nil }
      return known(variable, scope).map { "(\($0.sql) IS NOT NULL)" } ?? "0"
    case .isIRI, .isURI, .isBlank, .isLiteral:
      guard case .variable(let variable)? = arguments.first, let column = known(variable, scope), column.kind == .term
      else { return nil }
      let mark = function == .isBlank ? 1 : function == .isLiteral ? 3 : 2
      return "((\(column.sql) & 3) = \(mark))"
    case .sameTerm:
      let numbers = try arguments.map { argument -> String? in
        switch argument {
        case .variable(let variable): return known(variable, scope).map { number(of: $0) }
        case .term(let term): return String(try run.pool.id(of: term))
        default: return nil
        }
      }
      guard let left = numbers[0], let right = numbers[1] else { return nil }
      return "(\(left) = \(right))"
    case .strStarts, .strEnds, .contains, .regex, .langMatches: return try textTest(function, arguments, scope)
    default: return nil
    }
  }

  /// A test of one text against constants.
  private func textTest(_ function: Builtin, _ arguments: [Expression], _ scope: Set<Variable>) throws -> String? {
    let constants = arguments.dropFirst().compactMap { argument -> String? in
      guard case .term(.literal(let literal)) = argument, literal.datatype == XSD.string else { return nil }
      return literal.lexical
    }
    guard constants.count == arguments.count - 1, let wanted = constants.first else { return nil }
    var letters = TextTest.Letters.asTheyAre
    var subject = arguments[0]
    if case .builtin(let inner, let operands) = subject, inner == .lcase || inner == .ucase {
      letters = inner == .lcase ? .small : .capital
      subject = operands[0]
    }
    guard let text = try function == .langMatches ? text(subject, scope) : stringLiteral(subject, scope) else {
      return nil
    }
    let question: TextTest.Question
    switch function {
    case .strStarts: question = .starts(Array(wanted.utf8))
    case .strEnds: question = .ends(Array(wanted.utf8))
    case .contains: question = .contains(Array(wanted.utf8))
    case .langMatches: question = .language(range: wanted)
    default:
      do {
        question = .matches(try run.context.regex(wanted, flags: constants.count > 1 ? constants[1] : ""))
      } catch is ExpressionError {
        return "NULL"
      }
    }
    run.textTests.append(TextTest(question: question, letters: letters))
    return "sparql_text(\(run.number), \(run.textTests.count - 1), \(text))"
  }

  // MARK: Texts

  /// The text of a string literal, with or without a tag, that an expression gives; NULL where it gives none.
  private func stringLiteral(_ expression: Expression, _ scope: Set<Variable>) throws -> String? {
    if case .variable(let variable) = expression {
      guard let column = known(variable, scope) else { return nil }
      if column.kind == .text { return column.sql }
      return termRow(of: column).map {
        "CASE WHEN \($0).datatype IS NULL AND (\(column.sql) & 3) = 3 THEN \($0).text END"
      }
    }
    return try text(expression, scope)
  }

  /// The text of an `xsd:string` that an expression gives; NULL where it gives none.
  private func text(_ expression: Expression, _ scope: Set<Variable>) throws -> String? {
    switch expression {
    case .variable(let variable):
      guard let column = known(variable, scope), column.kind == .text else { return nil }
      return column.sql
    case .builtin(.str, let arguments):
      guard case .variable(let variable) = arguments[0], let column = known(variable, scope) else { return nil }
      if column.kind == .text { return column.sql }
      return termRow(of: column).map { "CASE WHEN (\(column.sql) & 3) <> 1 THEN \($0).text END" }
    case .builtin(.lang, let arguments):
      guard case .variable(let variable) = arguments[0], let column = known(variable, scope), column.kind == .term
      else { return nil }
      return termRow(of: column).map { "CASE WHEN (\(column.sql) & 3) = 3 THEN ifnull(\($0).language, '') END" }
    case .builtin(.substr, let arguments) where arguments.count == 3:
      guard let start = SelectBuilder.integer(arguments[1]), let length = SelectBuilder.integer(arguments[2]),
        start >= 1, length >= 0, let text = try text(arguments[0], scope)
      else { return nil }
      return "sparql_substr(\(text), \(start), \(length))"
    default: return nil
    }
  }

  /// A constant `xsd:string` in SQL.
  private func plain(_ expression: Expression) -> String? {
    guard case .term(.literal(let literal)) = expression, literal.datatype == XSD.string,
      !literal.lexical.utf8.contains(0)
    else { return nil }
    return "'\(literal.lexical.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }

  /// A constant integer that is no larger than texts are long.
  private static func integer(_ expression: Expression) -> Int? {
    guard case .term(.literal(let literal)) = expression, literal.datatype == XSD.integer,
      let number = Int(literal.lexical), abs(number) <= Int(Int32.max)
    else { return nil }
    return number
  }
}
