import RDF

/// Groups of solutions and their aggregates (SPARQL 1.1 Query, section 18.5.1), in the order in which they were met.
final class Grouped {
  private let run: QueryRun
  private let aggregates: [NamedAggregate]
  private let arguments: [RowExpression?]
  private let rows: RowStream
  private let keys: [Int]
  private let named: [Int]
  private var groups: [(key: RowStream.Row, values: [GroupValue])] = []
  private var position = -1

  init(
    _ run: QueryRun, _ keys: [Variable], _ aggregates: [NamedAggregate], _ rows: RowStream, in graph: ActiveGraph
  ) {
    self.run = run
    self.aggregates = aggregates
    self.rows = rows
    let places = rows.places
    self.keys = keys.map { places[$0] ?? -1 }
    named = rows.columns.indices.filter { rows.columns[$0].isNamed }
    arguments = aggregates.map { aggregate in
      aggregate.aggregate.argument.map { RowExpression(run, $0, columns: rows.columns, in: graph) }
    }
  }

  func next() throws -> RowStream.Row? {
    if position < 0 {
      try readAll()
      position = 0
    }
    guard position < groups.count else { return nil }
    position += 1
    let (key, values) = groups[position - 1]
    return try key + values.map { try run.pool.id(of: $0.result(run.pool)) }
  }

  private func readAll() throws {
    var numbers: [RowStream.Row: Int] = [:]
    func group(_ key: RowStream.Row) throws -> Int {
      if let number = numbers[key] { return number }
      try run.account.add(key.count * 16 + 128 * (1 + aggregates.count))
      numbers[key] = groups.count
      groups.append((key, aggregates.map { GroupValue($0.aggregate) }))
      return groups.count - 1
    }
    if keys.isEmpty { _ = try group([]) }
    while let row = try rows.next() {
      try run.tick()
      let number = try group(keys.map { $0 < 0 ? 0 : row[$0] })
      for (index, argument) in arguments.enumerated() {
        if let argument {
          run.context.beginSolution()
          try groups[number].values[index].add(argument.value(row), run)
        } else {
          try groups[number].values[index].addSolution(named.map { row[$0] }, run)
        }
      }
    }
  }
}

/// An aggregate of one group.
struct GroupValue {
  private let aggregate: Aggregate
  private var accumulator: Accumulator
  private var count = 0
  private var seen: Set<Int64> = []
  private var solutions: Set<RowStream.Row> = []

  init(_ aggregate: Aggregate) {
    self.aggregate = aggregate
    accumulator = Accumulator(aggregate)
  }

  /// Takes a solution, for `COUNT(*)`.
  mutating func addSolution(_ row: RowStream.Row, _ run: QueryRun) throws {
    if aggregate.isDistinct {
      guard solutions.insert(row).inserted else { return }
      try run.account.add(row.count * 8 + 48)
    }
    count += 1
  }

  /// Takes a value of the argument, 0 for none.
  mutating func add(_ id: Int64, _ run: QueryRun) throws {
    if aggregate.isDistinct, id != 0 {
      guard seen.insert(id).inserted else { return }
      try run.account.add(32)
    }
    if case .count = aggregate.function {
      if id != 0 { count += 1 }
      return
    }
    let term = id == 0 ? nil : try run.pool.term(id)
    if case .groupConcat = aggregate.function { try run.account.add(term?.text.utf8.count ?? 0) }
    accumulator.add(term)
  }

  func result(_ pool: TermPool) throws -> Term? {
    if case .count = aggregate.function { return .numeric(.integer(Int128(count))) }
    return accumulator.result
  }
}
