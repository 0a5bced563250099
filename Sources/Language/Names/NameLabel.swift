/// The labels of words in names: BIOES for the kinds of names that are found, BI for all other names.
///
/// A label is a number below ``count``: 0 outside, then four for each kind, then two for names of other things
/// (treaties, events, works), which are learned so that they are told apart, and not handed out.
public enum NameLabel {
  /// How many labels there are; a row of weights has room for 16.
  public static let count = 15
  /// No part of a name.
  public static let outside = 0
  /// First word of another thing's name.
  public static let otherBegin = 13
  /// Further word of another thing's name.
  public static let otherInside = 14

  /// First of several words.
  public static func begin(_ kind: NameKind) -> Int { 1 + 4 * kind.rawValue }
  /// Neither first nor last.
  public static func inside(_ kind: NameKind) -> Int { 2 + 4 * kind.rawValue }
  /// Last of several words.
  public static func end(_ kind: NameKind) -> Int { 3 + 4 * kind.rawValue }
  /// The only word.
  public static func single(_ kind: NameKind) -> Int { 4 + 4 * kind.rawValue }

  /// The labels of a name of some words.
  public static func labels(_ kind: NameKind, count: Int) -> [Int] {
    guard count > 1 else { return [single(kind)] }
    return [begin(kind)] + [Int](repeating: inside(kind), count: count - 2) + [end(kind)]
  }

  /// Whether a label may follow another; the ends of a run of words count as ``outside``.
  public static func mayFollow(_ label: Int, after previous: Int) -> Bool {
    let opens = openKind(previous)
    if let opens { return label == inside(opens) || label == end(opens) }
    if label == otherInside { return previous == otherBegin || previous == otherInside }
    return !isContinuation(label)
  }

  /// The kind of a name that a label leaves open.
  static func openKind(_ label: Int) -> NameKind? {
    guard label > 0, label < otherBegin, (label - 1) % 4 < 2 else { return nil }
    return NameKind(rawValue: (label - 1) / 4)
  }

  private static func isContinuation(_ label: Int) -> Bool {
    label > 0 && label < otherBegin && ((label - 1) % 4 == 1 || (label - 1) % 4 == 2)
  }
}
