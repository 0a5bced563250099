/// A triple with variables in any of its places (SPARQL 1.1 Query, section 18.1.5).
public struct TriplePattern: Hashable, Sendable {
  /// The subject; SPARQL allows literals here, which match nothing.
  public var subject: PatternTerm
  /// The predicate.
  public var predicate: PatternTerm
  /// The object.
  public var object: PatternTerm

  /// Makes a pattern.
  public init(_ subject: PatternTerm, _ predicate: PatternTerm, _ object: PatternTerm) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }

  /// The variables in the order of the places.
  public var variables: [Variable] { [subject, predicate, object].compactMap(\.variable) }
}
