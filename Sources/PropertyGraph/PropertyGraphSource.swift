/// A graph of nodes and edges with attributes, handed over piece by piece: what every writer of a graph format takes.
///
/// Passing over it twice gives the same nodes and edges in the same order. Every edge joins nodes that are there.
public protocol PropertyGraphSource {
  /// The attributes.
  var schema: PropertySchema { get }
  /// Number of nodes.
  var nodeCount: Int { get }
  /// Number of edges.
  var edgeCount: Int { get }

  /// Hands over the nodes in order.
  ///
  /// - Throws: What `body` throws.
  func forEachNode(_ body: (PropertyNode) throws -> Void) throws

  /// Hands over the edges in order.
  ///
  /// - Throws: What `body` throws.
  func forEachEdge(_ body: (PropertyEdge) throws -> Void) throws
}
