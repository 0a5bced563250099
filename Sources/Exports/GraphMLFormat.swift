import Files
import KnowledgeGraph

/// GraphML 1.0 as yEd, Gephi, Cytoscape, Neo4j, networkx and igraph read it.
///
/// Identifiers of nodes, speakers and statements are NMTOKENs of one scheme, so that each can be looked up by another.
public struct GraphMLFormat: GraphFormat {
  /// The name that `--format` knows.
  public let name = "graphml"

  /// The extension of its files.
  public let fileExtension = "graphml"

  /// What is written; ``ExportOptions/evidence`` changes nothing here.
  public let options: ExportOptions

  /// Configures the format.
  public init(options: ExportOptions = ExportOptions()) {
    self.options = options
  }

  /// Writes a graph and finishes the sink.
  ///
  /// Edges of which an end has no node are left out with a warning: GraphML cannot say them.
  ///
  /// - Throws: ``ExportError``, or what the sink throws.
  public func write(_ graph: Graph, to sink: any ByteSink) throws -> ExportReport {
    let names = try ResourceNames(base: options.base)
    let nodes = graph.nodes
    var tokens: [String: String] = ["": "", Edge.background: Edge.background]
    tokens.reserveCapacity(nodes.count + 2)
    for node in nodes { tokens[node.id] = GraphMLIdentifier.token(node.id) }
    var edges = graph.edges
    let count = edges.count
    edges.removeAll { tokens[$0.key.subject] == nil || tokens[$0.key.object] == nil }
    let attributes = GraphMLKey.attributes(of: nodes)
    var document = try GraphMLDocument(
      to: sink, nodeKeys: GraphMLNodes.keys(of: nodes, attributes), edgeKeys: GraphMLEdges.keys(of: edges))
    let writing = GraphMLNodes(names: names, attributes: attributes)
    for node in nodes { try writing.write(node, tokens[node.id, default: ""], to: &document) }
    var edgeWriting = GraphMLEdges(tokens: tokens)
    for edge in edges { try edgeWriting.write(edge, to: &document) }
    var report = try document.finish()
    if count > edges.count {
      report.warnings.append("\(count - edges.count) edges left out: an end of theirs is no node of the graph")
    }
    return report
  }

  /// Writes a view of actors and finishes the sink; `weight` is the count of events or statements.
  ///
  /// - Throws: As ``write(_:to:)-(Graph,_)``.
  public func write(_ view: ActorView, to sink: any ByteSink) throws -> ExportReport {
    let names = try ResourceNames(base: options.base)
    let attributes = GraphMLKey.attributes(of: view.actors)
    let isDated = view.ties.contains { $0.first != nil }
    var document = try GraphMLDocument(
      to: sink, nodeKeys: GraphMLNodes.keys(of: view.actors, attributes),
      edgeKeys: GraphMLKey.ties.filter { isDated || GraphMLKey.alwaysOfTies.contains($0.name) })
    let writing = GraphMLNodes(names: names, attributes: attributes)
    for actor in view.actors { try writing.write(actor, GraphMLIdentifier.token(actor.id), to: &document) }
    for tie in view.ties {
      try document.startEdge(
        "t-" + tie.hash, from: GraphMLIdentifier.token(tie.from), to: GraphMLIdentifier.token(tie.to))
      for key in ["label", "predicate", "interaction"] { try document.write(key, tie.type) }
      try document.write("weight", String(tie.count))
      try document.write("symmetric", tie.isDirected ? "false" : "true")
      try document.write("begin", tie.first ?? "")
      try document.write("end", tie.last ?? "")
      try document.end()
    }
    return try document.finish()
  }
}
