import Glibc

/// IRIs met so far by their bytes, so that a repeated one costs no memory.
///
/// Open addressing over one arena of bytes; emptied when it is full, so that memory stays bounded.
struct IRICache {
  private struct Slot {
    var hash: UInt64
    var start: Int32
    var count: Int32
    var iri: IRI
  }

  private static let arenaLimit = 1 << 24
  private static let empty = Slot(hash: 0, start: -1, count: 0, iri: IRI(""))

  private var slots = [Slot](repeating: empty, count: 1 << 10)
  private var used = 0
  private var arena: [UInt8] = []

  /// A hash of the bytes, eight at a time.
  static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(key)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(raw.count)
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
    return mix(state ^ tail)
  }

  /// The IRI of bytes, made where it is new.
  mutating func iri(_ bytes: UnsafeBufferPointer<UInt8>) -> IRI {
    let hash = IRICache.hash(bytes)
    if let known = find(bytes, hash: hash) { return known }
    let made = IRI(String(decoding: bytes, as: UTF8.self))
    insert(made, key: bytes, hash: hash)
    return made
  }

  /// The term of bytes.
  mutating func term(_ bytes: TermBytes) -> Term {
    switch bytes.kind {
    case .iri: .iri(iri(bytes.text))
    case .literal where !bytes.datatype.isEmpty:
      .literal(Literal(String(decoding: bytes.text, as: UTF8.self), datatype: iri(bytes.datatype)))
    case .blank, .literal: Term(bytes)
    }
  }

  private func find(_ key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> IRI? {
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index].start >= 0 {
      if slots[index].hash == hash, holds(key, at: index) { return slots[index].iri }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ iri: IRI, key: UnsafeBufferPointer<UInt8>, hash: UInt64) {
    guard key.count < IRICache.arenaLimit else { return }
    if arena.count + key.count >= IRICache.arenaLimit { removeAll() }
    if used * 2 >= slots.count { grow() }
    let start = arena.count
    arena.append(contentsOf: key)
    place(Slot(hash: hash, start: Int32(start), count: Int32(key.count), iri: iri))
    used += 1
  }

  private mutating func removeAll() {
    guard used > 0 else { return }
    slots = [Slot](repeating: IRICache.empty, count: 1 << 10)
    arena.removeAll(keepingCapacity: true)
    used = 0
  }

  private func holds(_ key: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let start = Int(slots[index].start)
    guard Int(slots[index].count) == key.count else { return false }
    guard let written = key.baseAddress else { return true }
    return arena.withUnsafeBytes { memory in
      memory.baseAddress.map { memcmp($0 + start, written, key.count) == 0 } ?? false
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: IRICache.empty, count: old.count * 2)
    for slot in old where slot.start >= 0 { place(slot) }
  }

  private mutating func place(_ slot: Slot) {
    var index = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
    while slots[index].start >= 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
    return product.high ^ product.low
  }
}
