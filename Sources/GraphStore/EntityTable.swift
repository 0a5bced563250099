import KnowledgeGraph
import QuadStore

/// Rows of the tables `entities`, `aliases` and `same_as`: what all statements together say of each node, but for mentions
/// and attestations, which stand in tables of their own.
final class EntityTable {
  private let database: Database
  private let find: SQLStatement
  private let insert: SQLStatement
  private let select: SQLStatement
  private let selectAliases: SQLStatement
  private let selectSame: SQLStatement
  private let update: SQLStatement
  private let insertAlias: SQLStatement
  private let insertSame: SQLStatement
  private let insertNames: SQLStatement

  init(_ database: Database) throws {
    self.database = database
    find = try database.prepare("SELECT id FROM entities WHERE key = ?1", isKept: true)
    insert = try database.prepare(
      "INSERT INTO entities(key, kind, label, attributes, mentions) VALUES(?1, ?2, ?3, '{}', 0)", isKept: true)
    select = try database.prepare(
      "SELECT key, kind, label, event_type, edtf, begin, end, attributes FROM entities WHERE id = ?1", isKept: true)
    selectAliases = try database.prepare("SELECT name, as_named FROM aliases WHERE entity_id = ?1", isKept: true)
    selectSame = try database.prepare("SELECT iri FROM same_as WHERE entity_id = ?1", isKept: true)
    update = try database.prepare(
      """
      UPDATE entities SET kind = ?2, label = ?3, event_type = ?4, edtf = ?5, begin = ?6, end = ?7, attributes = ?8,
        mentions = (SELECT coalesce(sum(count), 0) FROM mentions WHERE entity_id = ?1) WHERE id = ?1
      """, isKept: true)
    insertAlias = try database.prepare("INSERT INTO aliases VALUES(?1, ?2, ?3)", isKept: true)
    insertSame = try database.prepare("INSERT INTO same_as VALUES(?1, ?2)", isKept: true)
    insertNames = try database.prepare("INSERT INTO name_search(rowid, names) VALUES(?1, ?2)", isKept: true)
  }

  /// The number of a node, or `nil` where it is not there.
  func id(of key: String) throws -> Int64? {
    try find.bind(1, key)
    defer { find.reset() }
    return try find.step() ? find.integer(0) : nil
  }

  /// Makes room for a node; what is known of it comes with ``save(_:as:)``.
  func reserve(_ node: Node) throws -> Int64 {
    try insert.bind(1, node.id)
    try insert.bind(2, node.kind.rawValue)
    try insert.bind(3, node.label)
    try insert.run()
    return database.lastInsertedRow
  }

  /// The node of a number, without mentions and attestations.
  func load(_ id: Int64) throws -> Node {
    try select.bind(1, id)
    defer { select.reset() }
    guard try select.step() else { throw GraphStoreError.damaged("no entity \(id)") }
    let attributes = try NodeContent.decode([String: NodeContent.Attribute].self, from: select.text(7))
    guard let kind = NodeKind(rawValue: select.text(1)) else {
      throw GraphStoreError.damaged("kind \(select.text(1))")
    }
    var node = Node(id: select.text(0), kind: kind, label: select.text(2))
    if !select.isNull(3) { node.eventType = EventType(rawValue: select.text(3)) }
    node.extent = select.extent(4)
    node.attributes = attributes.compactMapValues { $0.value }
    try selectAliases.bind(1, id)
    while try selectAliases.step() {
      if selectAliases.integer(1) == 0 {
        node.aliases.insert(selectAliases.text(0))
      } else {
        node.asNamed.insert(selectAliases.text(0))
      }
    }
    selectAliases.reset()
    try selectSame.bind(1, id)
    while try selectSame.step() { node.sameAs.insert(selectSame.text(0)) }
    selectSame.reset()
    return node
  }

  /// Writes what is known of a node, and counts its mentions.
  func save(_ node: Node, as id: Int64) throws {
    try update.bind(1, id)
    try update.bind(2, node.kind.rawValue)
    try update.bind(3, node.label)
    try update.bind(4, optional: node.eventType?.rawValue)
    try update.bind(5, node.extent)
    try update.bind(8, try NodeContent.json(NodeContent.attributes(of: node)))
    try update.run()
    try clearNames(of: id)
    for alias in node.aliases.sorted() { try add(alias, isSurface: false, to: id) }
    for form in node.asNamed.sorted() { try add(form, isSurface: true, to: id) }
    for iri in node.sameAs.sorted() {
      try insertSame.bind(1, id)
      try insertSame.bind(2, iri)
      try insertSame.run()
    }
    try insertNames.bind(1, id)
    try insertNames.bind(2, ([node.label] + node.otherNames).joined(separator: "\n"))
    try insertNames.run()
  }

  /// Takes a node out that nothing refers to.
  func delete(_ id: Int64) throws {
    try clearNames(of: id)
    try database.execute("DELETE FROM entities WHERE id = \(id)")
  }

  private func add(_ name: String, isSurface: Bool, to id: Int64) throws {
    try insertAlias.bind(1, id)
    try insertAlias.bind(2, name)
    try insertAlias.bind(3, Int64(isSurface ? 1 : 0))
    try insertAlias.run()
  }

  private func clearNames(of id: Int64) throws {
    try database.execute(
      """
      DELETE FROM aliases WHERE entity_id = \(id); DELETE FROM same_as WHERE entity_id = \(id);
      DELETE FROM name_search WHERE rowid = \(id)
      """)
  }
}

extension SQLStatement {
  /// Sets a parameter to a text, or to NULL.
  func bind(_ index: Int32, optional text: String?) throws {
    if let text { try bind(index, text) } else { try bindNull(index) }
  }

  /// Sets three parameters from a place on to EDTF text, first day and last day.
  func bind(_ index: Int32, _ extent: TimeExtent?) throws {
    try bind(index, optional: extent?.edtf)
    try bind(index + 1, optional: extent?.begin)
    try bind(index + 2, optional: extent?.end)
  }

  /// The extent that three columns from a place on say, or `nil` where they are NULL.
  func extent(_ column: Int32) -> TimeExtent? {
    if isNull(column) { return nil }
    return TimeExtent(
      edtf: text(column), begin: isNull(column + 1) ? nil : text(column + 1),
      end: isNull(column + 2) ? nil : text(column + 2))
  }
}
