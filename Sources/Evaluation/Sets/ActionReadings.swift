import KnowledgeGraph

/// The actions that a graph tells of: events and relations that have a PLOVER category.
struct ActionReadings {
  /// One action.
  struct Reading {
    let category: String
    let sources: Set<String>
    let targets: Set<String>
    /// Whether the sides are told apart.
    let isDirected: Bool
  }

  private let graph: Graph
  let readings: [Reading]

  /// - Parameters:
  ///   - graph: what was read.
  ///   - categories: category by name of event type or predicate.
  init(_ graph: Graph, categories: [String: String]) {
    self.graph = graph
    var readings: [Reading] = []
    var parts: [String: [Edge]] = [:]
    for edge in graph.edges where !edge.isBackground {
      let key = edge.key
      if key.predicate == .participant || key.predicate == .place { parts[key.subject, default: []].append(edge) }
      let own = edge.category
      guard let category = own.isEmpty ? categories[key.predicate.rawValue] : own else { continue }
      readings.append(
        Reading(
          category: category, sources: [key.subject], targets: [key.object], isDirected: !key.predicate.isSymmetric))
    }
    for node in graph.nodes where node.kind == .event {
      guard let category = node.attributes["ploverCategory"]?.text else { continue }
      let edges = parts[node.id, default: []]
      let agents = edges.filter { $0.key.predicate == .participant && $0.claim.participantRole == "agent" }
      let others = edges.filter { edge in !agents.contains { $0.key == edge.key } }
      let isTalk = node.eventType == .meeting || node.eventType == .call
      readings.append(
        Reading(
          category: category, sources: Set(agents.map(\.key.object)), targets: Set(others.map(\.key.object)),
          isDirected: !isTalk && !others.isEmpty))
    }
    self.readings = readings
  }

  /// The categories told of.
  var categories: Set<String> { Set(readings.map(\.category)) }

  /// Whether an action of the category is told of with every source acting towards every target.
  func holds(_ action: ActionSentence.Action) -> Bool {
    let readings = readings.filter { $0.category == action.category }
    guard !readings.isEmpty else { return false }
    if action.target.isEmpty, action.source.count > 1 {
      return pairs(action.source, Array(action.source.dropFirst())).allSatisfy { one, other in
        readings.contains { reading in
          let all = reading.sources.union(reading.targets)
          return all.contains { isActor($0, one) } && all.contains { isActor($0, other) }
        }
      }
    }
    if action.source.isEmpty || action.target.isEmpty {
      let sides: [(actors: [ActionSentence.Actor], ids: (Reading) -> Set<String>)] = [
        (action.source, { $0.sources }), (action.target, { $0.targets }),
      ]
      return sides.allSatisfy { side in
        side.actors.allSatisfy { actor in readings.contains { side.ids($0).contains { isActor($0, actor) } } }
      }
    }
    return action.source.allSatisfy { source in
      action.target.allSatisfy { target in readings.contains { holds($0, source, target) } }
    }
  }

  private func pairs(_ left: [ActionSentence.Actor], _ right: [ActionSentence.Actor]) -> [(
    ActionSentence.Actor, ActionSentence.Actor
  )] {
    Array(zip(left, right))
  }

  private func holds(_ reading: Reading, _ source: ActionSentence.Actor, _ target: ActionSentence.Actor) -> Bool {
    func holds(_ sources: Set<String>, _ targets: Set<String>) -> Bool {
      sources.contains { isActor($0, source) } && targets.contains { isActor($0, target) }
    }
    if holds(reading.sources, reading.targets) { return true }
    guard !reading.isDirected else { return false }
    let all = reading.sources.union(reading.targets)
    return holds(all, all)
  }

  /// Whether a node is the actor annotated: of its country, or called by words of its name.
  private func isActor(_ id: String, _ actor: ActionSentence.Actor) -> Bool {
    guard let node = graph[id] else { return false }
    if let code = actor.code, node.attributes["iso3"]?.text == code { return true }
    let words = " \(NameKey.key(actor.text)) "
    return NameKey.keys([node.label] + node.otherNames).contains { name in
      words.contains(" \(name) ") || " \(name) ".contains(words)
    }
  }
}
