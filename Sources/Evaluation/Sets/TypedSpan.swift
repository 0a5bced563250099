/// A span of a text with a type, as the measures of names and dates compare them.
public struct TypedSpan: Hashable, Sendable, Decodable {
  /// First code point.
  public let start: Int
  /// Code point after the last.
  public let end: Int
  /// Type of what it names.
  public let type: String

  /// Makes a span.
  public init(start: Int, end: Int, type: String) {
    self.start = start
    self.end = end
    self.type = type
  }

  /// Whether two spans share a code point.
  public func overlaps(_ other: TypedSpan) -> Bool { start < other.end && other.start < end }
}
