import KnowledgeGraph

/// A noun that heads names: "Ministry", "Agreement", "Strait".
public struct HeadNoun: Hashable, Sendable {
  /// What a name with this head is.
  public let kind: NodeKind
  /// Whether the noun needs a modifier or complement to be a name ("Office" alone is none).
  public let isGeneric: Bool
  /// Whether a body of this head is by nature an organ of a state ("Ministry", "Parliament", "Embassy").
  public let isStateOrgan: Bool
}
