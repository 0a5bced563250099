import KnowledgeGraph

/// How often the category of an action, and with it source and target, is read rightly.
public struct ActionReport: Sendable {
  /// What became of one annotated action.
  public struct Outcome: Sendable {
    /// Sentence it stands in.
    public let sentence: ActionSentence
    /// The action annotated.
    public let action: ActionSentence.Action
    /// Whether the program tells of an action of this category.
    public let hasCategory: Bool
    /// Whether, moreover, every source acts towards every target.
    public let hasActors: Bool
    /// The categories that the program tells of.
    public let categories: Set<String>
  }

  /// Outcomes in the order of the file.
  public let outcomes: [Outcome]
  private let bootstrap = Bootstrap()

  /// Scores sentences.
  ///
  /// - Parameters:
  ///   - sentences: the set.
  ///   - graphs: graph of each sentence by its id; a missing one tells of nothing.
  ///   - categories: PLOVER category by name of event type or predicate.
  public init(_ sentences: [ActionSentence], graphs: [String: Graph], categories: [String: String]) {
    outcomes = sentences.flatMap { sentence in
      let readings = ActionReadings(graphs[sentence.id] ?? Graph(), categories: categories)
      return sentence.events.map { action in
        Outcome(
          sentence: sentence, action: action, hasCategory: readings.categories.contains(action.category),
          hasActors: readings.holds(action), categories: readings.categories)
      }
    }
  }

  /// The table, by category and over all.
  public var text: String {
    var table = TextTable(["", "actions", "category %", "95 %", "+ source, target %", "95 %"])
    for category in Set(outcomes.map(\.action.category)).sorted() {
      table.add(row(category, outcomes.filter { $0.action.category == category }))
    }
    table.add(row("ALL", outcomes))
    let given = outcomes.reduce(0) { $0 + $1.categories.count }
    let mean = outcomes.isEmpty ? 0 : Double(given) / Double(outcomes.count)
    return table.text + "categories given a sentence, on average: \(Decimal.text(mean, decimals: 2))\n"
  }

  /// What was missed, one line each.
  public var errors: [String] {
    outcomes.filter { !$0.hasActors }.map { outcome in
      let action = outcome.action
      let given = outcome.categories.sorted().joined(separator: ", ")
      let parties = [action.source, action.target].map { $0.map(\.text).joined(separator: ", ") }
      return "\(outcome.sentence.id): \(outcome.hasCategory ? "actors of" : "missed") \(action.category): "
        + "\(parties.joined(separator: " → ")) (given: \(given)): \(outcome.sentence.text)"
    }
  }

  private func row(_ name: String, _ outcomes: [Outcome]) -> [String] {
    func cells(_ isRight: (Outcome) -> Bool) -> [String] {
      let counts = outcomes.map { Counts(right: isRight($0) ? 1 : 0, missed: isRight($0) ? 0 : 1) }
      return [
        Decimal.percent(counts.reduce(into: Counts()) { $0 += $1 }.recall),
        Decimal.percent(bootstrap.interval(ofShare: counts)),
      ]
    }
    return [name, String(outcomes.count)] + cells(\.hasCategory) + cells(\.hasActors)
  }
}
