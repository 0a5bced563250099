/// The order of edges by their keys.
///
/// The same few texts stand in many keys: sorting the texts once, and then the keys by the ranks of their texts, is many
/// times faster than sorting keys by texts.
struct EdgeOrder {
  private struct Ranks {
    let subjectAndPredicate: UInt64
    let objectAndRole: UInt64
    let statement: UInt32
    let place: Int
  }

  /// Places of the edges, in order.
  let sorted: [Int]

  init(_ edges: [Edge]) {
    var ranks: [String: UInt32] = [:]
    for edge in edges {
      let key = edge.key
      ranks[key.subject] = 0
      ranks[key.object] = 0
      ranks[key.role] = 0
      ranks[key.statement] = 0
    }
    for (rank, text) in ranks.keys.sorted().enumerated() { ranks[text] = UInt32(rank) }
    let predicates = Predicate.allCases.sorted()
    var predicateRanks: [Predicate: UInt32] = [:]
    for (rank, predicate) in predicates.enumerated() { predicateRanks[predicate] = UInt32(rank) }
    func pair(_ high: UInt32?, _ low: UInt32?) -> UInt64 { UInt64(high ?? 0) << 32 | UInt64(low ?? 0) }
    let keys = edges.enumerated().map { place, edge in
      Ranks(
        subjectAndPredicate: pair(ranks[edge.key.subject], predicateRanks[edge.key.predicate]),
        objectAndRole: pair(ranks[edge.key.object], ranks[edge.key.role]),
        statement: ranks[edge.key.statement] ?? 0, place: place)
    }
    sorted = keys.sorted {
      ($0.subjectAndPredicate, $0.objectAndRole, $0.statement)
        < ($1.subjectAndPredicate, $1.objectAndRole, $1.statement)
    }.map(\.place)
  }
}
