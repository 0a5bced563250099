import KnowledgeGraph
import QuadStore

/// Reads what is asserted of one entity.
struct EntityReader {
  private static let columns = ["key", "label", "kind", "event_type", "edtf", "begin", "end", "mentions"]

  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// The columns of an entity's name, from a table of an alias.
  static func columns(of alias: String) -> String { columns.map { "\(alias).\($0)" }.joined(separator: ", ") }

  /// The name that ``columns(of:)`` give from a column on; `nil` where they are NULL.
  static func name(_ rows: SQLStatement, from column: Int32) throws -> EntityName? {
    if rows.isNull(column) { return nil }
    guard let kind = NodeKind(rawValue: rows.text(column + 2)) else {
      throw GraphStoreError.damaged("kind \(rows.text(column + 2))")
    }
    return EntityName(
      id: rows.text(column), label: rows.text(column + 1), kind: kind,
      eventType: EventType(rawValue: rows.text(column + 3)), extent: rows.extent(column + 4),
      mentions: Int(rows.integer(column + 7)))
  }

  func assertions(of entity: Int64, isSubject: Bool) throws -> [StoredAssertion] {
    let (own, other) = isSubject ? ("subject_id", "object_id") : ("object_id", "subject_id")
    let rows = try database.prepare(
      """
      SELECT a.id, a.predicate, a.role, a.confidence, a.rule, a.speaker, a.post_status, a.participant_role, a.aspect,
        a.topic, a.phase, a.edtf, a.begin, a.end, speaker.label, \(EntityReader.columns(of: "other")),
        \(EntityReader.columns(of: "statement"))
      FROM assertions AS a JOIN entities AS other ON other.id = a.\(other)
        LEFT JOIN entities AS statement ON statement.id = a.statement_id
        LEFT JOIN entities AS speaker ON speaker.key = a.speaker
      WHERE a.\(own) = \(entity) AND a.predicate <> 'mentions'
      """)
    let passages = try database.prepare(
      "SELECT quotation FROM evidence JOIN passages ON passages.id = passage_id WHERE assertion_id = ?1 ORDER BY start, end"
    )
    var found: [StoredAssertion] = []
    while try rows.step() {
      guard let predicate = Predicate(rawValue: rows.text(1)), let other = try EntityReader.name(rows, from: 15) else {
        throw GraphStoreError.damaged("assertion \(rows.integer(0))")
      }
      var claim = Claim(confidence: rows.real(3), rule: rows.text(4), speaker: rows.text(5))
      claim.postStatus = rows.text(6)
      claim.participantRole = rows.text(7)
      claim.aspect = rows.text(8)
      claim.topic = rows.text(9)
      claim.phase = rows.text(10)
      claim.extent = rows.extent(11)
      try passages.bind(1, rows.integer(0))
      var quotations: [String] = []
      while try passages.step() { quotations.append(passages.text(0)) }
      passages.reset()
      found.append(
        StoredAssertion(
          predicate: predicate, isSubject: isSubject, other: other, role: rows.text(2), claim: claim,
          speaker: rows.text(14), statement: try EntityReader.name(rows, from: 23), passages: quotations))
    }
    return found
  }

  func attestations(of event: Int64) throws -> [(statement: EntityName, passage: String)] {
    let rows = try database.prepare(
      """
      SELECT DISTINCT passages.start, quotation, \(EntityReader.columns(of: "statement"))
      FROM attestations JOIN passages ON passages.id = passage_id
        JOIN entities AS statement ON statement.id = passages.statement_id
      WHERE event_id = \(event) ORDER BY statement.begin, statement.key, passages.start
      """)
    var found: [(statement: EntityName, passage: String)] = []
    while try rows.step() {
      if let statement = try EntityReader.name(rows, from: 2) { found.append((statement, rows.text(1))) }
    }
    return found
  }
}
