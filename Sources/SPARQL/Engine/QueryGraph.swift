import RDF

/// The triples of an answer, each once, computed while they are fetched.
public final class QueryGraph {
  private let pull: () throws -> Quad?

  init(_ pull: @escaping () throws -> Quad?) {
    self.pull = pull
  }

  /// The next triple, as a quad of the default graph; `nil` behind the last.
  ///
  /// - Throws: ``QueryError``, ``RegexLimitError``, `StoreError`.
  public func next() throws -> Quad? { try pull() }

  /// Calls a body with every triple that is left.
  ///
  /// - Throws: As ``next()``, and what the body throws.
  public func forEach(_ body: (Quad) throws -> Void) throws {
    while let quad = try next() { try body(quad) }
  }
}
