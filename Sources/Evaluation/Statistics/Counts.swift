/// How many rows of one measure are right, spurious and missed.
public struct Counts: Hashable, Sendable {
  /// Rows found that are wanted (true positives).
  public var right: Int
  /// Rows found that are not wanted (false positives).
  public var spurious: Int
  /// Rows wanted that are not found (false negatives).
  public var missed: Int

  /// Makes counts.
  public init(right: Int = 0, spurious: Int = 0, missed: Int = 0) {
    self.right = right
    self.spurious = spurious
    self.missed = missed
  }

  /// Share of the found rows that are right; 0 where nothing was found.
  public var precision: Double { Counts.ratio(right, right + spurious) }

  /// Share of the wanted rows that are found; 0 where nothing is wanted.
  public var recall: Double { Counts.ratio(right, right + missed) }

  /// Harmonic mean of precision and recall (van Rijsbergen 1979), 0 where nothing is right.
  public var f1: Double {
    let sum = precision + recall
    return sum > 0 ? 2 * precision * recall / sum : 0
  }

  /// Whether there is nothing to measure.
  public var isEmpty: Bool { right == 0 && spurious == 0 && missed == 0 }

  /// Sums counts of two parts.
  public static func + (left: Counts, right: Counts) -> Counts {
    Counts(
      right: left.right + right.right, spurious: left.spurious + right.spurious, missed: left.missed + right.missed)
  }

  /// Adds the counts of another part.
  public static func += (left: inout Counts, right: Counts) { left = left + right }

  private static func ratio(_ part: Int, _ whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }
}
