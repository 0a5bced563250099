import Glibc

/// The `rdf:ID`s of a document, each of which can stand once for one base.
///
/// Memory grows with their number, some sixteen bytes and the name each: a document says only at its end that none comes
/// twice.
struct RDFXMLIdentifiers {
  /// Places of entries in `arena`, or -1: open addressing.
  private var slots: [Int] = []
  private var used = 0
  /// Entries: the number of bytes that follow, the number of the base, the name.
  private var arena: [UInt8] = []
  private var bases: [[UInt8]: UInt32] = [:]
  private var base: (bytes: [UInt8], number: UInt32) = ([], 0)

  /// Adds the IRI of an `rdf:ID`; `false` where it is there already.
  mutating func insert(_ iri: UnsafeBufferPointer<UInt8>) -> Bool {
    if used * 2 >= slots.count { grow() }
    let split = (iri.lastIndex(of: 0x23) ?? -1) + 1
    let number = number(ofBase: UnsafeBufferPointer(rebasing: iri[..<split]))
    let start = arena.count
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: iri.count - split + 4)) { arena.append(contentsOf: $0) }
    withUnsafeBytes(of: number) { arena.append(contentsOf: $0) }
    arena.append(contentsOf: iri[split...])
    var index = place(of: start)
    while slots[index] >= 0 {
      if isEqual(slots[index], start) {
        arena.removeLast(arena.count - start)
        return false
      }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = start
    used += 1
    return true
  }

  private mutating func number(ofBase bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if base.bytes.count == bytes.count, base.bytes.elementsEqual(bytes) { return base.number }
    let key = Array(bytes)
    let number = bases[key] ?? UInt32(truncatingIfNeeded: bases.count + 1)
    bases[key] = number
    base = (key, number)
    return number
  }

  private func place(of entry: Int) -> Int {
    let hash = arena.withUnsafeBufferPointer { memory in
      ByteTable.hash(UnsafeBufferPointer(rebasing: memory[(entry + 4)..<end(of: entry)]))
    }
    return Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private func end(of entry: Int) -> Int {
    arena.withUnsafeBytes { entry + 4 + Int($0.loadUnaligned(fromByteOffset: entry, as: UInt32.self)) }
  }

  private func isEqual(_ left: Int, _ right: Int) -> Bool {
    let count = end(of: left) - left
    guard end(of: right) - right == count else { return false }
    return arena.withUnsafeBytes { memory in
      memory.baseAddress.map { memcmp($0 + left, $0 + right, count) == 0 } ?? false
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [Int](repeating: -1, count: max(64, old.count * 2))
    for entry in old where entry >= 0 {
      var index = place(of: entry)
      while slots[index] >= 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = entry
    }
  }
}
