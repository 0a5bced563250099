/// A date or period in a text.
public struct DateMention: Hashable, Sendable {
  /// UTF-8 byte range of the expression, without its preposition and article.
  public var range: Range<Int>
  /// What it means.
  public var value: DateValue
  /// Whether the value was resolved against another date ("last week"), not read as it stands ("11 June 2026").
  public var isRelative: Bool
  /// The preposition in front; ``DatePreposition/since`` and ``DatePreposition/until`` have opened the value already.
  public var preposition: DatePreposition
  /// What the expression counts from.
  public var anchor: DateAnchor
  /// Whether the value says less than a happening's date should: "in recent weeks" is only known to have ended.
  public var isApproximate: Bool

  /// Makes a mention.
  public init(
    range: Range<Int>, value: DateValue, isRelative: Bool, preposition: DatePreposition = .none,
    anchor: DateAnchor? = nil, isApproximate: Bool = false
  ) {
    self.range = range
    self.value = value
    self.isRelative = isRelative
    self.preposition = preposition
    self.anchor = anchor ?? (isRelative ? .reference : .absolute)
    self.isApproximate = isApproximate
  }
}
