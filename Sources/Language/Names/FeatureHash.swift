/// A running hash of small numbers (FNV-1a with a final mix), the same on every machine.
struct FeatureHash {
  private(set) var value: UInt32

  init(seed: UInt32 = 0) { value = 0x811C_9DC5 ^ (seed &* 0x9E37_79B9) }

  mutating func add(_ part: UInt32) { value = (value ^ part) &* 0x0100_0193 }

  /// The key of a feature: its template and up to three parts.
  static func key(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) -> UInt32 {
    var hash = template &* 0x9E37_79B9 ^ a
    hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
    hash ^= b &* 0xC2B2_AE35 &+ 0x27D4_EB2F
    hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
    hash ^= c &* 0x1656_67B1 &+ 0x85EB_CA77
    hash = (hash ^ hash >> 15) &* 0x2C1B_3C6D
    hash ^= hash >> 16
    return hash == 0 ? 1 : hash
  }
}
