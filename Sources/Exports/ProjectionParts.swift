import KnowledgeGraph
import RDF

/// The parts of which ``RDFProjection`` is made, one by one, for a store that keeps them while its graph changes.
public struct ProjectionParts: Sendable {
  private let resources: NodeResources

  /// - Throws: ``ExportError/badBase(_:)``.
  public init(options: ExportOptions) throws {
    resources = NodeResources(names: try ResourceNames(base: options.base))
  }

  /// The property that says of whom a membership is.
  public static var member: IRI { Names.member }

  /// The IRI of a node or of the graph of a statement.
  public func iri(_ id: String) -> IRI { resources.iri(id) }

  /// What is said of a node: of itself, then the direct triples of the edges whose subject it is.
  public func description(of node: Node, edges: [(predicate: Predicate, object: String)]) -> Description {
    var description = NodeDescriptions(resources: resources).description(of: node)
    for (predicate, object) in edges {
      description.add(PredicateNames.iri(predicate), .iri(resources.iri(object)))
    }
    return description
  }

  /// The memberships of a person.
  ///
  /// - Parameter graph: Holds the edges of the posts, and the statements that say them.
  public func memberships(of person: String, in graph: Graph) -> [Description] {
    var memberships: [Description] = []
    Posts(OrderedGraph(graph), resources: resources).forEachMembership(of: person) { memberships.append($0) }
    return memberships
  }

  /// Local identifier of the office of a role ("Secretary General"); spellings of one slug share an office.
  public static func office(of role: String) -> String { Posts.post(role) }

  /// What is said of an office, named after the role that sorts first; nothing where there is no role.
  public func description(ofOffice office: String, roles: [String]) -> Description? {
    roles.min().map { Posts.description(of: office, label: $0, resources) }
  }

  /// What a statement says, as it stands in the graph that its IRI names.
  ///
  /// - Parameter graph: The graph of the statement alone.
  public func descriptions(saidBy statement: String, in graph: Graph) -> [Description] {
    var descriptions: [Description] = []
    RDFProjection(OrderedGraph(graph), resources: resources).forEachSaid(by: statement) { descriptions.append($0) }
    return descriptions
  }
}
