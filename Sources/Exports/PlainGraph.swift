import PropertyGraph
import RDF

/// The nodes and edges of a graph with attributes that are written as plain RDF.
struct PlainGraph {
  static let undirected = "RDF has no edges without direction: each is written from its source to its target"

  private let describing: PlainDescriptions
  private let terms: [String: Term]
  private let nodes: [PropertyNode]
  /// Edges by the node that they leave.
  private let edges: [String: [PropertyEdge]]
  /// Nodes from which edges go and that are not described, in order.
  private let origins: [String]
  /// Ends of edges.
  private let joined: Set<String>
  /// What is said of assertions that are described elsewhere.
  private let additions: [Description]

  /// All of a graph.
  init(_ graph: PropertyGraph, names: ResourceNames) {
    let describing = PlainDescriptions(graph.schema, base: names)
    self.init(
      describing, terms: Dictionary(graph.nodes.map { ($0.id, describing.term(of: $0)) }) { first, _ in first },
      nodes: graph.nodes, edges: graph.edges)
  }

  /// Some of a graph.
  init(
    _ describing: PlainDescriptions, terms: [String: Term], nodes: [PropertyNode], edges: [PropertyEdge],
    additions: [Description] = []
  ) {
    self.describing = describing
    self.terms = terms
    self.nodes = nodes
    self.edges = Dictionary(grouping: edges, by: \.source)
    self.additions = additions
    joined = Set(edges.flatMap { [$0.source, $0.target] })
    var described = Set(nodes.map(\.id))
    origins = edges.compactMap { described.insert($0.source).inserted ? $0.source : nil }
  }

  var isEmpty: Bool { nodes.isEmpty && edges.isEmpty && additions.isEmpty }

  func forEach(_ body: (Description) throws -> Void) throws {
    for node in nodes {
      guard let term = terms[node.id] else { continue }
      var description = describing.description(of: node, as: term)
      // A node of which nothing is said and that no edge joins would not be there at all.
      if description.properties.isEmpty, !joined.contains(node.id) {
        description = Description(term, types: [Vocabulary.RDFS.resource])
      }
      try hand(description, node.id, body)
    }
    for origin in origins {
      if let term = terms[origin] { try hand(Description(term, types: []), origin, body) }
    }
    for addition in additions { try body(addition) }
  }

  /// Hands over a subject with its edges, each triple once, then what is said of the edges.
  private func hand(_ description: Description, _ id: String, _ body: (Description) throws -> Void) throws {
    var description = description
    let source = description.subject
    var said: Set<Triple> = []
    var reifications: [Description] = []
    for edge in edges[id, default: []] {
      guard let target = terms[edge.target] else { continue }
      let triple = Triple(source, describing.predicate(of: edge), target)
      if said.insert(triple).inserted { description.add(triple.predicate, target) }
      if let reification = describing.reification(of: edge, from: source, to: target) {
        reifications.append(reification)
      }
    }
    if !description.properties.isEmpty || !description.types.isEmpty { try body(description) }
    for reification in reifications { try body(reification) }
  }
}
