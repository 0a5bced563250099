import RDF

/// A solution as expressions see it: variables with their values, however they are stored.
public protocol Solution {
  /// The value of a variable, or `nil` where it is unbound.
  func value(of variable: Variable) -> Term?
}

extension [Variable: Term]: Solution {
  /// The value of a variable, or `nil` where it is unbound.
  public func value(of variable: Variable) -> Term? { self[variable] }
}
