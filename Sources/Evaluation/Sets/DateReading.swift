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
  /// The dates that the reader finds in a text, in the conventions of the set where it has a reference day.
  public static func readings(inConventionsOfTheSet text: DatedText) -> [DateReading] {
    guard let reference = text.referenceDay else { return readings(of: text) }
    return RecognizersAdapter().entities(in: text.text, reference: reference).map { entity in
      DateReading(start: entity.start, end: entity.end, timex: entity.timex ?? "", value: entity.value ?? "")
    }
  }

  /// The dates that the reader finds in a text, each with its first and, for a period, the day after its last day.
  public static func readings(of text: DatedText) -> [DateReading] {
    let bytes = Array(text.text.utf8)
    let mentions = DateReader().dates(in: bytes, range: 0..<bytes.count, reference: text.referenceDay)
    return mentions.map { mention in
      // Code points are counted by their first bytes.
      let start = bytes[..<mention.range.lowerBound].count { $0 & 0xC0 != 0x80 }
      let length = bytes[mention.range].count { $0 & 0xC0 != 0x80 }
      return DateReading(start: start, end: start + length, value: value(of: mention.value))
    }
  }

  private static func value(of date: DateValue) -> String {
    let begin = date.begin?.iso ?? ""
    if let first = date.begin, first == date.end { return begin }
    let end = date.end.flatMap { $0.adding(days: 1)?.iso } ?? ""
    return "\(begin)/\(end)"
  }
}
