/// The kind of English that dates are read from.
public enum DateRegister: String, Hashable, Sendable, CaseIterable {
  /// Edited prose: statements, speeches, releases. What could be something else, or has no clear bounds, is left out.
  case statement
  /// Short notes and requests ("see you on the 27th", "past few days", "4/22").
  ///
  /// Names of months need no capital, days may stand without their month, counts lead to the day and not to the
  /// calendar unit, "next Friday" is that of the next week, and `4/22` reads month first.
  case note
}
