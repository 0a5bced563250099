import Language

/// A date that was found in a text, in the terms of a set of dates.
public struct DateReading: Hashable, Sendable {
  /// First code point.
  public let start: Int
  /// Code point after the last.
  public let end: Int
  /// TIMEX3 value, or empty.
  public let timex: String
  /// Day (`2016-11-15`) or period (`START/END`, the end not included), or empty.
  public let value: String

  /// Makes a reading.
  public init(start: Int, end: Int, timex: String = "", value: String = "") {
    self.start = start
    self.end = end
    self.timex = timex
    self.value = value
  }
}

extension DateReading {
  /// The day that texts without a reference are read on.
  private static let defaultDay = CalendarDay(year: 2000, month: 1, day: 1)

  /// The dates that the reader finds in a text, in the conventions of the set (``RecognizersAdapter``).
  public static func readings(of text: DatedText) -> [DateReading] {
    guard let day = text.referenceDay ?? defaultDay else { return [] }
    return RecognizersAdapter().entities(in: text.text, reference: day).map {
      DateReading(start: $0.start, end: $0.end, timex: $0.timex ?? "", value: $0.value ?? "")
    }
  }
}
