import KnowledgeGraph

/// One assertion about an entity, from its point of view.
public struct StoredAssertion: Hashable, Sendable {
  /// The relation.
  public let predicate: Predicate
  /// Whether the entity is the subject; else the other is.
  public let isSubject: Bool
  /// The other end.
  public let other: EntityName
  /// For posts the office, for actions their category, else empty.
  public let role: String
  /// Qualifiers, confidence and rule.
  public let claim: Claim
  /// Name of the one whose claim it is, or empty.
  public let speaker: String
  /// The statement that says it, or `nil` for what comes from the gazetteer.
  public let statement: EntityName?
  /// The sentences that prove it, in the order of the text.
  public let passages: [String]
}
