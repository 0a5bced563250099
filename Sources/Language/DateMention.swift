/// A date or period in a text.
public struct DateMention: Hashable, Sendable {
  /// UTF-8 byte range of the expression.
  public var range: Range<Int>
  /// What it means.
  public var value: DateValue
  /// Whether the value was resolved against the reference date ("last week"), not read as it stands ("11 June 2026").
  public var isRelative: Bool

  /// Makes a mention.
  public init(range: Range<Int>, value: DateValue, isRelative: Bool) {
    self.range = range
    self.value = value
    self.isRelative = isRelative
  }
}
