/// Intervals of a statistic by drawing the observed units again and again, with replacement.
///
/// The percentile method of Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979). The
/// units are what was sampled (statements, sentences), never rows within them, because rows of one statement stand or
/// fall together.
public struct Bootstrap: Sendable {
  /// Number of draws.
  public let draws: Int
  /// Where the random numbers begin.
  public let seed: UInt64

  /// Makes a bootstrap.
  public init(draws: Int = 1000, seed: UInt64 = 1) {
    self.draws = draws
    self.seed = seed
  }

  /// The 95 % interval of a statistic.
  ///
  /// - Parameters:
  ///   - count: number of units.
  ///   - statistic: the value for a list of units by index, `nil` where it is not defined for them.
  /// - Returns: the interval, or `nil` with fewer than two units or no defined value.
  public func interval(of count: Int, statistic: ([Int]) -> Double?) -> ConfidenceInterval? {
    guard count > 1 else { return nil }
    var random = SplitMix64(seed: seed)
    var values: [Double] = []
    var units = Array(repeating: 0, count: count)
    for _ in 0..<draws {
      for index in units.indices { units[index] = random.index(below: count) }
      if let value = statistic(units) { values.append(value) }
    }
    guard !values.isEmpty else { return nil }
    values.sort()
    let last = values.count - 1
    let tail = Int(0.025 * Double(values.count))
    return ConfidenceInterval(lower: values[min(tail, last)], upper: values[max(0, last - tail)])
  }

  /// The 95 % interval of the F1 of counts that are given by unit; draws without any row do not count.
  public func interval(ofF1 counts: [Counts]) -> ConfidenceInterval? {
    interval(of: counts.count) { units in
      let sum = units.reduce(into: Counts()) { $0 += counts[$1] }
      return sum.isEmpty ? nil : sum.f1
    }
  }

  /// The 95 % interval of the recall of counts that are given by unit; draws where nothing is wanted do not count.
  public func interval(ofShare counts: [Counts]) -> ConfidenceInterval? {
    interval(of: counts.count) { units in
      let sum = units.reduce(into: Counts()) { $0 += counts[$1] }
      return sum.right + sum.missed > 0 ? sum.recall : nil
    }
  }
}
