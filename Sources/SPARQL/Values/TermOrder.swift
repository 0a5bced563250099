import RDF

/// The order of `ORDER BY`, `MIN` and `MAX`: nothing, blank nodes, IRIs, literals (SPARQL 1.1 Query, section 15.1), and
/// where the standard leaves it open a fixed one, so that it is total.
public enum TermOrder {
  /// Negative, zero or positive; zero only for the same term, or values that `=` holds for.
  public static func compare(_ left: Term?, _ right: Term?) -> Int {
    OrderKey.compare(left.map { OrderKey($0) }, right.map { OrderKey($0) })
  }

  static func compare(_ left: OrderKey, _ right: OrderKey) -> Int {
    if left.rank != right.rank { return left.rank - right.rank }
    switch (left.value, right.value) {
    case (.numeric(let a), .numeric(let b)): return compare(a, b)
    case (.boolean(let a), .boolean(let b)): return (a ? 1 : 0) - (b ? 1 : 0)
    case (.dateTime(let a), .dateTime(let b)): return DateTimeValue.totalOrder(a, b)
    case (.duration(let a), .duration(let b)):
      if a.months != b.months { return a.months - b.months }
      return a.seconds < b.seconds ? -1 : (b.seconds < a.seconds ? 1 : 0)
    default: return compareForms(left.term, right.term)
    }
  }

  static func rank(_ value: Value) -> Int {
    switch value {
    case .blank: 1
    case .iri: 2
    case .numeric: 3
    case .boolean: 4
    case .dateTime(let date): date.kind == .dateTime ? 5 : (date.kind == .date ? 6 : 7)
    case .duration: 8
    case .string: 9
    case .tagged: 10
    case .other: 11
    }
  }

  /// Numbers by value, with those that are none first.
  private static func compare(_ left: Numeric, _ right: Numeric) -> Int {
    if let order = Numeric.compare(left, right) { return order }
    return (left.asDouble.isNaN ? 0 : 1) - (right.asDouble.isNaN ? 0 : 1)
  }

  private static func compareForms(_ left: Term, _ right: Term) -> Int {
    let order = CodepointText.compare(left.text, right.text)
    if order != 0 { return order }
    guard let mine = left.literal, let theirs = right.literal else { return 0 }
    let datatypes = CodepointText.compare(mine.datatype.string, theirs.datatype.string)
    return datatypes != 0 ? datatypes : CodepointText.compare(mine.language, theirs.language)
  }
}
