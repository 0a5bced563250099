/// Random numbers from a seed, the same at every run (SplitMix64, Steele and others 2014).
struct RandomNumbers {
  /// Where the sequence stands.
  var state: UInt64

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to 1.
  mutating func unit() -> Float { Float(next() >> 40) / 16_777_216 }

  /// A number from -1 up to 1.
  mutating func even() -> Float { unit() * 2 - 1 }

  /// A number below `limit`.
  mutating func below(_ limit: Int) -> Int { Int(next() >> 11) % limit }

  /// Puts elements into a random order (Fisher and Yates).
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(index, below(index + 1)) }
  }
}
