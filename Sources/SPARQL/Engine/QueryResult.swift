/// The answer to a query, by the form of the query.
///
/// Rows and triples are computed while they are fetched; one answer is fetched at a time, before the next query is run.
public enum QueryResult {
  /// Of `SELECT`.
  case solutions(QuerySolutions)
  /// Of `ASK`.
  case boolean(Bool)
  /// Of `CONSTRUCT` and `DESCRIBE`.
  case graph(QueryGraph)
}
