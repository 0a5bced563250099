import Language

/// Reads a day that stands on its own, as in metadata.
enum DayText {
  /// The day of "2026-06-11", "2026-06-11T10:00:00Z", "11 June 2026", "Thu, 11 Jun 2026 10:00:00 +0000".
  static func read(_ text: String) -> CalendarDay? {
    let trimmed = text.drop { $0.isWhitespace }
    return CalendarDay(iso: String(trimmed)) ?? HeaderDay.find(in: HeaderWords(Array(trimmed.utf8.prefix(200))))?.day
  }
}
