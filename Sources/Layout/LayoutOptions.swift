/// How positions and measures are computed.
public struct LayoutOptions: Hashable, Sendable {
  /// What chance starts from: the same seed gives the same result on the same machine.
  public var seed: UInt64
  /// The least distance between two nodes, in units of the picture.
  public var spacing: Double
  /// Width of the picture over its height, about; above 0.
  public var aspect: Double
  /// How many steps betweenness may take, counting the nodes and edges that are passed from each node as one: where that
  /// does not reach for all nodes, it is estimated from as many of them as it reaches for.
  public var betweennessSteps: Int

  /// Makes options.
  public init(seed: UInt64 = 1, spacing: Double = 40, aspect: Double = 1.5, betweennessSteps: Int = 50_000_000) {
    self.seed = seed
    self.spacing = spacing
    self.aspect = aspect
    self.betweennessSteps = betweennessSteps
  }
}
