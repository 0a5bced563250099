import QuadStore
import RDF

extension QuadStore {
  /// Asks a question and gives all rows of the answer.
  ///
  /// ```swift
  /// for row in try store.query("SELECT ?s ?n { ?s foaf:age ?n }", prefixes: ["foaf": "http://xmlns.com/foaf/0.1/"]) {
  ///   print(try row["s", as: IRI.self], try row["n", as: Int.self])
  /// }
  /// ```
  ///
  /// All rows are kept in memory; `QueryEngine` gives them one by one.
  ///
  /// - Parameters:
  ///   - text: A `SELECT` query (SPARQL 1.1 Query, section 19).
  ///   - prefixes: Prefixes that need no declaration, with their namespaces.
  ///   - options: What the query may take.
  /// - Throws: `SPARQLSyntaxError`, `QueryError`, ``QueryRowError/noTable``, `StoreError`.
  public func query(
    _ text: String, prefixes: [String: String] = [:], options: QueryOptions = QueryOptions()
  ) throws -> QueryRows {
    let query = try Query(text, prefixes: prefixes)
    guard case .select = query.form else { throw QueryRowError.noTable }
    guard case .solutions(let solutions) = try QueryEngine(self, options: options).run(query) else {
      throw QueryRowError.noTable
    }
    return try QueryRows(solutions)
  }
}
