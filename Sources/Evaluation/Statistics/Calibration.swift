/// How well confidences say how often a reading is right.
///
/// Expected calibration error as in Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using
/// Bayesian binning" (AAAI 2015): the mean distance of confidence and precision over bins of equal width, weighted by
/// the number of facts.
public struct Calibration: Sendable {
  /// Facts of like confidence.
  public struct Bin: Hashable, Sendable {
    /// Confidences from here, included.
    public let lower: Double
    /// Confidences up to here; included in the last bin only.
    public let upper: Double
    /// Number of facts.
    public let count: Int
    /// Number of facts that are right.
    public let right: Int
    /// Mean confidence.
    public let confidence: Double
  }

  /// The bins that hold facts, in order.
  public let bins: [Bin]
  /// Expected calibration error, 0 to 1.
  public let error: Double

  /// Sorts judged facts into bins.
  ///
  /// - Parameters:
  ///   - facts: confidence of each fact, and whether it is right.
  ///   - binCount: number of bins of equal width.
  public init(_ facts: [(confidence: Double, isRight: Bool)], bins binCount: Int = 10) {
    let bins = (0..<binCount).compactMap { number -> Bin? in
      let inside = facts.filter { min(binCount - 1, Int(($0.confidence * Double(binCount)).nextUp)) == number }
      guard !inside.isEmpty else { return nil }
      // Summed in the order of size, so that no order of the facts can change the last digit.
      let sum = inside.map(\.confidence).sorted().reduce(0, +)
      return Bin(
        lower: Double(number) / Double(binCount), upper: Double(number + 1) / Double(binCount), count: inside.count,
        right: inside.count { $0.isRight }, confidence: sum / Double(inside.count))
    }
    let total = Double(facts.count)
    self.bins = bins
    error = bins.reduce(0) { sum, bin in
      sum + Double(bin.count) / total * abs(Double(bin.right) / Double(bin.count) - bin.confidence)
    }
  }
}
