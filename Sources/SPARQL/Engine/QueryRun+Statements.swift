import QuadStore
import RDF

extension QueryRun {
  /// Prepares a statement of SQL.
  func prepare(_ sql: String) throws -> SQLStatement {
    if statements != nil { statements?.append(sql) }
    return try database.prepare(sql)
  }

  /// The statements of SQL that the query begins with.
  func explanation() throws -> String {
    statements = []
    _ = try stream(query.algebra, in: defaultGraph)
    return (statements ?? []).joined(separator: ";\n")
  }

  /// The solutions of a basic graph pattern of more triples than a statement joins.
  func matches(_ triples: [TriplePattern], in graph: ActiveGraph) throws -> RowStream {
    let size = Flattening.limit
    guard triples.count > size else { return RowStream([], rows: [[]]) }
    let (first, rest) = (Array(triples[..<size]), Array(triples[size...]))
    return try stream(.join(.basicGraphPattern(first), .basicGraphPattern(rest)), in: graph)
  }

  /// The solutions of a pattern that one statement answers, `nil` for another.
  func compiled(_ algebra: Algebra, in graph: ActiveGraph) throws -> RowStream? {
    if case .group(let keys, let aggregates, let pattern) = algebra {
      guard let conjunction = try Flattening(self).conjunction(of: pattern, in: graph) else { return nil }
      return try counted(keys, aggregates, conjunction)
    }
    guard let conjunction = try Flattening(self).conjunction(of: algebra, in: graph) else { return nil }
    let builder = SelectBuilder(self)
    try builder.add(conjunction)
    let columns = conjunction.columns.map { builder.columns[$0] ?? SQLColumn(sql: "NULL") }
    let statement = try prepare(builder.select(columns.map(\.sql)))
    return RowStream(conjunction.columns, rows(statement, columns.map(\.kind)))
  }

  /// The rows of a statement, with numbers of terms in the place of texts and numbers.
  func rows(_ statement: SQLStatement, _ kinds: [SQLColumn.Kind]) -> () throws -> RowStream.Row? {
    let count = Int32(kinds.count)
    if kinds.allSatisfy({ $0 == .term }) {
      return {
        guard try statement.step() else { return nil }
        return (0..<count).map { statement.integer($0) }
      }
    }
    return {
      guard try statement.step() else { return nil }
      return try (0..<count).map { column in
        switch kinds[Int(column)] {
        case .term: return statement.integer(column)
        case .text: return statement.isNull(column) ? 0 : try self.pool.id(of: .string(statement.text(column)))
        case .integer: return try self.pool.id(of: .numeric(.integer(Int128(statement.integer(column)))))
        }
      }
    }
  }

  /// Groups that only count, by SQL, where it is the faster: there are no keys, or texts among them.
  private func counted(
    _ keys: [Variable], _ aggregates: [NamedAggregate], _ conjunction: Conjunction
  ) throws -> RowStream? {
    let arguments = aggregates.map { named -> Variable?? in
      guard case .count = named.aggregate.function else { return nil }
      switch named.aggregate.argument {
      case nil: return named.aggregate.isDistinct ? nil : .some(nil)
      case .variable(let variable)?: return .some(variable)
      default: return nil
      }
    }
    guard arguments.allSatisfy({ $0 != nil }) else { return nil }
    let builder = SelectBuilder(self)
    try builder.add(conjunction)
    let columns = keys.map { key in
      conjunction.columns.contains(key) ? builder.columns[key] ?? SQLColumn(sql: "NULL") : SQLColumn(sql: "NULL")
    }
    guard keys.isEmpty || columns.contains(where: { $0.kind == .text }) else { return nil }
    if keys.isEmpty, aggregates.contains(where: \.aggregate.isDistinct) { return nil }
    let counts = zip(aggregates, arguments).map { named, argument in
      guard case .some(.some(let variable)) = argument else { return "count(*)" }
      let column = conjunction.columns.contains(variable) ? builder.columns[variable]?.sql ?? "NULL" : "NULL"
      return "count(\(named.aggregate.isDistinct ? "DISTINCT " : "")\(column))"
    }
    let statement = try prepare(builder.select(columns.map(\.sql) + counts, grouping: columns.map(\.sql)))
    return RowStream(
      keys + aggregates.map(\.variable), rows(statement, columns.map(\.kind) + counts.map { _ in .integer }))
  }
}
