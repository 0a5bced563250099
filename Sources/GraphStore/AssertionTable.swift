import KnowledgeGraph
import QuadStore

/// Rows of the tables `assertions`, `background`, `evidence`, `passages` and `attestations`.
final class AssertionTable {
  private let database: Database
  private let insertPassage: SQLStatement
  private let indexPassage: SQLStatement
  private let insertAssertion: SQLStatement
  private let findBackground: SQLStatement
  private let insertBackground: SQLStatement
  private let insertEvidence: SQLStatement
  private let insertAttestation: SQLStatement

  init(_ database: Database) throws {
    self.database = database
    func prepare(_ sql: String) throws -> SQLStatement { try database.prepare(sql, isKept: true) }
    insertPassage = try prepare("INSERT INTO passages(statement_id, start, end, quotation) VALUES(?1, ?2, ?3, ?4)")
    indexPassage = try prepare("INSERT INTO passage_search(rowid, quotation) VALUES(?1, ?2)")
    insertAssertion = try prepare(
      """
      INSERT INTO assertions(statement_id, subject_id, predicate, object_id, role, confidence, rule, speaker,
        post_status, participant_role, aspect, topic, phase, edtf, begin, end)
      VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
      """)
    findBackground = try prepare(
      """
      SELECT id FROM assertions WHERE subject_id = ?1 AND predicate = ?2 AND object_id = ?3 AND role = ?4
        AND statement_id IS NULL AND confidence = ?5 AND rule = ?6 AND speaker = ?7 AND post_status = ?8
        AND participant_role = ?9 AND aspect = ?10 AND topic = ?11 AND phase = ?12
        AND edtf IS ?13 AND begin IS ?14 AND end IS ?15
      """)
    insertBackground = try prepare("INSERT OR IGNORE INTO background(statement_id, assertion_id) VALUES(?1, ?2)")
    insertEvidence = try prepare("INSERT OR IGNORE INTO evidence VALUES(?1, ?2)")
    insertAttestation = try prepare("INSERT OR IGNORE INTO attestations VALUES(?1, ?2, ?3, ?4, ?5)")
  }

  /// Adds a passage that is not there; its number.
  func add(_ evidence: Evidence, of statement: Int64) throws -> Int64 {
    try insertPassage.bind(1, statement)
    try insertPassage.bind(2, Int64(evidence.start))
    try insertPassage.bind(3, Int64(evidence.end))
    try insertPassage.bind(4, evidence.quotation)
    try insertPassage.run()
    let id = database.lastInsertedRow
    try indexPassage.bind(1, id)
    try indexPassage.bind(2, evidence.quotation)
    try indexPassage.run()
    return id
  }

  /// Adds what a statement asserts, with its passages.
  func add(_ edge: Edge, of statement: Int64, subject: Int64, object: Int64, passages: [Int64]) throws {
    let assertion = try insert(edge, of: statement, subject: subject, object: object)
    for passage in passages {
      try insertEvidence.bind(1, assertion)
      try insertEvidence.bind(2, passage)
      try insertEvidence.run()
    }
  }

  /// Adds what the gazetteer says beside a statement; the same of many statements is one row, which goes with
  /// the last.
  func add(background edge: Edge, by statement: Int64, subject: Int64, object: Int64) throws {
    try findBackground.bind(1, subject)
    try findBackground.bind(2, edge.key.predicate.rawValue)
    try findBackground.bind(3, object)
    try findBackground.bind(4, edge.key.role)
    try AssertionTable.bind(edge.claim, to: findBackground, from: 5)
    let known = try findBackground.step() ? findBackground.integer(0) : nil
    findBackground.reset()
    let assertion = try known ?? insert(edge, of: nil, subject: subject, object: object)
    try insertBackground.bind(1, statement)
    try insertBackground.bind(2, assertion)
    try insertBackground.run()
  }

  /// Adds that a passage says that an event happened.
  func add(_ attestation: Attestation, of event: Int64, passage: Int64) throws {
    try insertAttestation.bind(1, event)
    try insertAttestation.bind(2, passage)
    try insertAttestation.bind(3, attestation.rule)
    try insertAttestation.bind(4, attestation.confidence)
    try insertAttestation.bind(5, attestation.speaker)
    try insertAttestation.run()
  }

  /// Takes out what a statement asserts, its passages, and what the gazetteer says beside no other statement.
  func remove(_ statement: Int64) throws {
    try database.execute(
      """
      DELETE FROM evidence WHERE assertion_id IN (SELECT id FROM assertions WHERE statement_id = \(statement));
      DELETE FROM assertions WHERE statement_id = \(statement);
      CREATE TEMP TABLE IF NOT EXISTS loosened(id INTEGER PRIMARY KEY);
      INSERT INTO loosened SELECT assertion_id FROM background WHERE statement_id = \(statement);
      DELETE FROM background WHERE statement_id = \(statement);
      DELETE FROM assertions WHERE id IN (SELECT id FROM loosened)
        AND NOT EXISTS (SELECT 1 FROM background WHERE assertion_id = assertions.id);
      DELETE FROM loosened;
      DELETE FROM attestations WHERE passage_id IN (SELECT id FROM passages WHERE statement_id = \(statement));
      INSERT INTO passage_search(passage_search, rowid, quotation)
        SELECT 'delete', id, quotation FROM passages WHERE statement_id = \(statement);
      DELETE FROM passages WHERE statement_id = \(statement);
      """)
  }

  /// The roles of posts that a statement, or the gazetteer beside it, tells of.
  func roles(by statement: Int64) throws -> Set<String> {
    let rows = try database.prepare(
      """
      SELECT role FROM assertions WHERE statement_id = \(statement) AND predicate = 'holdsPost' AND role <> ''
      UNION SELECT role FROM background JOIN assertions ON assertions.id = assertion_id
        WHERE background.statement_id = \(statement) AND predicate = 'holdsPost' AND role <> ''
      """)
    var roles: Set<String> = []
    while try rows.step() { roles.insert(rows.text(0)) }
    return roles
  }

  private func insert(_ edge: Edge, of statement: Int64?, subject: Int64, object: Int64) throws -> Int64 {
    if let statement { try insertAssertion.bind(1, statement) } else { try insertAssertion.bindNull(1) }
    try insertAssertion.bind(2, subject)
    try insertAssertion.bind(3, edge.key.predicate.rawValue)
    try insertAssertion.bind(4, object)
    try insertAssertion.bind(5, edge.key.role)
    try AssertionTable.bind(edge.claim, to: insertAssertion, from: 6)
    try insertAssertion.run()
    return database.lastInsertedRow
  }

  private static func bind(_ claim: Claim, to statement: SQLStatement, from index: Int32) throws {
    try statement.bind(index, claim.confidence)
    let texts = [
      claim.rule, claim.speaker, claim.postStatus, claim.participantRole, claim.aspect, claim.topic, claim.phase,
    ]
    for (offset, text) in texts.enumerated() { try statement.bind(index + 1 + Int32(offset), text) }
    try statement.bind(index + 8, claim.extent)
  }
}
