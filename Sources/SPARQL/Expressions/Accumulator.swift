import RDF

/// Computes an aggregate over the values of a group (SPARQL 1.1 Query, section 18.5.1).
///
/// `COUNT` and `SAMPLE` pass over errors among the values; any other function comes to nothing by one.
public struct Accumulator {
  private let function: Aggregate.Function
  private let isDistinct: Bool
  private var seen: Set<Term> = []
  private var count = 0
  private var sum = Numeric.integer(0)
  private var best: Term?
  private var text = ""
  private var isSpoiled = false

  /// Begins an empty group.
  public init(_ aggregate: Aggregate) {
    function = aggregate.function
    isDistinct = aggregate.isDistinct
  }

  /// Counts a solution, for `COUNT(*)`; whoever calls has left out duplicates where they do not count.
  public mutating func addSolution() { count += 1 }

  /// Takes the value of the argument in a solution; `nil` where it has none.
  public mutating func add(_ value: Term?) {
    guard let value else {
      switch function {
      case .count, .sample: return
      default: isSpoiled = true
      }
      return
    }
    if isDistinct, !seen.insert(value).inserted { return }
    count += 1
    switch function {
    case .count: return
    case .sum, .average: addNumber(value)
    case .min: if best.map({ TermOrder.compare(value, $0) < 0 }) ?? true { best = value }
    case .max: if best.map({ TermOrder.compare(value, $0) > 0 }) ?? true { best = value }
    case .sample: best = best ?? value
    case .groupConcat(let separator):
      guard case .blank = value else {
        text += (count > 1 ? separator : "") + value.text
        return
      }
      isSpoiled = true
    }
  }

  private mutating func addNumber(_ value: Term) {
    guard !isSpoiled, case .numeric(let number) = Value(value) else {
      isSpoiled = true
      return
    }
    do {
      sum = try Numeric.combine(.add, sum, number)
    } catch {
      isSpoiled = true
    }
  }

  /// The value of the aggregate; `nil` for an error, which leaves its variable unbound.
  public var result: Term? {
    if isSpoiled { return nil }
    switch function {
    case .count: return .numeric(.integer(Int128(count)))
    case .sum: return .numeric(sum)
    case .average:
      if count == 0 { return .numeric(.integer(0)) }
      do {
        return .numeric(try Numeric.combine(.divide, sum, .integer(Int128(count))))
      } catch {
        return nil
      }
    case .min, .max, .sample: return best
    case .groupConcat: return .string(text)
    }
  }
}
