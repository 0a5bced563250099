import Language

/// A table by words: open addressing over their numbers (``WordKey``), one probe or two a look-up.
public struct WordTable<Value: Sendable>: Sendable {
  private var keys = [UInt64](repeating: 0, count: 8)
  private var slots = [Int32](repeating: 0, count: 8)
  private var values: [Value] = []

  /// Makes an empty table.
  init() {}

  /// Number of words.
  public var count: Int { values.count }

  /// Whether there is no word.
  public var isEmpty: Bool { values.isEmpty }

  /// What a word stands for, or `nil` where it is none of the table's.
  public internal(set) subscript(word: String) -> Value? {
    get { self[key: WordKey.key(of: word)] }
    set { self[key: WordKey.key(of: word)] = newValue }
  }

  /// The same by the number of a word; setting `nil` changes nothing.
  subscript(key key: UInt64) -> Value? {
    get {
      let slot = slot(of: key)
      return keys[slot] == 0 ? nil : values[Int(slots[slot])]
    }
    set {
      guard let newValue else { return }
      let slot = slot(of: key)
      if keys[slot] != 0 {
        values[Int(slots[slot])] = newValue
        return
      }
      place(key, Int32(values.count), at: slot)
      values.append(newValue)
      if values.count * 2 > keys.count { grow() }
    }
  }

  /// Changes what a word stands for.
  mutating func update(_ key: UInt64, default value: @autoclosure () -> Value, _ change: (inout Value) -> Void) {
    var slot = slot(of: key)
    if keys[slot] == 0 {
      self[key: key] = value()
      slot = self.slot(of: key)
    }
    change(&values[Int(slots[slot])])
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func place(_ key: UInt64, _ index: Int32, at slot: Int) {
    keys[slot] = key
    slots[slot] = index
  }

  private mutating func grow() {
    let (oldKeys, oldSlots) = (keys, slots)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    slots = [Int32](repeating: 0, count: oldKeys.count * 2)
    for (key, index) in zip(oldKeys, oldSlots) where key != 0 { place(key, index, at: slot(of: key)) }
  }
}
