import Language

/// A text of which an annotator marked the dates and periods, with every value that counts as right.
public struct DatedText: Decodable, Sendable {
  /// A date or period.
  public struct Expression: Decodable, Sendable {
    /// First code point.
    public let start: Int
    /// Code point after the last.
    public let end: Int
    /// `date`, `daterange`, ….
    public let type: String
    /// Accepted TIMEX3 values.
    public let timexes: [String]
    /// Accepted days (`2016-11-15`) and periods (`START/END`, the end not included).
    public let values: [String]

    /// Whether a value is asked for, not only the span.
    public var hasValue: Bool { !timexes.isEmpty || !values.isEmpty }
  }

  /// Identifier.
  public let id: String
  /// The text that offsets count in, in Unicode code points.
  public let text: String
  /// Day and time that relative expressions start from (ISO 8601), where there is one.
  public let reference: String?
  /// The expressions.
  public private(set) var expected: [Expression]

  /// The day of the reference.
  public var referenceDay: CalendarDay? {
    let parts = (reference ?? "").prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return CalendarDay(year: parts[0], month: parts[1], day: parts[2])
  }

  /// The text with its expressions of some types alone.
  func holding(_ types: Set<String>) -> DatedText {
    var text = self
    text.expected = expected.filter { types.contains($0.type) }
    return text
  }

  /// Reads a set of texts (JSON Lines).
  ///
  /// - Throws: ``EvaluationError`` naming the line that is no such record.
  public static func read(_ path: String) throws(EvaluationError) -> [DatedText] {
    try JSONLines.read(DatedText.self, path)
  }
}
