import GraphStore
import KnowledgeGraph

/// Entities whose names are spelled nearly like a text.
struct NameSuggestions {
  private let wanted: [Unicode.Scalar]
  private let letters: UInt64
  private let limit: Int

  init(for text: String) {
    wanted = NameSuggestions.folded(text)
    letters = NameSuggestions.letters(of: wanted)
    limit = max(1, wanted.count / 4)
  }

  /// The nearest five.
  func find(in store: GraphStore) throws -> [EntityName] {
    var nearest: [EntityName: Int] = [:]
    try store.forEachName { name, entity in
      let other = NameSuggestions.folded(name)
      guard abs(other.count - wanted.count) <= limit,
        // Each letter that one of them lacks takes a change.
        (letters & ~NameSuggestions.letters(of: other)).nonzeroBitCount <= limit
      else { return }
      let distance = Suggestion.distance(wanted, other)
      if distance <= limit { nearest[entity] = min(distance, nearest[entity] ?? distance) }
    }
    let sorted = nearest.sorted { left, right in
      (left.value, -left.key.mentions, left.key.label, left.key.id)
        < (right.value, -right.key.mentions, right.key.label, right.key.id)
    }
    return sorted.prefix(5).map(\.key)
  }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    Array(LatinFolding.fold(text).lowercased().unicodeScalars)
  }

  private static func letters(of scalars: [Unicode.Scalar]) -> UInt64 {
    scalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }
}
