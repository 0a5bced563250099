/// The order of edges by their keys.
///
/// The same few texts stand in many keys: sorting the texts once, and then the keys by the ranks of their texts, is many
/// times faster than sorting keys by texts.
enum EdgeOrder {
  typealias Place = Dictionary<Edge.Key, Edge>.Index

  private struct Ranks {
    var subject: UInt32
    var object: UInt32
    var role: UInt32
    var statement: UInt32
    let predicate: UInt32
    let place: Place

    var high: UInt64 { UInt64(subject) << 32 | UInt64(predicate) }
    var low: UInt64 { UInt64(object) << 32 | UInt64(role) }
  }

  /// Places of the edges, in order.
  static func sorted(_ edges: [Edge.Key: Edge]) -> [Place] {
    var predicates: [Predicate: UInt32] = [:]
    for (rank, predicate) in Predicate.allCases.sorted().enumerated() { predicates[predicate] = UInt32(rank) }
    var numbers: [String: UInt32] = [:]
    func number(_ text: String) -> UInt32 {
      if let number = numbers[text] { return number }
      let number = UInt32(numbers.count)
      numbers[text] = number
      return number
    }
    var keys: [Ranks] = []
    keys.reserveCapacity(edges.count)
    for place in edges.indices {
      let key = edges.keys[place]
      keys.append(
        Ranks(
          subject: number(key.subject), object: number(key.object), role: number(key.role),
          statement: number(key.statement), predicate: predicates[key.predicate] ?? 0, place: place))
    }
    var ranks = [UInt32](repeating: 0, count: numbers.count)
    for (rank, entry) in numbers.sorted(by: { $0.key < $1.key }).enumerated() { ranks[Int(entry.value)] = UInt32(rank) }
    numbers = [:]
    for index in keys.indices {
      keys[index].subject = ranks[Int(keys[index].subject)]
      keys[index].object = ranks[Int(keys[index].object)]
      keys[index].role = ranks[Int(keys[index].role)]
      keys[index].statement = ranks[Int(keys[index].statement)]
    }
    keys.sort { ($0.high, $0.low, $0.statement) < ($1.high, $1.low, $1.statement) }
    return keys.map(\.place)
  }
}
