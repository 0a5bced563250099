import KnowledgeGraph

/// What the extractor reads out of one statement.
public struct Extract: Sendable {
  /// The graph of the statement, with what the gazetteer adds as background.
  public var graph: Graph
  /// Mentions, dates, events and relations with their offsets.
  public var annotation: Annotation
  /// What a user should know of ("no date found").
  public var warnings: [String]
}
