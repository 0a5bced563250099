/// A name found by the learned tagger.
public struct NameSpan: Hashable, Sendable {
  /// Indexes of its words.
  public let range: Range<Int>
  /// What it names.
  public let kind: NameKind
  /// Probability of exactly this span with this kind, 0 to 1.
  public let probability: Double

  /// Makes a span.
  public init(range: Range<Int>, kind: NameKind, probability: Double) {
    self.range = range
    self.kind = kind
    self.probability = probability
  }
}
