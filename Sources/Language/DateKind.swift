/// How wide the time is that a date expression names.
public enum DateKind: String, Hashable, Sendable, CaseIterable {
  /// One day.
  case day
  /// One calendar month.
  case month
  /// One calendar year.
  case year
  /// Anything else with a begin or an end: weeks, seasons, quarters, spans, open intervals.
  case interval
}
