import GraphFormats
import KnowledgeGraph
import PropertyGraph
import RDF

/// A graph with attributes as RDF: the way back from GraphML, as it was exported or as someone edited it.
///
/// Where nodes have a `kind` and edges a `predicate` of the vocabulary, the knowledge graph is put together again and
/// projected as ever. What the vocabulary does not know (a node without a kind, an edge of another predicate, further
/// attributes of edges) is added as plain RDF: labels as `rdfs:label`, attributes as properties under `key/`, edges as
/// triples, and as `rdf:Statement`s where they have attributes. A graph without such keys is all plain RDF.
///
/// A graph format does not carry the rules that read each edge, the offsets of passages, what says that an event
/// happened, and the identity with things elsewhere; those are not in the outcome.
public struct GraphReconstruction {
  /// The knowledge graph; empty for a graph of other keys.
  public let graph: Graph
  /// What the user should know, each in one line.
  public let warnings: [String]
  /// The base IRI: the one under which the nodes stand, or else that of the options.
  public let base: String

  private let plain: PlainGraph
  private let options: ExportOptions

  /// Puts a graph together.
  ///
  /// - Throws: ``ExportError/badBase(_:)``.
  public init(_ source: PropertyGraph, options: ExportOptions = ExportOptions()) throws {
    var options = options
    let isOurs = GraphReader.knows(source)
    if isOurs, let base = GraphReader.base(of: source) { options.base = base }
    let names = try ResourceNames(base: options.base)
    self.options = options
    base = options.base
    if isOurs {
      var reader = GraphReader(source, names: names)
      reader.read()
      graph = reader.graph
      plain = reader.rest
      warnings = reader.warnings
    } else {
      graph = Graph()
      plain = PlainGraph(source, names: names)
      warnings = source.schema.isDirected || source.edges.isEmpty ? [] : [PlainGraph.undirected]
    }
  }

  /// Prefixes for what ``forEach(_:)`` hands over, in the order of declaration.
  public var prefixes: [(prefix: String, namespace: String)] {
    plain.isEmpty ? Names.prefixes : Names.prefixes + [("key", KeyNames(base: base).namespace)]
  }

  /// Hands over the descriptions, each with the graph that it stands in.
  ///
  /// - Parameter namesGraphs: Whether what a statement says stands in a graph of its own, as
  ///   ``RDFProjection/forEachInGraph(_:)`` says; otherwise all of a subject comes in one description.
  public func forEach(
    namesGraphs: Bool = true, _ body: (_ description: Description, _ graph: Term?) throws -> Void
  ) throws {
    if graph.nodeCount + graph.edgeCount > 0 {
      let projection = try RDFProjection(graph, options: options)
      if namesGraphs { try projection.forEachInGraph(body) } else { try projection.forEach { try body($0, nil) } }
    }
    try plain.forEach { try body($0, nil) }
  }
}
