import QuadStore
import RDF

/// Writes the statement of SQL of a conjunction: the order of joins is ours, fixed by `CROSS JOIN`.
final class SelectBuilder {
  let run: QueryRun
  /// What variables are in SQL.
  var columns: [Variable: SQLColumn]
  /// `FROM`, table by table with the word that joins it.
  private(set) var tables: [String] = []
  /// `WHERE`.
  private(set) var conditions: [String] = []
  /// Tables of terms joined, by the number that they are found by.
  private var terms: [String: String] = [:]
  private var steps: [Variable: Int] = [:]
  private let prefix: String
  private var aliasCount = 0
  private var openConditions: [Conjunction.Condition] = []
  private var openValues: [(variable: Variable, expression: Expression, scope: Set<Variable>)] = []
  /// Whether tables of terms may be joined where an expression asks for one.
  private(set) var joinsTerms = true

  /// - Parameters:
  ///   - columns: Variables that have a value already, from around or as parameters.
  ///   - prefix: What aliases begin with, unlike those around.
  init(_ run: QueryRun, columns: [Variable: SQLColumn] = [:], prefix: String = "") {
    self.run = run
    self.columns = columns
    self.prefix = prefix
  }

  /// Adds all of a conjunction.
  func add(_ conjunction: Conjunction) throws {
    openConditions = conjunction.conditions
    openValues = conjunction.values
    let given = Set(columns.keys)
    var tables = conjunction.tables
    // A table that binds comes first; one whose variables are bound by triples is a condition.
    let bound = Set(conjunction.atoms.flatMap(\.variables))
    for table in tables where !Set(table.variables).isSubset(of: bound) || table.rows.count <= 8 {
      try addTable(table)
    }
    tables.removeAll { !Set($0.variables).isSubset(of: bound) || $0.rows.count <= 8 }
    try flush()
    let order = try JoinOrder(run, conjunction.atoms).places(given: given.union(columns.keys))
    for place in order {
      try add(conjunction.atoms[place])
      for table in tables where table.variables.allSatisfy({ columns[$0] != nil }) { try addTable(table) }
      tables.removeAll { $0.variables.allSatisfy { columns[$0] != nil } }
      try flush()
    }
    for optional in conjunction.optionals { try add(optional) }
    try flush()
  }

  /// The statement, with these things told.
  func select(_ list: [String], grouping: [String] = []) -> String {
    "SELECT \(list.isEmpty ? "1" : list.joined(separator: ", "))"
      + (tables.isEmpty ? "" : " FROM \(tables.joined(separator: " "))")
      + (conditions.isEmpty ? "" : " WHERE \(conditions.joined(separator: " AND "))")
      + (grouping.isEmpty ? "" : " GROUP BY \(grouping.joined(separator: ", "))")
  }

  /// A new alias for a table.
  private func alias(_ letter: String) -> String {
    aliasCount += 1
    return "\(prefix)\(letter)\(aliasCount)"
  }

  private func join(_ table: String) { tables.append((tables.isEmpty ? "" : "CROSS JOIN ") + table) }

  // MARK: Triples

  private func add(_ atom: Conjunction.Atom) throws {
    let alias = alias("t")
    let (table, conditions) = try place(atom, alias)
    join("\(table) \(alias)")
    self.conditions += conditions
  }

  /// The table in which to look for a triple, and the conditions; new variables get columns.
  private func place(_ atom: Conjunction.Atom, _ alias: String) throws -> (table: String, conditions: [String]) {
    var conditions: [String] = []
    var bound: Set<String> = []
    var own: [Variable: String] = [:]
    func add(_ name: String, _ place: PatternTerm) throws {
      let column = "\(alias).\(name)"
      switch place {
      case .term(let term):
        conditions.append("\(column) = \(try run.pool.id(of: term))")
        bound.insert(name)
      case .variable(let variable):
        if let other = own[variable] {
          conditions.append("\(column) = \(other)")
        } else if let known = columns[variable] {
          conditions.append("\(column) = \(number(of: known))")
          bound.insert(name)
          columns[variable]?.isStored = true
        } else {
          own[variable] = column
        }
      }
    }
    if case .variable(let variable) = atom.graph { try add("g", .variable(variable)) }
    try add("s", atom.triple.subject)
    try add("p", atom.triple.predicate)
    try add("o", atom.triple.object)
    let order: String
    if bound.isSuperset(of: ["s", "p", "o"]), step(of: atom.triple.object) < step(of: atom.triple.subject) {
      // What was bound first changes least, so that look-ups by it stay close together.
      order = "pos"
    } else if bound.contains("s") {
      order = bound.contains("o") && !bound.contains("p") ? "osp" : "spo"
    } else {
      order = bound.contains("p") ? "pos" : bound.contains("o") ? "osp" : "spo"
    }
    for (variable, column) in own {
      columns[variable] = SQLColumn(sql: column, isStored: true)
      steps[variable] = tables.count
    }
    switch atom.graph {
    case .active(.stored): return (order, conditions)
    case .active(.named(let name)):
      conditions.append("\(alias).g = \(name)")
      return (order == "spo" || !bound.contains("o") ? "gspo" : order + "g", conditions)
    case .active(.merged(let names)):
      let list = names.map(String.init).joined(separator: ", ")
      conditions.append("\(alias).g IN (\(list))")
      if names.count > 1 {
        // A triple of several graphs is one.
        conditions.append(
          """
          \(alias).g = (SELECT min(g) FROM spog WHERE s = \(alias).s AND p = \(alias).p AND o = \(alias).o \
          AND g IN (\(list)))
          """)
      }
      return (order + "g", conditions)
    case .variable:
      if let names = run.namedGraphs {
        conditions.append("\(alias).g IN (\(names.map(String.init).joined(separator: ", ")))")
      }
      return (bound.contains("g") && (order == "spo" || !bound.contains("o")) ? "gspo" : order + "g", conditions)
    }
  }

  /// After how many tables the variable of a place was bound; constants come last.
  private func step(of place: PatternTerm) -> Int { place.variable.map { steps[$0] ?? -1 } ?? Int.max }

  /// The expression of SQL for the number of the term in a column.
  func number(of column: SQLColumn) -> String {
    column.kind == .term ? column.sql : "sparql_term(\(run.number), \(column.sql))"
  }

  private func addTable(_ data: InlineData) throws {
    let rows = try data.rows.map { try $0.map { try String(run.pool.id(of: $0)) } }
    let known = data.variables.compactMap { columns[$0] }
    let list = rows.map { "(\($0.joined(separator: ", ")))" }.joined(separator: ", ")
    if known.count == data.variables.count, Set(rows).count == rows.count {
      let left = known.map { number(of: $0) }.joined(separator: ", ")
      conditions.append(
        known.count == 1
          ? "\(left) IN (\(rows.map { $0[0] }.joined(separator: ", ")))" : "(\(left)) IN (VALUES \(list))")
      return
    }
    let alias = alias("v")
    join("(VALUES \(list)) \(alias)")
    for (index, variable) in data.variables.enumerated() {
      let column = "\(alias).column\(index + 1)"
      if let other = columns[variable] {
        conditions.append("\(column) = \(number(of: other))")
      } else {
        columns[variable] = SQLColumn(sql: column)
      }
    }
  }

  private func add(_ optional: Conjunction.Optional) throws {
    let outside = columns
    let alias = alias("t")
    let (table, conditions) = try place(optional.atom, alias)
    joinsTerms = false
    defer { joinsTerms = true }
    var on = conditions
    for condition in optional.conditions { on.append(try sql(condition)) }
    tables.append(
      "\(tables.isEmpty ? "(SELECT 1) LEFT JOIN" : "LEFT JOIN") \(table) \(alias) ON \(on.joined(separator: " AND "))")
    for (variable, expression, scope) in optional.values {
      var value = try column(of: expression, scope: scope)
      value.sql = "CASE WHEN \(alias).p IS NOT NULL THEN \(value.sql) END"
      columns[variable] = value
    }
    // What may be missing is no sure number of a term.
    for variable in columns.keys where outside[variable] == nil { columns[variable]?.isStored = false }
    for (variable, column) in outside { columns[variable] = column }
  }

  // MARK: Conditions and values

  /// Adds what depends only on variables that have columns by now.
  private func flush() throws {
    var isChanged = true
    while isChanged {
      isChanged = false
      let values = openValues
      openValues = []
      for value in values {
        if isReady(value.expression.variablesOutsideAggregates, in: value.scope) {
          columns[value.variable] = try column(of: value.expression, scope: value.scope)
          isChanged = true
        } else {
          openValues.append(value)
        }
      }
      let conditions = openConditions
      openConditions = []
      for condition in conditions {
        switch condition {
        case .expression(let expression, let scope) where isReady(expression.variablesOutsideAggregates, in: scope):
          self.conditions.append(try sql(condition))
        case .exists(let pattern, _, let scope) where isReady(Array(pattern.all.union(scope)), in: scope):
          self.conditions.append(try sql(condition))
        default: openConditions.append(condition)
        }
      }
    }
  }

  private func isReady(_ variables: [Variable], in scope: Set<Variable>) -> Bool {
    variables.allSatisfy { !scope.contains($0) || columns[$0] != nil }
  }

  private func sql(_ condition: Conjunction.Condition) throws -> String {
    switch condition {
    case .expression(let expression, let scope): return try test(expression, scope: scope)
    case .exists(let pattern, let isNegated, let scope):
      let inner = SelectBuilder(run, columns: columns.filter { scope.contains($0.key) }, prefix: alias("e"))
      try inner.add(pattern)
      return "\(isNegated ? "NOT " : "")EXISTS (\(inner.select(["1"])))"
    }
  }

  /// The alias of the row of `terms` of a column, joined if need be; `nil` where none may be joined.
  func termRow(of column: SQLColumn) -> String? {
    guard column.isStored, column.kind == .term, joinsTerms else { return nil }
    if let known = terms[column.sql] { return known }
    let alias = alias("x")
    join("terms \(alias)")
    conditions.append("\(alias).id = \(column.sql)")
    terms[column.sql] = alias
    return alias
  }
}
