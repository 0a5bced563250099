/// Between which bounds a measured value lies with a confidence of 95 %.
public struct ConfidenceInterval: Hashable, Sendable {
  /// Lower bound.
  public let lower: Double
  /// Upper bound.
  public let upper: Double

  /// Makes an interval.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The score interval of a proportion, which keeps within 0 and 1 and holds for small numbers.
  ///
  /// Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
  ///
  /// - Parameters:
  ///   - successes: how often it was so.
  ///   - trials: how often it was tried.
  /// - Returns: the interval, or `nil` without trials.
  public static func wilson(successes: Int, trials: Int) -> ConfidenceInterval? {
    guard trials > 0 else { return nil }
    let z = 1.959963984540054
    let (n, share) = (Double(trials), Double(successes) / Double(trials))
    let scale = 1 + z * z / n
    let middle = (share + z * z / (2 * n)) / scale
    let margin = z / scale * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    return ConfidenceInterval(lower: max(0, middle - margin), upper: min(1, middle + margin))
  }
}
