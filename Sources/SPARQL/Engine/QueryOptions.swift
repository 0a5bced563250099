/// What a query may take, and which graphs it asks.
public struct QueryOptions: Sendable {
  /// The time from the start to the last row; `nil` for as long as it takes.
  public var timeLimit: Duration?
  /// How many rows or triples an answer may have; `nil` for any number.
  public var rowLimit: Int?
  /// How many bytes joins, groups and sorting may keep in memory, about.
  public var memoryLimit: Int
  /// The graphs to ask, in the place of those that the query names (SPARQL 1.1 Protocol, section 2.1.4).
  public var dataset: DatasetClause?

  /// Makes options; without any, only memory has a limit, of one gibibyte.
  public init(
    timeLimit: Duration? = nil, rowLimit: Int? = nil, memoryLimit: Int = 1 << 30, dataset: DatasetClause? = nil
  ) {
    self.timeLimit = timeLimit
    self.rowLimit = rowLimit
    self.memoryLimit = memoryLimit
    self.dataset = dataset
  }
}
