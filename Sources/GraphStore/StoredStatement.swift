/// A statement in a store.
public struct StoredStatement: Hashable, Sendable {
  /// Identifier of its node (`statement/000-osce-pc-1568`).
  public let id: String
  /// What it is called outside of the graph (`000-osce-pc-1568`).
  public let name: String
  /// What tells whether it changed.
  public let digest: String
  /// Where it came from, for people.
  public let origin: String
}
