/// Two places joined by a property path (SPARQL 1.1 Query, section 18.1.8).
public struct PathPattern: Hashable, Sendable {
  /// Where the path begins.
  public var subject: PatternTerm
  /// The path.
  public var path: PropertyPath
  /// Where it ends.
  public var object: PatternTerm

  /// Makes a pattern.
  public init(_ subject: PatternTerm, _ path: PropertyPath, _ object: PatternTerm) {
    self.subject = subject
    self.path = path
    self.object = object
  }
}
