/// A key of `ORDER BY` (SPARQL 1.1 Query, section 15.1).
public struct OrderCondition: Hashable, Sendable {
  /// What the solutions are ordered by.
  public var expression: Expression
  /// Whether the greatest comes first.
  public var isDescending: Bool

  /// Makes a key.
  public init(_ expression: Expression, isDescending: Bool = false) {
    self.expression = expression
    self.isDescending = isDescending
  }
}
