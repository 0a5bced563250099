import RDF

/// A place of a pattern: a variable to be bound or a term to be met.
public enum PatternTerm: Hashable, Sendable {
  case variable(Variable)
  case term(Term)

  /// The variable, or `nil` for a term.
  public var variable: Variable? {
    if case .variable(let variable) = self { variable } else { nil }
  }
}
