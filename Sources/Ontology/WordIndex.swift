import Language

/// Numbers of words (``WordKey``), each with a place in some array: open addressing, one probe or two a look-up.
@usableFromInline
struct WordIndex: Sendable {
  private var keys = [UInt64](repeating: 0, count: 8)
  private var places = [Int32](repeating: 0, count: 8)
  private var count = 0

  /// The place of a word, or `nil` where it has none.
  @usableFromInline
  func place(of key: UInt64) -> Int? {
    let slot = slot(of: key)
    return keys[slot] == 0 ? nil : Int(places[slot])
  }

  /// Gives a word that has none a place.
  mutating func insert(_ key: UInt64, at place: Int) {
    if count * 2 >= keys.count { grow() }
    let slot = slot(of: key)
    keys[slot] = key
    places[slot] = Int32(place)
    count += 1
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldPlaces) = (keys, places)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    places = [Int32](repeating: 0, count: oldKeys.count * 2)
    for (key, place) in zip(oldKeys, oldPlaces) where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      places[slot] = place
    }
  }
}
