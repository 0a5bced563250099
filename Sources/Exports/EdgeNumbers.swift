import KnowledgeGraph

/// Numbers that tell the edges of a graph apart: hashes of what they assert.
///
/// Two hashes of one graph may agree, if hardly ever; the order of the edges then tells them apart.
struct EdgeNumbers {
  private let hasClashes: Bool
  private var used: Set<UInt64> = []

  /// Looks whether any two hashes agree, so that otherwise none need be remembered.
  init(_ keys: some Sequence<Edge.Key>) {
    var numbers = keys.map(EdgeProperties.number)
    numbers.sort()
    hasClashes = zip(numbers, numbers.dropFirst()).contains { $0 == $1 }
  }

  /// The number of the next edge.
  mutating func next(_ key: Edge.Key) -> UInt64 {
    var number = EdgeProperties.number(key)
    if hasClashes { while !used.insert(number).inserted { number &+= 1 } }
    return number
  }

  /// A number as sixteen hexadecimal digits after a prefix.
  static func identifier(_ number: UInt64) -> String {
    String(unsafeUninitializedCapacity: 18) { text in
      text[0] = 0x65
      text[1] = 0x2D
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: number >> UInt64(60 - 4 * place)) & 15
        text[2 + place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 18
    }
  }
}
