import KnowledgeGraph
import PropertyGraph

/// The one view of a graph as nodes and edges with attributes, which every graph format shares.
///
/// Nodes come in the order of their identifiers, edges in that of their keys. Identifiers of nodes, speakers and
/// statements are NMTOKENs of one scheme, so that each can be looked up by another. Rows are made as they are asked for.
public struct PropertyProjection: PropertyGraphSource, Sendable {
  /// The attributes that are used or always expected.
  public let schema: PropertySchema
  /// Number of edges.
  public let edgeCount: Int
  /// What had to be left out, each in one line.
  public let warnings: [String]

  private let graph: OrderedGraph
  /// Ranks of edges that are left out.
  private let lost: Set<Int>
  private let nodes: NodeProperties
  private let edges: EdgeProperties
  private let numbers: EdgeNumbers

  /// Prepares the projection.
  ///
  /// Edges of which an end has no node are left out with a warning: graph formats cannot say them.
  ///
  /// - Throws: ``ExportError/badBase(_:)``.
  public init(_ graph: Graph, options: ExportOptions = ExportOptions()) throws {
    let names = try ResourceNames(base: options.base)
    let ordered = OrderedGraph(graph)
    self.graph = ordered
    nodes = NodeProperties(of: ordered.nodes, names: names)
    let lost = PropertyProjection.edgesToNowhere(ordered)
    self.lost = lost
    let kept = ordered.edges.indices.lazy.filter { !lost.contains($0) }
    edges = EdgeProperties(of: kept.map { ordered.edges[$0] })
    numbers = EdgeNumbers(kept.map { ordered.edges.key($0) })
    edgeCount = ordered.edges.count - lost.count
    warnings = lost.isEmpty ? [] : ["\(lost.count) edges left out: an end of theirs is no node of the graph"]
    schema = PropertySchema(nodeKeys: nodes.keys, edgeKeys: edges.keys)
  }

  /// Number of nodes.
  public var nodeCount: Int { graph.nodes.count }

  /// Hands over the nodes in order.
  public func forEachNode(_ body: (PropertyNode) throws -> Void) rethrows {
    for node in graph.nodes { try body(nodes.row(node)) }
  }

  /// Hands over the edges in order.
  public func forEachEdge(_ body: (PropertyEdge) throws -> Void) rethrows {
    var numbers = numbers
    for rank in graph.edges.indices where !lost.contains(rank) {
      let edge = graph.edges[rank]
      try body(edges.row(edge, id: EdgeNumbers.identifier(numbers.next(edge.key))))
    }
  }

  private static func edgesToNowhere(_ graph: OrderedGraph) -> Set<Int> {
    var lost: Set<Int> = []
    var subject = (id: "", isThere: graph.graph.hasNode(""))
    for rank in graph.edges.indices {
      let key = graph.edges.key(rank)
      if key.subject != subject.id { subject = (key.subject, graph.graph.hasNode(key.subject)) }
      if !subject.isThere || !graph.graph.hasNode(key.object) { lost.insert(rank) }
    }
    return lost
  }
}
