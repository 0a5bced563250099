/// The preposition in front of a date, as far as it says how the date bounds a happening.
///
/// Wordings of one sense fall together: `till` and `through` read as ``until``, `no later than` as ``by``,
/// `during` as ``in``, `as of` and `starting` as ``from``.
public enum DatePreposition: String, Hashable, Sendable, CaseIterable {
  /// None, or one that does not bound the time ("of", "for").
  case none
  /// On a day.
  case on
  /// In or during a period.
  case `in`
  /// From then on, with an open end.
  case since
  /// Up to then, with an open begin.
  case until
  /// Not later than then.
  case by
  /// Beginning then.
  case from
  /// Earlier than then.
  case before
  /// Later than then.
  case after
  /// Inside a span, or between its two ends.
  case within
}
