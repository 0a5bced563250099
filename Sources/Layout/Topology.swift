/// The shape of a graph without its attributes: nodes by number, and who is joined to whom.
public struct Topology: Hashable, Sendable {
  /// Number of nodes; they are numbered from 0.
  public let nodeCount: Int
  /// The edges, each from its source to its target; several may join the same two, and one may join a node to itself.
  public let edges: [Edge]
  /// How strongly each edge draws its ends together in the picture, above 0; empty where all do alike.
  ///
  /// Measures (degree, PageRank, betweenness, communities) count each edge as one, whatever stands here.
  public let pulls: [Double]
  /// Whether the direction of edges means something.
  public let isDirected: Bool

  /// An edge by the numbers of its ends.
  public struct Edge: Hashable, Sendable {
    /// Number of the node that it leaves.
    public let source: Int32
    /// Number of the node that it enters.
    public let target: Int32

    /// Joins two nodes.
    public init(_ source: Int32, _ target: Int32) {
      self.source = source
      self.target = target
    }
  }

  /// Makes a shape.
  ///
  /// - Precondition: Every end of an edge is in `0..<nodeCount`; `pulls` is empty or has one number an edge.
  public init(nodeCount: Int, edges: [Edge], pulls: [Double] = [], isDirected: Bool = true) {
    precondition(pulls.isEmpty || pulls.count == edges.count, "one pull an edge")
    self.nodeCount = nodeCount
    self.edges = edges
    self.pulls = pulls
    self.isDirected = isDirected
  }
}
