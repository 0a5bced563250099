import KnowledgeGraph
import QuadStore

/// Makes graphs of the rows of a store.
struct GraphReader {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// The graph of all statements: what merging the graphs of each gives.
  func whole() throws -> Graph {
    var nodes = try bareNodes()
    try readMentions(into: &nodes)
    try readAttestations(into: &nodes)
    var graph = Graph()
    let keys = nodes.mapValues(\.id)
    for (_, node) in nodes.sorted(by: { $0.key < $1.key }) { graph.insert(node) }
    nodes.removeAll()
    let evidence = try readEvidence(keys)
    try forEachEdge("SELECT * FROM assertions", keys, evidence) { graph.insert($0) }
    return graph
  }

  /// The graph of one statement, as it was put in; `nil` where it is not there.
  func graph(ofStatement key: String) throws -> Graph? {
    let find = try database.prepare("SELECT id FROM statements JOIN entities USING (id) WHERE key = ?1")
    try find.bind(1, key)
    guard try find.step() else { return nil }
    let statement = find.integer(0)
    var (nodes, keys): ([Int64: Node], [Int64: String]) = ([:], [:])
    let rows = try database.prepare(
      """
      SELECT entity_id, key, count, content FROM mentions JOIN entities ON entities.id = entity_id
        JOIN versions ON versions.id = version_id WHERE statement_id = \(statement)
      """)
    while try rows.step() {
      let said = try NodeContent.decode(NodeContent.self, from: rows.text(3))
      var node = try said.node(id: rows.text(1))
      if !rows.isNull(2) { node.mentionsByStatement = [key: Int(rows.integer(2))] }
      nodes[rows.integer(0)] = node
      keys[rows.integer(0)] = node.id
    }
    try readAttestations(into: &nodes, where: "WHERE statement_id = \(statement)")
    var graph = Graph()
    for node in nodes.values { graph.insert(node) }
    let evidence = try readEvidence(keys, where: "WHERE statement_id = \(statement)")
    try forEachEdge("SELECT * FROM assertions WHERE statement_id = \(statement)", keys, evidence) { graph.insert($0) }
    let beside =
      "SELECT assertions.* FROM assertions JOIN background ON id = assertion_id WHERE background.statement_id = \(statement)"
    try forEachEdge(beside, keys, [:]) { graph.insert($0) }
    return graph
  }

  /// Nodes by number, without mentions and attestations.
  private func bareNodes() throws -> [Int64: Node] {
    var nodes: [Int64: Node] = [:]
    let rows = try database.prepare(
      "SELECT id, key, kind, label, event_type, edtf, begin, end, attributes FROM entities ORDER BY id")
    while try rows.step() {
      guard let kind = NodeKind(rawValue: rows.text(2)) else { throw GraphStoreError.damaged("kind \(rows.text(2))") }
      var node = Node(id: rows.text(1), kind: kind, label: rows.text(3))
      if !rows.isNull(4) { node.eventType = EventType(rawValue: rows.text(4)) }
      node.extent = rows.extent(5)
      let attributes = rows.text(8)
      if attributes != "{}" {
        node.attributes = try NodeContent.decode([String: NodeContent.Attribute].self, from: attributes)
          .compactMapValues { $0.value }
      }
      nodes[rows.integer(0)] = node
    }
    let aliases = try database.prepare("SELECT entity_id, name, as_named FROM aliases")
    while try aliases.step() {
      if aliases.integer(2) == 0 {
        nodes[aliases.integer(0)]?.aliases.insert(aliases.text(1))
      } else {
        nodes[aliases.integer(0)]?.asNamed.insert(aliases.text(1))
      }
    }
    let same = try database.prepare("SELECT entity_id, iri FROM same_as")
    while try same.step() { nodes[same.integer(0)]?.sameAs.insert(same.text(1)) }
    return nodes
  }

  private func readMentions(into nodes: inout [Int64: Node]) throws {
    let rows = try database.prepare("SELECT entity_id, statement_id, count FROM mentions WHERE count IS NOT NULL")
    while try rows.step() {
      guard let statement = nodes[rows.integer(1)]?.id else { continue }
      nodes[rows.integer(0)]?.mentionsByStatement[statement] = Int(rows.integer(2))
    }
  }

  private func readAttestations(into nodes: inout [Int64: Node], where condition: String = "") throws {
    let rows = try database.prepare(
      """
      SELECT event_id, rule, confidence, attestations.speaker, statement_id, start, end, quotation
      FROM attestations JOIN passages ON passages.id = passage_id \(condition)
      """)
    while try rows.step() {
      guard let statement = nodes[rows.integer(4)]?.id else { continue }
      let evidence = Evidence(
        statement: statement, start: Int(rows.integer(5)), end: Int(rows.integer(6)), quotation: rows.text(7))
      nodes[rows.integer(0)]?.attestations.insert(
        Attestation(evidence: evidence, rule: rows.text(1), confidence: rows.real(2), speaker: rows.text(3)))
    }
  }

  private func readEvidence(_ keys: [Int64: String], where condition: String = "") throws -> [Int64: Set<Evidence>] {
    var evidence: [Int64: Set<Evidence>] = [:]
    let rows = try database.prepare(
      """
      SELECT assertion_id, statement_id, start, end, quotation FROM evidence JOIN passages ON passages.id = passage_id
        \(condition)
      """)
    while try rows.step() {
      guard let statement = keys[rows.integer(1)] else { continue }
      evidence[rows.integer(0), default: []].insert(
        Evidence(
          statement: statement, start: Int(rows.integer(2)), end: Int(rows.integer(3)), quotation: rows.text(4)))
    }
    return evidence
  }

  private func forEachEdge(
    _ sql: String, _ keys: [Int64: String], _ evidence: [Int64: Set<Evidence>], _ body: (Edge) -> Void
  ) throws {
    let rows = try database.prepare(sql)
    while try rows.step() {
      guard let predicate = Predicate(rawValue: rows.text(3)), let subject = keys[rows.integer(2)],
        let object = keys[rows.integer(4)]
      else { throw GraphStoreError.damaged("assertion \(rows.integer(0))") }
      let statement = rows.isNull(1) ? Edge.background : keys[rows.integer(1)]
      guard let statement else { throw GraphStoreError.damaged("the statement of assertion \(rows.integer(0))") }
      var claim = Claim(confidence: rows.real(6), rule: rows.text(7), speaker: rows.text(8))
      claim.postStatus = rows.text(9)
      claim.participantRole = rows.text(10)
      claim.aspect = rows.text(11)
      claim.topic = rows.text(12)
      claim.phase = rows.text(13)
      claim.extent = rows.extent(14)
      body(
        Edge(
          key: Edge.Key(
            subject: subject, predicate: predicate, object: object, role: rows.text(5), statement: statement),
          claim: claim, evidence: evidence[rows.integer(0), default: []]))
    }
  }
}

extension GraphStore {
  /// The graph of all statements, the same as merging the graphs that were put in.
  ///
  /// - Throws: ``GraphStoreError``, `StoreError`.
  public func graph() throws -> Graph { try GraphReader(database).whole() }

  /// The graph of one statement, as it was put in; `nil` where the store does not have it.
  ///
  /// - Throws: ``GraphStoreError``, `StoreError`.
  public func graph(ofStatement statement: String) throws -> Graph? {
    try GraphReader(database).graph(ofStatement: statement)
  }

  /// The statements, in the order of their identifiers.
  ///
  /// - Throws: `StoreError`.
  public func statements() throws -> [StoredStatement] {
    let rows = try database.prepare("SELECT key, name, digest, origin FROM statements JOIN entities USING (id)")
    var statements: [StoredStatement] = []
    while try rows.step() {
      statements.append(
        StoredStatement(id: rows.text(0), name: rows.text(1), digest: rows.text(2), origin: rows.text(3)))
    }
    return statements.sorted { $0.id < $1.id }
  }
}
