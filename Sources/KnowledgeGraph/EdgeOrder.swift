/// The order of edges by their keys.
///
/// The same few texts stand in many keys: sorting the texts once, and then the keys by the ranks of their texts, is many
/// times faster than sorting keys by texts.
enum EdgeOrder {
  typealias Place = Dictionary<Edge.Key, Edge>.Index

  private struct Ranks {
    let subjectAndPredicate: UInt64
    let objectAndRole: UInt64
    let statement: UInt32
    let place: Place
  }

  /// Places of the edges, in order.
  static func sorted(_ edges: [Edge.Key: Edge]) -> [Place] {
    var ranks: [String: UInt32] = [:]
    for key in edges.keys {
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
    var keys: [Ranks] = []
    keys.reserveCapacity(edges.count)
    for place in edges.indices {
      let key = edges.keys[place]
      keys.append(
        Ranks(
          subjectAndPredicate: pair(ranks[key.subject], predicateRanks[key.predicate]),
          objectAndRole: pair(ranks[key.object], ranks[key.role]), statement: ranks[key.statement] ?? 0, place: place))
    }
    keys.sort {
      ($0.subjectAndPredicate, $0.objectAndRole, $0.statement)
        < ($1.subjectAndPredicate, $1.objectAndRole, $1.statement)
    }
    return keys.map(\.place)
  }
}
