/// Where the nodes of a graph are drawn, and what they weigh in it; one value a node, by its number.
public struct LayoutResult: Hashable, Sendable {
  /// A place in the picture; x runs to the right, y down.
  public struct Point: Hashable, Sendable {
    /// To the right.
    public var x: Double
    /// Down.
    public var y: Double

    /// Makes a place.
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The places, around (0, 0); no two are the same.
  public internal(set) var positions: [Point] = []
  /// Number of edges that enter each node.
  public internal(set) var inDegrees: [Int] = []
  /// Number of edges that leave each node.
  public internal(set) var outDegrees: [Int] = []
  /// PageRank (Brin and Page 1998) with damping 0.85 along the edges; the sum is 1.
  public internal(set) var pageRanks: [Double] = []
  /// Betweenness (Freeman 1977): the number of pairs of other nodes whose shortest paths run through a node, as shares
  /// where there are several; direction and repetition of edges do not count.
  public internal(set) var betweennesses: [Double] = []
  /// Whether betweenness is estimated from some nodes only (Brandes and Pich 2007).
  public internal(set) var isBetweennessEstimated = false
  /// Community of each node (Leiden, modularity); 0 is the largest, and of two alike the one with the smaller node.
  public internal(set) var communities: [Int] = []

  /// Number of edges at each node; one that joins it to itself counts twice.
  public var degrees: [Int] { zip(inDegrees, outDegrees).map { $0 + $1 } }
}
