/// One name of a gazetteer entry, as the matcher finds it.
public struct NameForm: Hashable, Sendable {
  /// How a name stands for its entry.
  public enum Role: Int, Comparable, Sendable {
    case label, alias, acronym, adjective, demonym, metonym, contextName

    /// Order of declaration: the surest first.
    public static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
  }

  /// Index of the entry in the gazetteer.
  public let entry: Int
  /// What the name is to the entry.
  public let role: Role
}
