import KnowledgeGraph
import RDF

/// The one view of a graph as RDF, which every RDF syntax and SPARQL share.
///
/// Descriptions come in the order of node identifiers; after a person the memberships, after a statement its passages and
/// what it asserts, at the end the offices. Each subject is described once and no triple comes twice.
public struct RDFProjection {
  private let graph: OrderedGraph
  private let options: ExportOptions
  private let resources: NodeResources

  /// Prepares the projection.
  ///
  /// - Throws: ``ExportError/badBase(_:)``.
  public init(_ graph: Graph, options: ExportOptions = ExportOptions()) throws {
    resources = NodeResources(names: try ResourceNames(base: options.base))
    self.graph = OrderedGraph(graph)
    self.options = options
  }

  init(_ graph: OrderedGraph, resources: NodeResources) {
    self.resources = resources
    self.graph = graph
    options = ExportOptions(base: resources.names.base)
  }

  /// Hands over the descriptions, one subject each.
  public func forEach(_ body: (Description) throws -> Void) throws {
    let facts = options.evidence == .passages ? StatementFacts(graph) : nil
    try walk(facts, addingEdges: { _ in true }) { statement in
      if let facts { try Proof(graph, facts, resources: resources).forEachPart(of: statement, body) }
    } body: {
      try body($0)
    }
  }

  /// Hands over the descriptions, each with the graph that it stands in.
  ///
  /// What a statement says stands in a graph that its IRI names: the direct triples of its edges, its passages and its
  /// assertions. What is said of things themselves, what the gazetteer adds, and memberships, which several statements
  /// may tell of, stand in the default graph (`nil`). A triple that several statements say stands in the graph of each.
  public func forEachInGraph(_ body: (_ description: Description, _ graph: Term?) throws -> Void) throws {
    let facts = StatementFacts(graph)
    try walk(facts, addingEdges: { $0.isBackground }) { statement in
      let name = Term.iri(resources.iri(statement))
      try forEachSaid(by: statement, facts) { try body($0, name) }
    } body: {
      try body($0, nil)
    }
  }

  /// Hands over what a statement says: what stands in the graph that its IRI names.
  func forEachSaid(by statement: String, _ body: (Description) throws -> Void) rethrows {
    try forEachSaid(by: statement, StatementFacts(graph), body)
  }

  private func forEachSaid(
    by statement: String, _ facts: StatementFacts, _ body: (Description) throws -> Void
  ) rethrows {
    try forEachEdgeGroup(of: statement, facts, body)
    guard options.evidence == .passages else { return }
    try Proof(graph, facts, resources: resources).forEachPart(of: statement, body)
  }

  /// Hands over the triples in the order of the descriptions.
  public func forEachTriple(_ body: (Triple) throws -> Void) throws {
    try forEach { try $0.forEachTriple(body) }
  }

  /// Goes over nodes, memberships and offices; `parts` hands over what a statement says.
  private func walk(
    _ facts: StatementFacts?, addingEdges isAdded: (Edge.Key) -> Bool, parts: (String) throws -> Void,
    body: (Description) throws -> Void
  ) throws {
    let describing = NodeDescriptions(resources: resources)
    let posts = Posts(graph, resources: resources)
    var cursor = 0
    for node in graph.nodes {
      // Edges whose subject has no node come out with the next node that follows it.
      while cursor < graph.edges.count, graph.edges.key(cursor).subject < node.id {
        try handOrphans(&cursor, isAdded, body)
      }
      var description = describing.description(of: node)
      addEdges(&cursor, to: &description, subject: node.id, isAdded)
      try body(description)
      if node.kind == .person { try posts.forEachMembership(of: node.id, body) }
      if node.kind == .statement { try parts(node.id) }
    }
    while cursor < graph.edges.count { try handOrphans(&cursor, isAdded, body) }
    for statement in facts?.statements ?? [] where graph.graph[statement]?.kind != .statement { try parts(statement) }
    try posts.forEachMembership(notOf: { graph.graph[$0]?.kind == .person }, body)
    try posts.forEachPost(body)
  }

  private func handOrphans(
    _ cursor: inout Int, _ isAdded: (Edge.Key) -> Bool, _ body: (Description) throws -> Void
  ) throws {
    let subject = graph.edges.key(cursor).subject
    var description = Description(.iri(resources.iri(subject)), types: [])
    addEdges(&cursor, to: &description, subject: subject, isAdded)
    if !description.properties.isEmpty { try body(description) }
  }

  /// Adds the direct triples of the edges of one subject, each once: edges are sorted, so equal ones are neighbours.
  private func addEdges(
    _ cursor: inout Int, to description: inout Description, subject: String, _ isAdded: (Edge.Key) -> Bool
  ) {
    var last: Edge.Key?
    while cursor < graph.edges.count {
      let key = graph.edges.key(cursor)
      guard key.subject == subject else { return }
      cursor += 1
      guard isAdded(key) else { continue }
      if last?.predicate != key.predicate || last?.object != key.object {
        description.add(PredicateNames.iri(key.predicate), .iri(resources.iri(key.object)))
      }
      last = key
    }
  }

  /// Hands over the direct triples of the edges of one statement, by subject.
  private func forEachEdgeGroup(
    of statement: String, _ facts: StatementFacts, _ body: (Description) throws -> Void
  ) rethrows {
    var open: Description?
    var last: Edge.Key?
    try facts.forEach(of: statement) { fact in
      guard case .edge(let rank) = fact else { return }
      let key = graph.edges.key(rank)
      if last?.subject != key.subject {
        if let open { try body(open) }
        open = Description(.iri(resources.iri(key.subject)), types: [])
      } else if last?.predicate == key.predicate, last?.object == key.object {
        return
      }
      open?.add(PredicateNames.iri(key.predicate), .iri(resources.iri(key.object)))
      last = key
    }
    if let open { try body(open) }
  }
}

extension Edge.Key {
  /// Whether the edge comes from the gazetteer.
  fileprivate var isBackground: Bool { statement == Edge.background }
}
