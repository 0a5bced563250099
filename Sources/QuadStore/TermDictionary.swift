/// Terms met while quads are loaded, each with its number; a hash table over bytes in memory of its own.
final class TermDictionary {
  private struct Entry {
    let location: UnsafePointer<UInt8>
    let size: UInt32
    let hash: Int32
    let id: Int64
  }

  private static let chunkSize = 1 << 22

  private var entries: [Entry] = []
  /// Places in ``entries`` plus 1, 0 where nothing is.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  private var chunks: [UnsafeMutablePointer<UInt8>] = []
  private var free = 0
  private var room = 0

  /// Bytes that the table takes, about.
  private(set) var size = 0

  /// Number of terms.
  var count: Int { entries.count }

  deinit {
    for chunk in chunks { chunk.deallocate() }
  }

  /// The number of a term, or `nil` where it is not here.
  func find(_ key: TermKey, hash: Int32) -> Int64? {
    let mask = slots.count - 1
    var index = Int(UInt32(bitPattern: hash)) & mask
    while slots[index] != 0 {
      let entry = entries[Int(slots[index]) - 1]
      if entry.hash == hash, key.matches(entry.location, size: Int(entry.size)) { return entry.id }
      index = (index + 1) & mask
    }
    return nil
  }

  /// Adds a term that is not here.
  func insert(_ key: TermKey, hash: Int32, id: Int64) {
    if entries.count * 3 >= slots.count * 2 { grow() }
    let location = store(key)
    entries.append(Entry(location: UnsafePointer(location), size: UInt32(key.size), hash: hash, id: id))
    place(entries.count, hash: hash)
  }

  /// Hashes and numbers of all terms, in the order of the hashes.
  func sortedHashes() -> [(hash: Int32, id: Int64)] {
    entries.map { ($0.hash, $0.id) }.sorted { $0.hash == $1.hash ? $0.id < $1.id : $0.hash < $1.hash }
  }

  private func store(_ key: TermKey) -> UnsafeMutablePointer<UInt8> {
    let needed = key.size
    if needed > room {
      let capacity = Swift.max(needed, TermDictionary.chunkSize)
      chunks.append(.allocate(capacity: capacity))
      free = 0
      room = capacity
      size += capacity
    }
    let target = chunks[chunks.count - 1] + free
    key.copy(to: target)
    free += needed
    room -= needed
    return target
  }

  private func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (place, entry) in entries.enumerated() { self.place(place + 1, hash: entry.hash) }
  }

  private func place(_ place: Int, hash: Int32) {
    let mask = slots.count - 1
    var index = Int(UInt32(bitPattern: hash)) & mask
    while slots[index] != 0 { index = (index + 1) & mask }
    slots[index] = UInt32(place)
  }
}
