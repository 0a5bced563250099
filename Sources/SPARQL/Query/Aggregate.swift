/// A function over the solutions of a group (SPARQL 1.1 Query, section 18.5.1).
public struct Aggregate: Hashable, Sendable {
  /// Which function.
  public enum Function: Hashable, Sendable {
    case count, sum, min, max, average, sample
    case groupConcat(separator: String)
  }

  /// Which function.
  public var function: Function
  /// Whether equal values count once.
  public var isDistinct: Bool
  /// What is aggregated; `nil` for `COUNT(*)`, which counts solutions.
  public var argument: Expression?

  /// Makes an aggregate.
  public init(_ function: Function, isDistinct: Bool = false, of argument: Expression?) {
    self.function = function
    self.isDistinct = isDistinct
    self.argument = argument
  }
}
