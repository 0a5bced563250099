import QuadStore
import RDF

/// Answers queries over a store of quads.
///
/// ```swift
/// let engine = QueryEngine(store, options: QueryOptions(timeLimit: .seconds(10)))
/// if case .solutions(let solutions) = try engine.run(Query("SELECT ?s { ?s a ?class }")) {
///   print(solutions.columns)
///   while let row = try solutions.next() { print(row) }
/// }
/// ```
///
/// What can be said in SQL is one statement, with an order of joins chosen from the statistics of the store; the rest is
/// computed over streams of rows by the definitions of SPARQL 1.1 Query, section 18.5.
///
/// An engine and its store are used by one thread at a time.
public final class QueryEngine {
  /// The store.
  public let store: QuadStore
  /// What queries may take.
  public var options: QueryOptions

  /// Makes an engine.
  public init(_ store: QuadStore, options: QueryOptions = QueryOptions()) {
    self.store = store
    self.options = options
  }

  /// Answers a query.
  ///
  /// The time limit runs from here to the last row.
  ///
  /// - Parameter now: What `NOW()` gives; the time of the clock when `nil`.
  /// - Throws: ``QueryError``, ``RegexLimitError``, ``DeepStackError``, `StoreError`.
  public func run(_ query: Query, now: Term? = nil) throws -> QueryResult {
    let run = try QueryRun(self, query, now: now)
    return try DeepStack.run(depth: query.depth) { try run.limited { try run.result() } }
  }

  /// The algebra of a query and the statements of SQL that answer it.
  ///
  /// - Throws: As ``run(_:now:)``.
  public func explain(_ query: Query) throws -> String {
    let run = try QueryRun(self, query, now: nil)
    return try DeepStack.run(depth: query.depth) {
      let plan = try run.limited { try run.explanation() }
      return "\(try query.explanation())\n\n\(plan)"
    }
  }
}
