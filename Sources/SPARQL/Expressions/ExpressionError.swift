import RDF

/// Why an expression has no value: the `error` of SPARQL's three-valued logic (SPARQL 1.1 Query, section 17.2).
///
/// A filter takes it for false and `BIND` leaves its variable unbound; a query goes on.
public enum ExpressionError: Error, Hashable {
  /// A variable without a value.
  case unbound(Variable)
  /// An argument of a type that the operator or function does not take.
  case wrongType
  /// Two values that have no order or equality.
  case incomparable
  /// A number, a position or a date beyond what can be computed.
  case outOfRange
  /// An exact number divided by zero.
  case divisionByZero
  /// A regular expression, its flags or its replacement text that break the rules of XPath.
  case badPattern(String)
  /// A lexical form that a cast cannot read.
  case badForm
  /// A function that is not known.
  case unknownFunction(IRI)
}
