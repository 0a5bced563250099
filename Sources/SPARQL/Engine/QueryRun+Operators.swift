import RDF

/// The operators of the algebra over streams of rows (SPARQL 1.1 Query, section 18.5).
extension QueryRun {
  /// The solutions of a pattern.
  func stream(_ algebra: Algebra, in graph: ActiveGraph) throws -> RowStream {
    if let compiled = try compiled(algebra, in: graph) { return compiled }
    switch algebra {
    case .unit: return RowStream([], rows: [[]])
    case .basicGraphPattern(let triples): return try matches(triples, in: graph)
    case .path(let pattern): return try PathSearch(self, graph).stream(pattern)
    case .join(let left, let right): return try join(left, right, in: graph)
    case .leftJoin(let left, let right, let condition): return try leftJoin(left, right, condition, in: graph)
    case .filter(let condition, let pattern):
      let rows = try stream(pattern, in: graph)
      let test = RowExpression(self, condition, columns: rows.columns, in: graph)
      return rows.filter { row in
        try self.tick()
        return try test.passes(row)
      }
    case .union(let left, let right): return try union([left, right], in: graph)
    case .graph(let name, let pattern): return try named(name, pattern)
    case .service(let name, _, _):
      throw QueryError.service(name.variable.map(\.description) ?? name.term.map { "<\($0.text)>" } ?? "")
    case .extend: return try extend(algebra, in: graph)
    case .minus(let left, let right): return try minus(left, right, in: graph)
    case .values(let data): return try table(data)
    case .group(let keys, let aggregates, let pattern):
      let grouping = Grouped(self, keys, aggregates, try stream(pattern, in: graph), in: graph)
      return RowStream(keys + aggregates.map(\.variable)) { try grouping.next() }
    case .orderBy(let conditions, let pattern): return try order(pattern, by: conditions, limit: nil, in: graph)
    case .project(let variables, let pattern): return try stream(pattern, in: graph).selecting(variables)
    case .distinct(let pattern), .reduced(let pattern): return distinct(try stream(pattern, in: graph))
    case .slice(let offset, let limit, let pattern): return try slice(offset, limit, pattern, in: graph)
    }
  }

  func evaluator(in graph: ActiveGraph) -> ExpressionEvaluator<EngineSolution> {
    ExpressionEvaluator(context) { [unowned self] pattern, solution in
      try tick()
      var bindings: [Variable: Term] = [:]
      for (variable, place) in solution.places where solution.row[place] != 0 {
        bindings[variable] = try pool.term(solution.row[place])
      }
      let rows = try stream(Substitution(bindings).apply(to: pattern), in: graph)
      let checks = rows.columns.enumerated().compactMap { index, variable in
        solution.places[variable].map { (index, solution.row[$0]) }
      }
      while let row = try rows.next() {
        if checks.allSatisfy({ row[$0] == 0 || $1 == 0 || row[$0] == $1 }) { return true }
      }
      return false
    }
  }

  // MARK: Operators of one pattern

  private func table(_ data: InlineData) throws -> RowStream {
    // A variable that is named twice has one column, with the value of the last.
    var columns: [Variable] = []
    for variable in data.variables where !columns.contains(variable) { columns.append(variable) }
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    let rows = try data.rows.map { terms in
      var row = RowStream.Row(repeating: 0, count: columns.count)
      for (variable, term) in zip(data.variables, terms) {
        if let place = places[variable] { row[place] = try pool.id(of: term) }
      }
      return row
    }
    return RowStream(columns, rows: rows)
  }

  /// Several `Extend` in a row are one, for within a solution `BNODE("…")` is one node.
  private func extend(_ algebra: Algebra, in graph: ActiveGraph) throws -> RowStream {
    var steps: [(Variable, Expression)] = []
    var pattern = algebra
    while case .extend(let inner, let variable, let expression) = pattern {
      steps.append((variable, expression))
      pattern = inner
    }
    let rows = try stream(pattern, in: graph)
    var columns = rows.columns
    var computed: [(place: Int, value: RowExpression)] = []
    for (variable, expression) in steps.reversed() {
      let value = RowExpression(self, expression, columns: columns, in: graph)
      if let place = columns.firstIndex(of: variable) {
        computed.append((place, value))
      } else {
        computed.append((columns.count, value))
        columns.append(variable)
      }
    }
    return RowStream(columns) {
      guard var row = try rows.next() else { return nil }
      try self.tick()
      self.context.beginSolution()
      for (place, expression) in computed {
        let value = try expression.value(row)
        if place < row.count { row[place] = value } else { row.append(value) }
      }
      return row
    }
  }

  func distinct(_ rows: RowStream) -> RowStream {
    var seen = Set<RowStream.Row>()
    return rows.filter { row in
      try self.tick()
      guard seen.insert(row).inserted else { return false }
      try self.account.add(row.count * 8 + 48)
      return true
    }
  }

  private func slice(_ offset: Int, _ limit: Int?, _ pattern: Algebra, in graph: ActiveGraph) throws -> RowStream {
    let rows: RowStream
    switch pattern {
    case .orderBy(let conditions, let inner):
      rows = try order(inner, by: conditions, limit: limit.map { $0 + offset }, in: graph)
    case .project(let variables, .orderBy(let conditions, let inner)):
      rows = try order(inner, by: conditions, limit: limit.map { $0 + offset }, in: graph).selecting(variables)
    default: rows = try stream(pattern, in: graph)
    }
    var left = limit ?? Int.max
    var skipped = 0
    return RowStream(rows.columns) {
      while skipped < offset {
        guard try rows.next() != nil else { return nil }
        skipped += 1
        try self.tick()
      }
      guard left > 0, let row = try rows.next() else { return nil }
      left -= 1
      return row
    }
  }

  // MARK: Graphs

  private func named(_ name: PatternTerm, _ pattern: Algebra) throws -> RowStream {
    switch name {
    case .term(let term):
      let graph = try pool.id(of: term)
      guard try isNamed(graph) else { return RowStream(pattern.variables, rows: []) }
      return try stream(pattern, in: .named(graph))
    case .variable(let variable):
      let graphs = try graphNames()
      var columns = pattern.variables
      let place = columns.firstIndex(of: variable)
      if place == nil { columns.append(variable) }
      let inner = pattern.variables
      var next = 0
      var rows: RowStream?
      return RowStream(columns) {
        while true {
          if let current = rows {
            while var row = try current.next() {
              try self.tick()
              guard let place else { return row + [graphs[next - 1]] }
              if row[place] == 0 { row[place] = graphs[next - 1] }
              if row[place] == graphs[next - 1] { return row }
            }
          }
          guard next < graphs.count else { return nil }
          try self.tick()
          rows = try self.stream(pattern, in: .named(graphs[next])).selecting(inner)
          next += 1
        }
      }
    }
  }

  /// Whether the dataset has a graph of this name.
  func isNamed(_ graph: Int64) throws -> Bool {
    if let namedGraphs { return namedGraphs.contains(graph) }
    return try graph > 0 && database.integer("SELECT 1 FROM gspo WHERE g = \(graph) LIMIT 1") != nil
  }

  /// The names of the graphs of the dataset.
  func graphNames() throws -> [Int64] {
    if let namedGraphs { return namedGraphs }
    if let known = knownGraphs { return known }
    // One look-up a graph: DISTINCT would read every quad.
    let statement = try database.prepare(
      """
      WITH RECURSIVE names(g) AS (
        SELECT min(g) FROM gspo UNION ALL SELECT (SELECT min(g) FROM gspo WHERE g > names.g) FROM names WHERE g NOT NULL)
      SELECT g FROM names WHERE g NOT NULL
      """)
    var names: [Int64] = []
    while try statement.step() {
      try account.add(8)
      names.append(statement.integer(0))
    }
    knownGraphs = names
    return names
  }

  // MARK: Operators of several patterns

  func union(_ branches: [Algebra], in graph: ActiveGraph) throws -> RowStream {
    var columns: [Variable] = []
    for branch in branches {
      for variable in branch.variables where !columns.contains(variable) { columns.append(variable) }
    }
    var waiting = branches[...]
    var current: RowStream?
    return RowStream(columns) {
      while true {
        if let row = try current?.next() { return row }
        guard let branch = waiting.popFirst() else { return nil }
        current = try self.stream(branch, in: graph).selecting(columns)
      }
    }
  }
}

extension PatternTerm {
  /// The term, or `nil` for a variable.
  var term: Term? {
    if case .term(let term) = self { term } else { nil }
  }
}
