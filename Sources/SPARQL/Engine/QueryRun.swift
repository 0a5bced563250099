import CSQLite
import QuadStore
import RDF

/// One run of a query: what its operators share.
final class QueryRun {
  let engine: QueryEngine
  let query: Query
  let pool: TermPool
  let account: MemoryAccount
  let context: EvaluationContext
  /// The graph outside of `GRAPH`.
  let defaultGraph: ActiveGraph
  /// The graphs that `GRAPH` may name; `nil` for all of the store.
  let namedGraphs: [Int64]?
  /// What went wrong where it could not be thrown.
  var failure: (any Error)?
  /// The statements of SQL made so far, where they are wanted.
  var statements: [String]?
  /// The expressions that statements of SQL call back for, by number.
  var callbacks: [RowExpression] = []
  /// The tests of texts that statements of SQL call, by number.
  var textTests: [TextTest] = []
  /// The number of the run among those of the connection.
  private(set) var number: Int64 = 0

  var knownGraphs: [Int64]?
  private(set) lazy var statistics = MatchStatistics(database, pool)

  private let snapshot: Snapshot
  private let deadline: ContinuousClock.Instant?
  private var ticks = 0

  var database: Database { engine.store.database }

  init(_ engine: QueryEngine, _ query: Query, now: Term?) throws {
    self.engine = engine
    self.query = query
    let options = engine.options
    account = MemoryAccount(limit: options.memoryLimit)
    snapshot = try Snapshot(engine.store.database)
    let pool = TermPool(engine.store, account: account)
    self.pool = pool
    context = EvaluationContext(base: query.base, now: now)
    deadline = options.timeLimit.map { ContinuousClock.now + $0 }
    if let dataset = options.dataset ?? query.dataset {
      func numbers(_ graphs: [IRI]) throws -> [Int64] {
        var seen = Set<Int64>()
        return try graphs.map { try pool.id(of: .iri($0)) }.filter { seen.insert($0).inserted }
      }
      defaultGraph = .merged(try numbers(dataset.defaultGraphs))
      namedGraphs = try numbers(dataset.namedGraphs)
    } else {
      defaultGraph = .stored
      namedGraphs = nil
    }
    number = try FunctionRegistry.of(database).insert(self)
  }

  /// Runs a part of the query under its time limit.
  func limited<Result>(_ body: () throws -> Result) throws -> Result {
    database.stop(after: deadline)
    defer { database.stop(after: nil) }
    do {
      let result = try body()
      if let failure { throw failure }
      return result
    } catch let error as StoreError where error.code == SQLITE_INTERRUPT {
      throw deadlineError ?? error
    }
  }

  private var deadlineError: QueryError? {
    guard let deadline, deadline <= ContinuousClock.now, let limit = engine.options.timeLimit else { return nil }
    return QueryError.timeLimit(limit)
  }

  /// To be called by loops, so that they end when the time is up.
  @inline(__always)
  func tick() throws {
    ticks &+= 1
    if ticks & 0xFF == 0, deadline != nil, let error = deadlineError { throw error }
  }

  /// The answer, by the form of the query.
  func result() throws -> QueryResult {
    switch query.form {
    case .ask:
      defer { snapshot.end() }
      return .boolean(try stream(query.algebra, in: defaultGraph).next() != nil)
    case .select(let columns):
      let rows = try stream(query.algebra, in: defaultGraph).selecting(columns)
      return .solutions(
        QuerySolutions(
          columns: columns,
          try counted(
            fetched(rows) { row in
              try row.map { $0 == 0 ? nil : try self.pool.term($0) }
            })))
    case .construct(let template):
      let rows = try stream(query.algebra, in: defaultGraph)
      let construction = Construction(self, template, rows)
      return .graph(QueryGraph(try counted(gathered { try construction.next() })))
    case .describe(let targets):
      let description = try BoundedDescription(self, targets, try stream(query.algebra, in: defaultGraph))
      return .graph(QueryGraph(try counted(gathered { try description.next() })))
    }
  }

  /// The rows as terms; those of a deeply nested query at once, while there is room on the stack.
  private func fetched(_ rows: RowStream, _ terms: @escaping (RowStream.Row) throws -> [Term?]) throws -> () throws ->
    [Term?]?
  {
    if query.depth > DeepStack.threshold {
      var all: [RowStream.Row] = []
      while let row = try rows.next() {
        try account.add(row.count * 8 + 32)
        all.append(row)
      }
      let kept = RowStream(rows.columns, rows: all)
      return { try kept.next().map(terms) }
    }
    return { try rows.next().map(terms) }
  }

  private func gathered(_ pull: @escaping () throws -> Quad?) throws -> () throws -> Quad? {
    guard query.depth > DeepStack.threshold else { return pull }
    var all: [Quad] = []
    while let quad = try pull() {
      try account.add(256)
      all.append(quad)
    }
    var position = 0
    return {
      guard position < all.count else { return nil }
      position += 1
      return all[position - 1]
    }
  }

  /// Rows under the limits of the query.
  private func counted<Element>(_ pull: @escaping () throws -> Element?) throws -> () throws -> Element? {
    var count = 0
    let limit = engine.options.rowLimit
    return {
      try self.limited {
        guard let row = try pull() else {
          self.snapshot.end()
          return nil
        }
        count += 1
        if let limit, count > limit { throw QueryError.rowLimit(limit) }
        return row
      }
    }
  }
}
