/// Numbers features by their keys, in the order in which they come.
struct FeatureTable {
  private var keys: [UInt32]
  private var numbers: [Int32]
  private var mask: Int
  private(set) var ordered: [UInt32] = []

  init() {
    mask = (1 << 16) - 1
    keys = [UInt32](repeating: 0, count: mask + 1)
    numbers = [Int32](repeating: 0, count: mask + 1)
  }

  var count: Int { ordered.count }

  /// The number of a key, or -1.
  func number(_ key: UInt32) -> Int {
    var slot = Int(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(numbers[slot]) }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// The number of a key, given now where it is new.
  mutating func insert(_ key: UInt32) -> Int {
    var slot = Int(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(numbers[slot]) }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    numbers[slot] = Int32(ordered.count)
    ordered.append(key)
    if ordered.count * 2 > mask { grow() }
    return ordered.count - 1
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    keys = [UInt32](repeating: 0, count: mask + 1)
    numbers = [Int32](repeating: 0, count: mask + 1)
    for (number, key) in ordered.enumerated() {
      var slot = Int(key) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      numbers[slot] = Int32(number)
    }
  }
}
