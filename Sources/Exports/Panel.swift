import KnowledgeGraph

/// Counts of what one actor does towards another, and says of it, month by month.
///
/// - An event counts once for each pair: agents towards targets, recipients and hosts (for a visit also the country it
///   leads to). Where it has no such two sides, everyone who takes part towards everyone else, but for attacks, sanctions
///   and assistance, which have no sense without sides. The month is that in which the event begins, where it ends in
///   that month or the next; else that of the earliest statement that tells of it.
/// - An action (`actsToward`) counts once for each statement, in its own month by the same rule, else in that of the
///   statement. Stances and relations count once for each statement, in the month of the statement; relations that
///   read the same both ways count both ways.
/// - Actors are persons, institutions and countries. What comes from the gazetteer alone does not count. A month that is
///   not known is empty.
struct Panel {
  struct Key: Hashable, Comparable {
    let actor: String
    let target: String
    let month: String

    static func < (left: Key, right: Key) -> Bool {
      (left.actor, left.target, left.month) < (right.actor, right.target, right.month)
    }
  }

  /// Counts by pair and month, in order.
  var rows: [(key: Key, counts: [PanelMeasure: Int])] {
    sources.sorted { $0.key < $1.key }.map { ($0.key, $0.value.mapValues(\.count)) }
  }

  /// The categories that occur.
  private(set) var categories: Set<String> = []

  private let graph: Graph
  private var sources: [Key: [PanelMeasure: Set<String>]] = [:]

  init(_ graph: OrderedGraph) {
    self.graph = graph.graph
    var parts: [String: [Edge]] = [:]
    for edge in graph.edges where !edge.isBackground {
      switch edge.key.predicate {
      case .participant, .place: parts[edge.key.subject, default: []].append(edge)
      default: add(edge)
      }
    }
    for node in graph.nodes where node.kind == .event { add(node, parts[node.id, default: []]) }
  }

  private mutating func add(_ edge: Edge) {
    let key = edge.key
    guard isActor(key.subject), isActor(key.object), let measure = PanelMeasure(edge) else { return }
    let own = measure.family == .plover ? edge.claim.extent.flatMap(Panel.month) : nil
    let month = own ?? Panel.month(ofStatement: graph[key.statement])
    add(measure, key.subject, key.object, month, source: key.statement)
    if key.predicate.isSymmetric { add(measure, key.object, key.subject, month, source: key.statement) }
  }

  private mutating func add(_ event: Node, _ parts: [Edge]) {
    guard let category = event.attributes["ploverCategory"]?.text, !category.isEmpty else { return }
    var agents: Set<String> = []
    var others: Set<String> = []
    var all: Set<String> = []
    for part in parts where isActor(part.key.object) {
      let actor = part.key.object
      if part.key.predicate == .place {
        // Other events at a place are no act towards the country that it is in.
        if event.eventType == .visit { others.insert(actor) }
        continue
      }
      all.insert(actor)
      switch part.claim.participantRole {
      case "agent": agents.insert(actor)
      case "target", "recipient", "host": others.insert(actor)
      default: break
      }
    }
    let needsSides: Set<EventType> = [.attack, .sanction, .assistance]
    if agents.isEmpty || others.isEmpty {
      if let type = event.eventType, needsSides.contains(type) { return }
      (agents, others) = (all, all)
    }
    let told = event.attestations.map { Panel.month(ofStatement: graph[$0.evidence.statement]) }
    let month = event.extent.flatMap(Panel.month) ?? told.filter { !$0.isEmpty }.min() ?? ""
    let measure = PanelMeasure(family: .plover, type: category)
    for agent in agents {
      for other in others { add(measure, agent, other, month, source: event.id) }
    }
  }

  private mutating func add(
    _ measure: PanelMeasure, _ actor: String, _ target: String, _ month: String, source: String
  ) {
    guard actor != target else { return }
    if measure.family == .plover { categories.insert(measure.type) }
    sources[Key(actor: actor, target: target, month: month), default: [:]][measure, default: []].insert(source)
  }

  private func isActor(_ id: String) -> Bool { graph[id]?.kind.isActor == true }

  private static func month(ofStatement node: Node?) -> String {
    guard let extent = node?.extent else { return "" }
    return month(extent) ?? ""
  }

  /// The month in which an extent begins, where it ends in that month or the next.
  private static func month(_ extent: TimeExtent) -> String? {
    guard let begin = extent.begin, let end = extent.end, let first = number(begin), let last = number(end),
      last - first <= 1
    else { return nil }
    return String(begin.prefix(7))
  }

  /// Months since the year 0.
  private static func number(_ day: String) -> Int? {
    let fields = day.split(separator: "-")
    guard fields.count == 3, let year = Int(fields[0]), let month = Int(fields[1]) else { return nil }
    return year * 12 + month
  }
}
