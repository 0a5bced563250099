/// Agreement of coders beyond chance, for nominal values, any number of coders, and missing judgements.
///
/// Krippendorff, "Computing Krippendorff's alpha-reliability" (2011): one minus observed over expected disagreement, by
/// the matrix of coincidences.
public enum KrippendorffAlpha {
  /// Alpha of units, each the values that its coders gave, missing ones left out.
  ///
  /// - Returns: at most 1, which is full agreement; 0 is chance; `nil` where no unit has two values, or all values
  ///   are the same, so that nothing can disagree.
  public static func alpha<Value: Hashable>(_ units: [[Value]]) -> Double? {
    var counts: [Value: Double] = [:]
    var disagreement = 0.0
    for values in units where values.count > 1 {
      var frequency: [Value: Int] = [:]
      for value in values { frequency[value, default: 0] += 1 }
      for (value, count) in frequency {
        counts[value, default: 0] += Double(count)
        disagreement += Double(count * (values.count - count)) / Double(values.count - 1)
      }
    }
    let total = counts.values.reduce(0, +)
    guard total > 1 else { return nil }
    let expected = counts.values.map { $0 * (total - $0) }.reduce(0, +) / (total - 1)
    guard expected > 0 else { return nil }
    return 1 - disagreement / expected
  }
}
