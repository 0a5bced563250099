/// What a date expression counts from.
public enum DateAnchor: String, Hashable, Sendable, CaseIterable {
  /// Nothing: the date reads as it stands ("11 June 2026").
  case absolute
  /// The reference date ("last week", "11 June" without a year).
  case reference
  /// The date mentioned before it in the text ("the following day").
  case earlierMention
}
