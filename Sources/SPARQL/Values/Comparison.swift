import RDF

/// `=`, `<` and their kin (SPARQL 1.1 Query, section 17.3).
enum Comparison {
  /// Whether a comparison holds.
  ///
  /// - Throws: ``ExpressionError`` when the two cannot be compared.
  static func holds(_ comparison: ComparisonOperator, _ left: Term, _ right: Term) throws -> Bool {
    switch comparison {
    case .equal: return try areEqual(left, right)
    case .notEqual: return try !areEqual(left, right)
    case .less: return try order(left, right) { $0 < 0 }
    case .greater: return try order(left, right) { $0 > 0 }
    case .lessOrEqual: return try order(left, right) { $0 <= 0 }
    case .greaterOrEqual: return try order(left, right) { $0 >= 0 }
    }
  }

  /// `=`: by value where both are of kinds with an equality, else by `RDFterm-equal` (section 17.4.1.7).
  ///
  /// Literals of kinds that exclude one another differ; of a kind that is not known nobody can say so, and that is an
  /// error unless the terms are the same.
  static func areEqual(_ left: Term, _ right: Term) throws -> Bool {
    let (mine, theirs) = (Value(left), Value(right))
    switch (mine, theirs) {
    case (.numeric(let a), .numeric(let b)): return Numeric.compare(a, b) == 0
    case (.dateTime(let a), .dateTime(let b)):
      if a.kind != b.kind { return false }
      guard let order = DateTimeValue.compare(a, b) else { throw ExpressionError.incomparable }
      return order == 0
    case (.tagged(let a, let language), .tagged(let b, let other)):
      return CodepointText.equal(a, b) && CodepointText.equal(language.lowercased(), other.lowercased())
    case (.boolean(let a), .boolean(let b)): return a == b
    case (.duration(let a), .duration(let b)): return a == b
    case (.other, .tagged), (.tagged, .other): return false
    case (.other, _), (_, .other):
      if left == right { return true }
      if mine.isLiteral, theirs.isLiteral { throw ExpressionError.incomparable }
      return false
    default: return left == right
    }
  }

  private static func order(_ left: Term, _ right: Term, _ holds: (Int) -> Bool) throws -> Bool {
    switch (Value(left), Value(right)) {
    case (.numeric(let a), .numeric(let b)): return Numeric.compare(a, b).map(holds) ?? false
    case (.string(let a), .string(let b)): return holds(CodepointText.compare(a, b))
    case (.boolean(let a), .boolean(let b)): return holds((a ? 1 : 0) - (b ? 1 : 0))
    case (.dateTime(let a), .dateTime(let b)):
      guard let order = DateTimeValue.compare(a, b) else { throw ExpressionError.incomparable }
      return holds(order)
    case (.duration(let a), .duration(let b)):
      guard let order = DurationValue.compare(a, b) else { throw ExpressionError.incomparable }
      return holds(order)
    default: throw ExpressionError.incomparable
    }
  }

  /// Whether even wrong forms of a datatype have a truth value: false.
  private static func hasTruth(_ datatype: IRI) -> Bool {
    switch Datatype(datatype) {
    case .boolean: true
    case let kind: kind.isNumeric
    }
  }

  /// The effective boolean value (section 17.2.2).
  static func isTrue(_ term: Term) throws -> Bool {
    switch Value(term) {
    case .boolean(let value): return value
    case .string(let text): return !text.isEmpty
    case .tagged(let text, _): return !text.isEmpty
    case .numeric(let number): return number.isTrue
    case .other(let literal) where Comparison.hasTruth(literal.datatype): return false
    default: throw ExpressionError.wrongType
    }
  }
}
