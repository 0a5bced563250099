/// An aggregate and the variable that holds its result.
public struct NamedAggregate: Hashable, Sendable {
  /// Where the result goes.
  public let variable: Variable
  /// What is computed.
  public let aggregate: Aggregate

  /// Names an aggregate.
  public init(_ variable: Variable, _ aggregate: Aggregate) {
    self.variable = variable
    self.aggregate = aggregate
  }
}
