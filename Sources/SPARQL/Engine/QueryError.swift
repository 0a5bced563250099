import RDF

/// Why a query has no answer although it is well formed.
///
/// A limit that is hit is an error; an answer is never cut short.
public enum QueryError: Error, Hashable, Sendable {
  /// The time was up.
  case timeLimit(Duration)
  /// The answer has more rows or triples than allowed.
  case rowLimit(Int)
  /// Joins, groups and sorting wanted to keep more bytes than allowed.
  case memoryLimit(Int)
  /// The query asks another endpoint with `SERVICE`.
  case service(String)
}

extension QueryError: CustomStringConvertible {
  /// What happened and what to do, in one line.
  public var description: String {
    switch self {
    case .timeLimit(let limit):
      "the query was stopped at its time limit of \(limit); make it more selective, or allow more time"
    case .rowLimit(let limit): "the answer has more than the \(limit) rows allowed; add LIMIT, or allow more rows"
    case .memoryLimit(let limit):
      "the query needs more memory than the \(limit) bytes allowed; make it more selective, or allow more memory"
    case .service(let name): "SERVICE \(name) is not asked: queries are answered from the store alone; remove it"
    }
  }
}
