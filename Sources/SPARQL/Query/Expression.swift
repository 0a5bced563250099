import RDF

/// An expression over the variables of a solution (SPARQL 1.1 Query, section 17).
public indirect enum Expression: Hashable, Sendable {
  case variable(Variable)
  /// An IRI or a literal.
  case term(Term)
  /// `a || b || …`; at least two.
  case or([Expression])
  /// `a && b && …`; at least two.
  case and([Expression])
  /// `! a`.
  case not(Expression)
  case comparison(ComparisonOperator, Expression, Expression)
  /// `a IN (b, c …)`.
  case isIn(Expression, [Expression])
  case arithmetic(ArithmeticOperator, Expression, Expression)
  /// `- a`.
  case minus(Expression)
  /// `+ a`.
  case plus(Expression)
  /// A function of section 17.4.
  case builtin(Builtin, [Expression])
  /// A cast to an XSD type, or a function that an implementation adds.
  case function(IRI, [Expression])
  /// Whether a pattern matches in this solution.
  case exists(Algebra)
  /// Only before the translation to algebra, which puts a variable in its place.
  case aggregate(Aggregate)
}
