import KnowledgeGraph
import RDF

/// Posts that persons hold, as memberships of the W3C Organization Ontology, and the offices themselves.
struct Posts {
  /// One person in one office of one body, with one status.
  private struct Holding: Hashable, Comparable {
    let person: String
    let body: String
    let role: String
    let status: String

    var identifier: String { "membership/" + Identifier.hash([person, body, role, status]) }

    static func < (left: Holding, right: Holding) -> Bool {
      (left.person, left.body, left.role, left.status) < (right.person, right.body, right.role, right.status)
    }
  }

  private let resources: NodeResources
  private var holdings: [String: [Holding]] = [:]
  private var attested: [Holding: Set<String>] = [:]
  private var labels: [String: String] = [:]

  init(_ ordered: OrderedGraph, resources: NodeResources) {
    self.resources = resources
    let graph = ordered.graph
    for rank in ordered.edges.indices {
      let key = ordered.edges.key(rank)
      guard key.predicate == .holdsPost, !key.role.isEmpty else { continue }
      let edge = ordered.edges[rank]
      let holding = Holding(
        person: edge.key.subject, body: edge.key.object, role: edge.key.role, status: edge.claim.postStatus)
      if attested[holding] == nil {
        attested[holding] = []
        holdings[holding.person, default: []].append(holding)
      }
      if let extent = graph[edge.key.statement]?.extent, extent.isDay, let day = extent.begin {
        attested[holding]?.insert(day)
      }
      // Spellings of one slug share an office, under the one that sorts first.
      let post = Posts.post(edge.key.role)
      labels[post] = labels[post].map { Swift.min($0, edge.key.role) } ?? edge.key.role
    }
  }

  /// Hands over the memberships of a person.
  func forEachMembership(of person: String, _ body: (Description) throws -> Void) rethrows {
    for holding in holdings[person, default: []].sorted() {
      var made = Description(.iri(resources.iri(holding.identifier)), types: [Names.membership])
      made.add(Names.member, .iri(resources.iri(holding.person)))
      made.add(Names.organization, .iri(resources.iri(holding.body)))
      made.add(Names.role, .iri(resources.iri(Posts.post(holding.role))))
      made.add(Names.postStatus, text: holding.status)
      for day in attested[holding, default: []].sorted() { made.add(Names.attested, day: day) }
      try body(made)
    }
  }

  /// Hands over the memberships of all persons but those that a test names.
  func forEachMembership(notOf isDescribed: (String) -> Bool, _ body: (Description) throws -> Void) throws {
    for person in holdings.keys.sorted() where !isDescribed(person) { try forEachMembership(of: person, body) }
  }

  /// Hands over the offices.
  func forEachPost(_ body: (Description) throws -> Void) throws {
    for (post, label) in labels.sorted(by: { $0.key < $1.key }) {
      try body(Posts.description(of: post, label: label, resources))
    }
  }

  static func description(of post: String, label: String, _ resources: NodeResources) -> Description {
    var made = Description(.iri(resources.iri(post)), types: [Names.roleClass])
    made.add(Vocabulary.RDFS.label, text: label)
    return made
  }

  static func post(_ role: String) -> String { "post/" + Identifier.slug(role) }
}
