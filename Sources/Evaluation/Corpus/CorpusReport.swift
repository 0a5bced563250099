import KnowledgeGraph

/// The scores of many statements as one table, with intervals over the statements.
public struct CorpusReport: Sendable {
  /// One line of the table.
  public struct Row: Sendable {
    /// What is measured: `Person`, `ENTITIES`, `holdsPost`.
    public let name: String
    /// Counts of all statements.
    public let total: Counts
    /// 95 % interval of F1.
    public let interval: ConfidenceInterval?
  }

  /// A share of what was found.
  public struct Share: Sendable {
    /// The value, 0 where there is nothing to share.
    public let value: Double
    /// Its 95 % interval.
    public let interval: ConfidenceInterval?
  }

  /// A predicate counts in the mean F1 from this many wanted rows on.
  public static let minimumSupport = 5

  /// Scores of the statements.
  public let scores: [StatementScore]
  private let bootstrap: Bootstrap

  /// Makes a report.
  public init(_ scores: [StatementScore], bootstrap: Bootstrap = Bootstrap()) {
    self.scores = scores
    self.bootstrap = bootstrap
  }

  /// The counts of some measures together, over all statements.
  public func total(_ measures: [Measure]) -> Counts {
    counts(measures).reduce(into: Counts()) { $0 += $1 }
  }

  /// The lines of the table in their order, empty predicates left out.
  public var rows: [Row] {
    let entities = Measure.entityKinds.map { Measure.entity($0) }
    var rows = Measure.entityKinds.map { row($0.rawValue, [.entity($0)]) }
    rows.append(row("ENTITIES", entities))
    rows.append(row("EVENTS", EventType.allCases.map { .event($0) }))
    rows.append(row("EVENT DATES", [.eventDate]))
    rows.append(row("WHOLE EVENTS", [.wholeEvent]))
    let predicates = [Predicate.participant, .place] + Measure.predicates
    for predicate in predicates where !total([.relation(predicate)]).isEmpty {
      rows.append(row(predicate.rawValue, [.relation(predicate)]))
    }
    rows.append(row("RELATIONS", predicates.map { .relation($0) }))
    rows.append(row("STANCES", Measure.predicates.filter(\.isStance).map { .relation($0) }))
    return rows
  }

  /// The predicates that have enough wanted rows to count in the mean F1.
  public var supportedPredicates: [Predicate] {
    Measure.predicates.filter { predicate in
      let total = total([.relation(predicate)])
      return total.right + total.missed >= CorpusReport.minimumSupport
    }
  }

  /// The mean F1 of the supported predicates; in each draw the same predicates count.
  public var macroF1: Share {
    let parts = supportedPredicates.map { counts([.relation($0)]) }
    func mean(_ units: [Int]) -> Double {
      guard !parts.isEmpty else { return 0 }
      let sum = parts.reduce(0.0) { sum, counts in
        sum + units.reduce(into: Counts()) { $0 += counts[$1] }.f1
      }
      return sum / Double(parts.count)
    }
    return Share(
      value: mean(Array(scores.indices)), interval: bootstrap.interval(of: scores.count) { mean($0) })
  }

  /// Share of the entities found whose label is canonical.
  public var canonicalLabels: Share { share(.label) }

  /// Share of the posts found whose role is right.
  public var rightRoles: Share { share(.role) }

  /// The table as text.
  public var text: String {
    var table = TextTable(["", "P", "R", "F1", "95 % of F1", "tp", "fp", "fn"])
    for row in rows {
      let total = row.total
      table.add(
        [row.name, Decimal.text(total.precision), Decimal.text(total.recall), Decimal.text(total.f1)]
          + [Decimal.text(row.interval)] + [total.right, total.spurious, total.missed].map { String($0) })
    }
    let macro = macroF1
    let (labels, roles) = (canonicalLabels, rightRoles)
    return table.text + """
      MACRO F1 \(words(macro)) over \(supportedPredicates.count) predicates; \
      labels canonical \(words(labels)); roles right \(words(roles))

      """
  }

  private func words(_ share: Share) -> String { "\(Decimal.text(share.value)) (\(Decimal.text(share.interval)))" }

  private func counts(_ measures: [Measure]) -> [Counts] {
    scores.map { score in
      measures.reduce(into: Counts()) { sum, measure in
        if let counts = score.counts[measure] { sum += counts }
      }
    }
  }

  private func row(_ name: String, _ measures: [Measure]) -> Row {
    let counts = counts(measures)
    return Row(
      name: name, total: counts.reduce(into: Counts()) { $0 += $1 }, interval: bootstrap.interval(ofF1: counts))
  }

  private func share(_ measure: Measure) -> Share {
    let counts = counts([measure])
    return Share(
      value: counts.reduce(into: Counts()) { $0 += $1 }.recall, interval: bootstrap.interval(ofShare: counts))
  }
}
