import RDF

/// A term with what its place in the order of terms depends on, for those who compare it often.
final class OrderKey {
  let term: Term
  let value: Value
  let rank: Int

  init(_ term: Term) {
    self.term = term
    value = Value(term)
    rank = TermOrder.rank(value)
  }

  /// Negative, zero or positive, as ``TermOrder/compare(_:_:)`` has it.
  static func compare(_ left: OrderKey?, _ right: OrderKey?) -> Int {
    guard let left, let right else { return (left == nil ? 0 : 1) - (right == nil ? 0 : 1) }
    return TermOrder.compare(left, right)
  }
}
