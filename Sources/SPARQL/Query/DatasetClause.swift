import RDF

/// The graphs that a query names with `FROM` and `FROM NAMED` (SPARQL 1.1 Query, section 13.2).
public struct DatasetClause: Hashable, Sendable {
  /// The graphs whose merge is the default graph.
  public var defaultGraphs: [IRI]
  /// The graphs that `GRAPH` may name.
  public var namedGraphs: [IRI]

  /// Makes a description of a dataset.
  public init(defaultGraphs: [IRI] = [], namedGraphs: [IRI] = []) {
    self.defaultGraphs = defaultGraphs
    self.namedGraphs = namedGraphs
  }
}
