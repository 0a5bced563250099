import KnowledgeGraph

/// What each statement says: events, then edges, as places in an ordered graph; four bytes each.
struct StatementFacts {
  /// Something that a statement says.
  enum Fact {
    /// That an event happened, by the rank of its node.
    case event(Int)
    /// An edge by its rank.
    case edge(Int)
    /// An edge that another statement says, and that has a passage of this one.
    case quoted(Int)
  }

  /// The statements, sorted.
  let statements: [String]
  private let numbers: [String: Int]
  /// Where the facts of each statement begin, and at last where they end.
  private let starts: [Int]
  private let facts: [UInt32]

  init(_ graph: OrderedGraph) {
    var found: Set<String> = []
    StatementFacts.forEach(graph) { statement, _ in found.insert(statement) }
    statements = found.sorted()
    var numbers: [String: Int] = [:]
    for (number, statement) in statements.enumerated() { numbers[statement] = number }
    var counts = [Int](repeating: 0, count: statements.count + 1)
    StatementFacts.forEach(graph) { statement, _ in counts[(numbers[statement] ?? 0) + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    starts = counts
    var facts = [UInt32](repeating: 0, count: counts.last ?? 0)
    StatementFacts.forEach(graph) { statement, fact in
      let number = numbers[statement] ?? 0
      facts[counts[number]] = fact
      counts[number] += 1
    }
    self.facts = facts
    self.numbers = numbers
  }

  /// Hands over what a statement says, in order.
  func forEach(of statement: String, _ body: (Fact) throws -> Void) rethrows {
    guard let number = numbers[statement] else { return }
    for fact in facts[starts[number]..<starts[number + 1]] {
      let rank = Int(fact >> 2)
      try body(fact & 3 == 0 ? .event(rank) : fact & 3 == 1 ? .edge(rank) : .quoted(rank))
    }
  }

  private static func forEach(_ graph: OrderedGraph, _ body: (String, UInt32) -> Void) {
    for rank in graph.nodes.indices {
      let node = graph.nodes[rank]
      guard node.eventType != nil else { continue }
      for statement in Set(node.attestations.map(\.evidence.statement)) { body(statement, UInt32(rank) << 2) }
    }
    for rank in graph.edges.indices {
      let edge = graph.edges[rank]
      if edge.isBackground { continue }
      body(edge.key.statement, UInt32(rank) << 2 | 1)
      for evidence in edge.evidence where evidence.statement != edge.key.statement {
        body(evidence.statement, UInt32(rank) << 2 | 2)
      }
    }
  }
}
