import Exports
import KnowledgeGraph
import QuadStore
import RDF

/// Keeps the quads of a store current: says anew, by the projection that the RDF exporters use, what a change touched.
struct QuadUpdate {
  private let database: Database
  private let editor: QuadEditor
  private let parts: ProjectionParts
  private let edges: SQLStatement
  private let posts: SQLStatement
  private let holders: SQLStatement
  private let mentions: SQLStatement

  init(_ store: GraphStore) throws {
    database = store.database
    editor = try QuadEditor(store.quads)
    parts = store.parts
    edges = try database.prepare(
      """
      SELECT DISTINCT predicate, key FROM assertions JOIN entities ON entities.id = object_id WHERE subject_id = ?1
      """, isKept: true)
    posts = try database.prepare(
      """
      SELECT object.key, role, statement.key, confidence, rule, assertions.speaker, post_status, statement.edtf,
        statement.begin, statement.end
      FROM assertions JOIN entities AS object ON object.id = object_id
        LEFT JOIN entities AS statement ON statement.id = statement_id
      WHERE subject_id = ?1 AND predicate = 'holdsPost' AND role <> ''
      """, isKept: true)
    holders = try database.prepare(
      """
      SELECT DISTINCT subject_id, key FROM assertions JOIN entities ON entities.id = subject_id
      WHERE statement_id = ?1 AND predicate = 'holdsPost'
      """, isKept: true)
    mentions = try database.prepare("SELECT mentions FROM entities WHERE id = ?1", isKept: true)
  }

  /// Says anew what a statement says, nothing where it is gone.
  func renew(graphOf statement: String, saying triples: [Triple]) throws {
    try editor.replace(graph: parts.iri(statement), with: triples)
  }

  /// Says anew what is said of a node, which is in the store as it now is; nothing where it is gone.
  func renew(_ node: Node?, key: String, id: Int64) throws {
    guard var node else { return try editor.replace(subject: parts.iri(key), with: []) }
    try mentions.bind(1, id)
    if try mentions.step() { node.mentionsByStatement = ["": Int(mentions.integer(0))] }
    mentions.reset()
    var ends: [(predicate: Predicate, object: String)] = []
    try edges.bind(1, id)
    defer { edges.reset() }
    while try edges.step() {
      guard let predicate = Predicate(rawValue: edges.text(0)) else {
        throw GraphStoreError.damaged("predicate \(edges.text(0))")
      }
      ends.append((predicate, edges.text(1)))
    }
    var triples: [Triple] = []
    parts.description(of: node, edges: ends).forEachTriple { triples.append($0) }
    try editor.replace(subject: parts.iri(key), with: triples)
  }

  /// Says anew which posts an entity holds.
  func renewMemberships(of key: String, id: Int64) throws {
    let known = try editor.subjects(with: ProjectionParts.member, parts.iri(key))
    let made = try parts.memberships(of: key, in: postGraph(of: key, id: id))
    var left = Set(known)
    for membership in made {
      guard case .iri(let subject) = membership.subject else { continue }
      var triples: [Triple] = []
      membership.forEachTriple { triples.append($0) }
      try editor.replace(subject: subject, with: triples)
      left.remove(subject)
    }
    for subject in left.sorted() { try editor.replace(subject: subject, with: []) }
  }

  /// Those who hold posts by what a statement says.
  func postHolders(by statement: Int64) throws -> [(id: Int64, key: String)] {
    try holders.bind(1, statement)
    defer { holders.reset() }
    var found: [(id: Int64, key: String)] = []
    while try holders.step() { found.append((holders.integer(0), holders.text(1))) }
    return found
  }

  /// Says anew what is said of the offices of some roles.
  func renewOffices(of roles: Set<String>) throws {
    let note = try database.prepare("INSERT OR IGNORE INTO offices VALUES(?1, ?2)")
    for role in roles.sorted() {
      try note.bind(1, ProjectionParts.office(of: role))
      try note.bind(2, role)
      try note.run()
    }
    let select = try database.prepare(
      """
      SELECT role, EXISTS(SELECT 1 FROM assertions WHERE predicate = 'holdsPost' AND assertions.role = offices.role)
      FROM offices WHERE office = ?1
      """)
    let drop = try database.prepare("DELETE FROM offices WHERE office = ?1 AND role = ?2")
    for office in Set(roles.map { ProjectionParts.office(of: $0) }).sorted() {
      var (held, gone): ([String], [String]) = ([], [])
      try select.bind(1, office)
      while try select.step() {
        if select.integer(1) == 1 { held.append(select.text(0)) } else { gone.append(select.text(0)) }
      }
      select.reset()
      for role in gone {
        try drop.bind(1, office)
        try drop.bind(2, role)
        try drop.run()
      }
      var triples: [Triple] = []
      parts.description(ofOffice: office, roles: held)?.forEachTriple { triples.append($0) }
      try editor.replace(subject: parts.iri(office), with: triples)
    }
  }

  /// Writes it all.
  func finish() throws { try editor.finish() }

  /// The posts of an entity and the statements that say them, with their dates.
  private func postGraph(of key: String, id: Int64) throws -> Graph {
    var graph = Graph()
    try posts.bind(1, id)
    defer { posts.reset() }
    while try posts.step() {
      let statement = posts.isNull(2) ? Edge.background : posts.text(2)
      var claim = Claim(confidence: posts.real(3), rule: posts.text(4), speaker: posts.text(5))
      claim.postStatus = posts.text(6)
      graph.insert(
        Edge(
          key: Edge.Key(
            subject: key, predicate: .holdsPost, object: posts.text(0), role: posts.text(1), statement: statement),
          claim: claim, evidence: []))
      guard !posts.isNull(2), !graph.hasNode(statement) else { continue }
      var node = Node(id: statement, kind: .statement, label: statement)
      node.extent = posts.extent(7)
      graph.insert(node)
    }
    return graph
  }
}
