/// A regular expression that takes too many steps on a text; it ends the query, for no answer would be right.
public struct RegexLimitError: Error, Hashable, CustomStringConvertible {
  /// Makes the error.
  public init() {}

  /// What happened and what to do.
  public var description: String {
    "a regular expression takes too many steps; repeat fewer things within repeated brackets"
  }
}
