import GraphFormats
import KnowledgeGraph
import PropertyGraph
import RDF

/// RDF as a graph with attributes: takes all quads, then gives nodes and edges.
///
/// Where things have classes of the vocabulary, the knowledge graph is put together again from what is said of them, its
/// assertions and passages, so that nodes and edges are those that ``PropertyProjection`` gives of the original. Any
/// other RDF is read plainly:
/// - Resources are nodes. The label is `rdfs:label`, `skos:prefLabel`, `foaf:name`, `schema:name` or the end of the IRI,
///   the kind the end of the IRI of the first class.
/// - Literals are attributes by the end of the property's IRI; several of one name are joined by ` | `.
/// - Other triples are edges with the end of the property's IRI as `label` and the whole as `predicate`; an
///   `rdf:Statement` with attributes is the edge that it describes.
///
/// How often events and statements are mentioned is not in RDF: an event counts once a passage, a statement once. How sure
/// the gazetteer is does not come back either, nor, without named graphs, an edge of the gazetteer that a statement says
/// too.
public struct RDFReconstruction {
  private var table = TripleTable()

  /// Begins with no quads.
  public init() {}

  /// Takes a quad out of the memory of a reader.
  public mutating func add(_ quad: QuadBytes) { table.add(Quad(quad)) }

  /// Takes a quad.
  public mutating func add(_ quad: Quad) { table.add(quad) }

  /// Puts the graph together.
  ///
  /// - Parameter base: The base IRI of nodes, where none of them shows it.
  /// - Throws: ``ExportError/badBase(_:)``.
  public func finish(base: String = ExportOptions.defaultBase) throws -> GraphReading {
    guard RDFGraphReader.knows(table) else {
      let reader = RDFPlainReader(table)
      return GraphReading(reader.read(), warnings: reader.warnings)
    }
    var reader = try RDFGraphReader(table, base: base)
    reader.read()
    let options = ExportOptions(base: reader.base)
    if !reader.ties.isEmpty, reader.graph.edgeCount == 0 {
      let view = ActorView(actors: reader.graph.nodes, ties: reader.ties)
      return GraphReading(
        try PropertyGraph(try TiePropertyProjection(view, options: options)), warnings: reader.warnings)
    }
    let projection = try PropertyProjection(reader.graph, options: options)
    return GraphReading(try PropertyGraph(projection), warnings: projection.warnings + reader.warnings)
  }
}
