import KnowledgeGraph
import QuadStore
import RDF

/// One change of a store: statements put in, put anew, or taken out; made by ``GraphStore/update(_:)``.
public final class StoreUpdate {
  /// A node that the change touches.
  private struct Touched {
    let key: String
    /// What is known of it, or `nil` where no statement speaks of it any more.
    var node: Node?
    /// Whether something was taken away from it, so that what is left is to be gathered anew.
    var isStale = false
  }

  private let store: GraphStore
  private let database: Database
  private let entities: EntityTable
  private let assertions: AssertionTable
  private let insertStatement: SQLStatement
  private let insertVersion: SQLStatement
  private let findVersion: SQLStatement
  private let insertMention: SQLStatement
  private var numbers: [String: Int64] = [:]
  private var touched: [Int64: Touched] = [:]
  private var versions: [NodeContent: Int64] = [:]
  /// What each statement that was put or removed now says, as triples.
  private var said: [String: [Triple]] = [:]
  /// Roles of posts that were put or removed.
  private var roles: Set<String> = []

  init(_ store: GraphStore) throws {
    self.store = store
    database = store.database
    entities = try EntityTable(database)
    assertions = try AssertionTable(database)
    insertStatement = try database.prepare("INSERT INTO statements VALUES(?1, ?2, ?3, ?4, ?5, ?6)", isKept: true)
    insertVersion = try database.prepare("INSERT OR IGNORE INTO versions(content) VALUES(?1)", isKept: true)
    findVersion = try database.prepare("SELECT id FROM versions WHERE content = ?1", isKept: true)
    insertMention = try database.prepare("INSERT INTO mentions VALUES(?1, ?2, ?3, ?4)", isKept: true)
  }

  /// Puts in what a statement says; what the store knows of the statement already is taken out first.
  ///
  /// - Parameters:
  ///   - statement: Identifier of the statement's node (`statement/000-osce-pc-1568`).
  ///   - name: What the statement is called outside of the graph; the identifier where it is empty.
  ///   - graph: The graph of this statement alone.
  ///   - digest: What tells whether a later one is the same, such as a hash of the text.
  ///   - origin: Where it came from, for people.
  /// - Throws: ``GraphStoreError``, `StoreError`.
  public func put(statement: String, name: String = "", graph: Graph, digest: String, origin: String) throws {
    try remove(statement: statement)
    guard let own = graph[statement] else { throw GraphStoreError.damaged("\(statement) is no node of its graph") }
    let id = try number(of: own)
    try insertStatement.bind(1, id)
    try insertStatement.bind(2, digest)
    try insertStatement.bind(3, origin)
    try insertStatement.bind(4, name.isEmpty ? statement : name)
    try insertStatement.bind(5, optional: own.attributes["url"]?.text)
    try insertStatement.bind(6, optional: own.attributes["forum"]?.text)
    try insertStatement.run()
    var passages: [Evidence: Int64] = [:]
    func passage(_ evidence: Evidence) throws -> Int64 {
      if let known = passages[evidence] { return known }
      let made = try assertions.add(evidence, of: id)
      passages[evidence] = made
      return made
    }
    for node in graph.nodes {
      let entity = try take(node)
      try insertMention.bind(1, id)
      try insertMention.bind(2, entity)
      if let count = node.mentionsByStatement[statement] {
        try insertMention.bind(3, Int64(count))
      } else {
        try insertMention.bindNull(3)
      }
      try insertMention.bind(4, try version(of: NodeContent(node)))
      try insertMention.run()
      for attestation in node.attestations.sorted() {
        try assertions.add(attestation, of: entity, passage: try passage(attestation.evidence))
      }
    }
    for edge in graph.edges {
      guard let subject = numbers[edge.key.subject], let object = numbers[edge.key.object] else {
        throw GraphStoreError.damaged(
          "an end of \(edge.key.predicate.rawValue) in \(statement) is no node of its graph")
      }
      if edge.isBackground {
        try assertions.add(background: edge, by: id, subject: subject, object: object)
      } else {
        let proof = try edge.evidence.sorted().map { try passage($0) }
        try assertions.add(edge, of: id, subject: subject, object: object, passages: proof)
      }
      if edge.key.predicate == .holdsPost, !edge.key.role.isEmpty { roles.insert(edge.key.role) }
    }
    var triples: [Triple] = []
    for part in store.parts.descriptions(saidBy: statement, in: graph) { part.forEachTriple { triples.append($0) } }
    said[statement] = triples
  }

  /// Takes out a statement with all that it alone said; whether it was there.
  ///
  /// - Throws: ``GraphStoreError``, `StoreError`.
  @discardableResult
  public func remove(statement: String) throws -> Bool {
    guard let id = try entities.id(of: statement),
      try database.integer("SELECT count(*) FROM statements WHERE id = \(id)") == 1
    else { return false }
    let rows = try database.prepare(
      "SELECT entity_id, version_id, key FROM mentions JOIN entities ON entities.id = entity_id WHERE statement_id = \(id)"
    )
    var mentioned: [(entity: Int64, version: Int64)] = []
    while try rows.step() {
      mentioned.append((rows.integer(0), rows.integer(1)))
      touched[rows.integer(0)] = Touched(key: rows.text(2), node: nil, isStale: true)
    }
    roles.formUnion(try assertions.roles(by: id))
    said[statement] = []
    try assertions.remove(id)
    try database.execute("DELETE FROM mentions WHERE statement_id = \(id); DELETE FROM statements WHERE id = \(id)")
    for version in Set(mentioned.map(\.version)).sorted() {
      try database.execute(
        "DELETE FROM versions WHERE id = \(version) AND NOT EXISTS (SELECT 1 FROM mentions WHERE version_id = \(version))"
      )
    }
    versions.removeAll()
    return true
  }

  /// Writes what all statements together now say of the nodes that the change touched.
  func finish() throws {
    for (id, entity) in touched where entity.isStale { touched[id]?.node = try gather(id, key: entity.key) }
    let changed = touched.sorted { $0.key < $1.key }
    for (id, entity) in changed {
      if let node = entity.node { try entities.save(node, as: id) } else { try entities.delete(id) }
    }
    let quads = try QuadUpdate(store)
    for (statement, triples) in said.sorted(by: { $0.key < $1.key }) {
      try quads.renew(graphOf: statement, saying: triples)
    }
    var holders: [Int64: String] = [:]
    for (id, entity) in changed {
      try quads.renew(entity.node, key: entity.key, id: id)
      holders[id] = entity.key
      // A membership names the days of the statements that tell of it.
      guard entity.node?.kind == .statement else { continue }
      for holder in try quads.postHolders(by: id) { holders[holder.id] = holder.key }
    }
    for (id, key) in holders.sorted(by: { $0.key < $1.key }) { try quads.renewMemberships(of: key, id: id) }
    try quads.renewOffices(of: roles)
    try quads.finish()
  }

  /// Takes in what a statement says of a node; its number.
  private func take(_ node: Node) throws -> Int64 {
    let id = try number(of: node)
    var bare = node
    bare.mentionsByStatement = [:]
    bare.attestations = []
    if let entity = touched[id] {
      guard !entity.isStale else { return id }
      var known = entity.node ?? bare
      known.merge(bare)
      touched[id]?.node = known
    } else {
      var known = try entities.load(id)
      known.merge(bare)
      touched[id] = Touched(key: node.id, node: known)
    }
    return id
  }

  /// What all statements together now say of a node; `nil` where none is left that speaks of it.
  private func gather(_ id: Int64, key: String) throws -> Node? {
    let rows = try database.prepare(
      "SELECT DISTINCT content FROM mentions JOIN versions ON versions.id = version_id WHERE entity_id = \(id)")
    var left: Node?
    while try rows.step() {
      let said = try NodeContent.decode(NodeContent.self, from: rows.text(0)).node(id: key)
      if left?.merge(said) == nil { left = said }
    }
    return left
  }

  private func number(of node: Node) throws -> Int64 {
    if let known = numbers[node.id] { return known }
    let id = try entities.id(of: node.id) ?? entities.reserve(node)
    numbers[node.id] = id
    return id
  }

  private func version(of content: NodeContent) throws -> Int64 {
    if let known = versions[content] { return known }
    let json = try content.json()
    try insertVersion.bind(1, json)
    try insertVersion.run()
    try findVersion.bind(1, json)
    defer { findVersion.reset() }
    guard try findVersion.step() else { throw GraphStoreError.damaged("a version that was just written") }
    let id = findVersion.integer(0)
    versions[content] = id
    return id
  }
}
