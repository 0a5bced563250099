import KnowledgeGraph

/// An entity as lists name it.
public struct EntityName: Hashable, Sendable {
  /// Identifier (`person/alexey-rogov`).
  public let id: String
  /// Canonical name.
  public let label: String
  /// What it is.
  public let kind: NodeKind
  /// Type of an event.
  public let eventType: EventType?
  /// When an event is, or the date of a statement.
  public let extent: TimeExtent?
  /// How often statements mention it.
  public let mentions: Int
}
