import KnowledgeGraph

/// What a panel counts between two actors.
struct PanelMeasure: Hashable {
  /// The kinds of measure, in the order of their columns.
  enum Family: String, CaseIterable {
    /// Events and actions of a PLOVER category.
    case plover
    /// Stances of a predicate.
    case stance
    /// Relations of a predicate.
    case relation
  }

  let family: Family
  /// The category or predicate.
  let type: String

  /// The categories of the Political Language Ontology for Verifiable Event Records, from cooperation to conflict.
  static let ploverCategories = [
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
  ]

  private static let relations: [Predicate] = [.cooperatesWith, .assists, .attacks, .sanctions, .tradesWith]
  private static let stances: [Predicate] = [.welcomes, .supports, .condemns, .concernedAbout, .callsOn]

  /// What every panel counts, in the order of the columns, and further categories that a graph has behind those of
  /// PLOVER.
  static func all(with categories: Set<String>) -> [PanelMeasure] {
    let others = categories.subtracting(ploverCategories).sorted()
    return (ploverCategories + others).map { PanelMeasure(family: .plover, type: $0) }
      + stances.map { PanelMeasure(family: .stance, type: $0.rawValue) }
      + relations.map { PanelMeasure(family: .relation, type: $0.rawValue) }
  }

  /// What an edge between actors counts as, or `nil` where a panel does not count it.
  init?(_ edge: Edge) {
    let predicate = edge.key.predicate
    if predicate == .actsToward {
      guard !edge.category.isEmpty else { return nil }
      self.init(family: .plover, type: edge.category)
    } else if predicate.isStance {
      self.init(family: .stance, type: predicate.rawValue)
    } else if PanelMeasure.relations.contains(predicate) {
      self.init(family: .relation, type: predicate.rawValue)
    } else {
      return nil
    }
  }

  init(family: Family, type: String) {
    self.family = family
    self.type = type
  }
}
