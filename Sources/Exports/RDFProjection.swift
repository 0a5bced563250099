import KnowledgeGraph
import RDF

/// The one view of a graph as RDF, which every RDF syntax and SPARQL share.
///
/// Descriptions come in the order of node identifiers; after a person the memberships, after a statement its passages and
/// what it asserts, at the end the offices. Each subject is described once and no triple comes twice.
public struct RDFProjection {
  private let graph: Graph
  private let options: ExportOptions
  private let names: ResourceNames

  /// Prepares the projection.
  ///
  /// - Throws: ``ExportError/badBase(_:)``.
  public init(_ graph: Graph, options: ExportOptions = ExportOptions()) throws {
    self.graph = graph
    self.options = options
    names = try ResourceNames(base: options.base)
  }

  /// Hands over the descriptions, one subject each.
  public func forEach(_ body: (Description) throws -> Void) throws {
    let nodes = graph.nodes
    let edges = graph.edges
    var iris: [String: IRI] = [:]
    iris.reserveCapacity(nodes.count)
    for node in nodes { iris[node.id] = names.iri(node.id) }
    let resources = NodeResources(names: names, known: iris)
    let describing = NodeDescriptions(resources: resources)
    let posts = Posts(edges: edges, graph: graph, resources: resources)
    let proof = options.evidence == .passages ? Proof(nodes: nodes, edges: edges, resources: resources) : nil
    var cursor = 0
    for node in nodes {
      var description = describing.description(of: node)
      // Edges whose subject has no node come out with the next node that follows it.
      while cursor < edges.count, edges[cursor].key.subject < node.id {
        try body(orphans(edges, &cursor, resources))
      }
      addEdges(edges, &cursor, to: &description, subject: node.id, resources)
      try body(description)
      if node.kind == .person { try posts.forEachMembership(of: node.id, body) }
      if node.kind == .statement { try proof?.forEachPart(of: node.id, body) }
    }
    while cursor < edges.count { try body(orphans(edges, &cursor, resources)) }
    try proof?.forEachPart(notOf: { graph[$0]?.kind == .statement }, body)
    try posts.forEachMembership(notOf: { graph[$0]?.kind == .person }, body)
    try posts.forEachPost(body)
  }

  /// Hands over the triples in the order of the descriptions.
  public func forEachTriple(_ body: (Triple) throws -> Void) throws {
    try forEach { try $0.forEachTriple(body) }
  }

  private func orphans(_ edges: [Edge], _ cursor: inout Int, _ resources: NodeResources) -> Description {
    let subject = edges[cursor].key.subject
    var description = Description(.iri(resources.iri(subject)), types: [])
    addEdges(edges, &cursor, to: &description, subject: subject, resources)
    return description
  }

  /// Adds the direct triples of the edges of one subject, each once: edges are sorted, so equal ones are neighbours.
  private func addEdges(
    _ edges: [Edge], _ cursor: inout Int, to description: inout Description, subject: String,
    _ resources: NodeResources
  ) {
    var last: Edge.Key?
    while cursor < edges.count, edges[cursor].key.subject == subject {
      let key = edges[cursor].key
      if last?.predicate != key.predicate || last?.object != key.object {
        description.add(PredicateNames.iri(key.predicate), .iri(resources.iri(key.object)))
      }
      last = key
      cursor += 1
    }
  }
}
