/// What decompressing a file may cost, so that a small file that is made to grow without end does no harm.
///
/// Text grows 3 to 30 times, graphs in N-Triples up to 100 times.
public struct DecompressionLimits: Hashable, Sendable {
  /// How many times larger than what was read of the file its content may be.
  public var ratio: Int
  /// Content that is given before the ratio is looked at, in bytes.
  public var allowance: Int

  /// Makes limits.
  public init(ratio: Int = 1000, allowance: Int = 64 << 20) {
    self.ratio = ratio
    self.allowance = allowance
  }

  /// Whether content of a size out of a number of compressed bytes is more than is allowed.
  func isExceeded(by content: Int, from compressed: Int) -> Bool {
    content > allowance && content / Swift.max(1, ratio) > compressed
  }
}
