import QuadStore
import RDF

extension QueryRun {
  /// Prepares a statement of SQL.
  func prepare(_ sql: String) throws -> SQLStatement {
    if statements != nil { statements?.append(sql) }
    return try database.prepare(sql)
  }

  /// The statements of SQL that the query runs, and how SQLite does so.
  func explanation() throws -> String {
    statements = []
    _ = try stream(query.algebra, in: defaultGraph)
    return (statements ?? []).joined(separator: ";\n")
  }

  /// The solutions of a basic graph pattern.
  func matches(_ triples: [TriplePattern], in graph: ActiveGraph) throws -> RowStream {
    // Statements of SQLite join 64 tables at most.
    let parts = stride(from: 0, to: triples.count, by: 50).map { Array(triples[$0..<min($0 + 50, triples.count)]) }
    guard parts.count > 1, let first = parts.first else { return RowStream([], rows: [[]]) }
    let joined = parts.dropFirst().reduce(Algebra.basicGraphPattern(first)) { .join($0, .basicGraphPattern($1)) }
    return try stream(joined, in: graph)
  }

  func compiled(_ algebra: Algebra, in graph: ActiveGraph) throws -> RowStream? {
    guard let conjunction = try Flattening(self).conjunction(of: algebra, in: graph) else { return nil }
    return try SelectBuilder(self).stream(conjunction)
  }
}
