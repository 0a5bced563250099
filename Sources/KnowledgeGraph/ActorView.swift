/// Who has to do with whom: the persons, institutions and countries of a graph, and weighted ties between them.
///
/// Events tie those who take part in them, both ways alike; an Attack, a Sanction and an Assistance tie each agent to
/// each target or recipient instead. Relations between two actors tie subject to object, symmetric ones both ways alike.
/// What comes from the gazetteer alone makes no tie. Actors without a tie are left out.
public struct ActorView: Hashable, Sendable {
  /// Actors with at least one tie, in the order of their identifiers.
  public let actors: [Node]
  /// Ties in order.
  public let ties: [Tie]

  /// Folds a graph.
  public init(of graph: Graph) {
    var folding = Folding()
    let edges = OrderedGraph(graph).edges
    var start = 0
    // Edges are sorted by subject, so those of an event are neighbours.
    while start < edges.count {
      let subject = edges[start].key.subject
      var end = start
      while end < edges.count, edges[end].key.subject == subject { end += 1 }
      if let node = graph[subject] {
        if node.kind == .event {
          folding.add(event: node, edges: edges[start..<end], in: graph)
        } else if node.kind.isActor {
          for edge in edges[start..<end] { folding.add(relation: edge, in: graph) }
        }
      }
      start = end
    }
    ties = folding.ties
    let tied = Set(ties.flatMap { [$0.from, $0.to] })
    actors = tied.sorted().compactMap { graph[$0] }
  }
}

extension NodeKind {
  /// Whether things of the kind act: persons, institutions, countries.
  public var isActor: Bool { self == .person || self == .institution || self == .country }
}

/// Ties while they are being counted.
private struct Folding {
  private struct Count {
    var sources: Set<String> = []
    var first: String?
    var last: String?
  }

  private var counts: [Tie.Key: Count] = [:]

  var ties: [Tie] {
    counts.map { key, count in
      Tie(
        from: key.from, to: key.to, type: key.type, isDirected: key.isDirected, count: count.sources.count,
        first: count.first, last: count.last)
    }.sorted()
  }

  mutating func add(event: Node, edges: Slice<OrderedGraph.Edges>, in graph: Graph) {
    guard let type = event.eventType else { return }
    var roles: [String: Set<String>] = [:]
    for edge in edges where edge.key.predicate == .participant && graph[edge.key.object]?.kind.isActor == true {
      roles[edge.key.object, default: []].insert(edge.claim.participantRole)
    }
    let actors = roles.keys.sorted()
    let isDirected = type == .attack || type == .sanction || type == .assistance
    for (index, actor) in actors.enumerated() {
      if isDirected {
        guard roles[actor]?.contains("agent") == true else { continue }
        for other in actors where other != actor {
          guard let others = roles[other], !others.isDisjoint(with: ["target", "recipient"]) else { continue }
          let key = Tie.Key(from: actor, to: other, type: type.rawValue, isDirected: true)
          add(key, source: event.id, extent: event.extent)
        }
      } else {
        for other in actors[(index + 1)...] {
          let key = Tie.Key(from: actor, to: other, type: type.rawValue, isDirected: false)
          add(key, source: event.id, extent: event.extent)
        }
      }
    }
  }

  mutating func add(relation edge: Edge, in graph: Graph) {
    guard !edge.isBackground, graph[edge.key.object]?.kind.isActor == true else { return }
    let predicate = edge.key.predicate
    let pair = [edge.key.subject, edge.key.object]
    let ends = predicate.isSymmetric ? pair.sorted() : pair
    let type = edge.category.isEmpty ? predicate.rawValue : edge.category
    let key = Tie.Key(from: ends[0], to: ends[1], type: type, isDirected: !predicate.isSymmetric)
    add(key, source: edge.key.statement, extent: edge.claim.extent ?? graph[edge.key.statement]?.extent)
  }

  private mutating func add(_ key: Tie.Key, source: String, extent: TimeExtent?) {
    var count = counts[key, default: Count()]
    count.sources.insert(source)
    let days = [extent?.begin, extent?.end].compactMap { $0 }
    count.first = ([count.first].compactMap { $0 } + days).min()
    count.last = ([count.last].compactMap { $0 } + days).max()
    counts[key] = count
  }
}
