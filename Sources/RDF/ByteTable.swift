import Glibc

/// Numbers texts in the order in which they are first seen, found again by their bytes.
///
/// Open addressing over an arena; the texts stay where they are until ``removeAll()``.
struct ByteTable {
  private struct Slot {
    var hash: UInt32 = 0
    /// Number of the text and 1; 0 where the slot is free.
    var number: UInt32 = 0
  }

  /// The texts by number.
  private(set) var texts: [UnsafeBufferPointer<UInt8>] = []

  private let arena = ByteArena()
  private var slots = [Slot](repeating: Slot(), count: 1 << 6)

  var count: Int { texts.count }

  /// Bytes taken from the system for the texts.
  var capacity: Int { arena.capacity }

  /// The number of a text, or `nil` where it has none.
  func find(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    find(text, hash: ByteTable.hash(text))
  }

  /// The number of a text, a new one where it had none.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = ByteTable.hash(text)
    if let number = find(text, hash: hash) { return (number, false) }
    if (texts.count + 1) * 2 > slots.count { grow() }
    texts.append(arena.copy(text))
    place(Slot(hash: hash, number: UInt32(texts.count)))
    return (texts.count - 1, true)
  }

  mutating func removeAll() {
    texts.removeAll(keepingCapacity: true)
    arena.removeAll()
    slots = [Slot](repeating: Slot(), count: 1 << 6)
  }

  /// Whether two texts have the same bytes.
  @inline(__always)
  static func equal(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    guard let mine = left.baseAddress, let theirs = right.baseAddress else { return true }
    return memcmp(mine, theirs, left.count) == 0
  }

  private func find(_ text: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int? {
    var index = Int(hash) & (slots.count - 1)
    while slots[index].number > 0 {
      let number = Int(slots[index].number) - 1
      if slots[index].hash == hash, ByteTable.equal(texts[number], text) { return number }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number > 0 { place(slot) }
  }

  private mutating func place(_ slot: Slot) {
    var index = Int(slot.hash) & (slots.count - 1)
    while slots[index].number > 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  /// A hash of the bytes, eight at a time.
  static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(text)
    var state = 0x9E37_79B9_7F4A_7C15 ^ UInt64(raw.count)
    var index = 0
    while index + 8 <= raw.count {
      state = mix(state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail: UInt64 = 0
    while index < raw.count {
      tail = tail << 8 | UInt64(raw[index])
      index += 1
    }
    return UInt32(truncatingIfNeeded: mix(state ^ tail))
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
    return product.high ^ product.low
  }
}
