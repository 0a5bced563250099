/// How positions and measures are computed.
public struct LayoutOptions: Hashable, Sendable {
  /// What chance starts from: the same seed gives the same result on the same machine.
  public var seed: UInt64
  /// The least distance between two nodes, in units of the picture.
  public var spacing: Double
  /// Width of the picture over its height, about; above 0.
  public var aspect: Double
  /// Up to how many steps (nodes times nodes and edges) betweenness is exact; past it, it is estimated.
  public var exactBetweennessSteps: Int
  /// From how many nodes betweenness is estimated.
  public var betweennessSamples: Int

  /// Makes options.
  public init(
    seed: UInt64 = 1, spacing: Double = 40, aspect: Double = 1.5, exactBetweennessSteps: Int = 100_000_000,
    betweennessSamples: Int = 256
  ) {
    self.seed = seed
    self.spacing = spacing
    self.aspect = aspect
    self.exactBetweennessSteps = exactBetweennessSteps
    self.betweennessSamples = betweennessSamples
  }
}
