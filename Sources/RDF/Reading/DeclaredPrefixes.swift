import Glibc

/// The namespaces of declared prefixes, found by the bytes of the prefix.
struct DeclaredPrefixes: ~Copyable {
  private struct Entry {
    var prefixStart: Int
    var namespaceStart: Int
    var namespaceEnd: Int
  }

  private var texts = TextArena()
  private var entries: [Entry] = []
  /// Numbers of entries plus one, by hash; 0 where there is none.
  ///
  /// A power of two, at most half full.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// Declares a prefix; a later declaration takes the place of an earlier one.
  mutating func declare(_ prefix: UnsafeBufferPointer<UInt8>, _ namespace: UnsafeBufferPointer<UInt8>) {
    if let known = self.namespace(of: prefix), known.elementsEqual(namespace) { return }
    let start = texts.count
    texts.append(prefix)
    texts.append(namespace)
    let entry = Entry(prefixStart: start, namespaceStart: start + prefix.count, namespaceEnd: texts.count)
    let slot = slot(of: prefix)
    if slots[slot] > 0 {
      entries[Int(slots[slot]) - 1] = entry
      return
    }
    entries.append(entry)
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
  }

  /// The namespace of a prefix, or `nil` where it is not declared; valid until the next declaration.
  @inline(__always)
  func namespace(of prefix: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    let number = slots[slot(of: prefix)]
    guard number > 0 else { return nil }
    let entry = entries[Int(number) - 1]
    return texts.bytes(from: entry.namespaceStart, to: entry.namespaceEnd)
  }

  /// The slot in which a prefix is, or would be.
  @inline(__always)
  private func slot(of prefix: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in prefix { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    var slot = Int(hash ^ hash >> 15) & (slots.count - 1)
    while slots[slot] > 0, !isEntry(Int(slots[slot]) - 1, prefix) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  @inline(__always)
  private func isEntry(_ number: Int, _ prefix: UnsafeBufferPointer<UInt8>) -> Bool {
    let entry = entries[number]
    guard entry.namespaceStart - entry.prefixStart == prefix.count else { return false }
    guard let written = prefix.baseAddress,
      let known = texts.bytes(from: entry.prefixStart, to: entry.namespaceStart)
        .baseAddress
    else { return true }
    return memcmp(written, known, prefix.count) == 0
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      slots[slot(of: texts.bytes(from: entry.prefixStart, to: entry.namespaceStart))] = UInt32(number + 1)
    }
  }
}
