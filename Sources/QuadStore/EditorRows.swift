/// Looks at the rows that an editor changes.
struct EditorRows {
  private let ofSubject: SQLStatement
  private let ofGraph: SQLStatement
  private let withValue: SQLStatement

  init(_ database: Database) throws {
    ofSubject = try database.prepare("SELECT s, p, o FROM spo WHERE s = ?1 ORDER BY s, p, o", isKept: true)
    ofGraph = try database.prepare("SELECT s, p, o FROM gspo WHERE g = ?1 ORDER BY g, s, p, o", isKept: true)
    withValue = try database.prepare("SELECT s FROM pos WHERE p = ?1 AND o = ?2 ORDER BY p, o, s", isKept: true)
  }

  func triples(of subject: Int64) throws -> [QuadLoader.Row] { try rows(ofSubject, subject) }

  func triples(ofGraph graph: Int64) throws -> [QuadLoader.Row] { try rows(ofGraph, graph) }

  func subjects(_ predicate: Int64, _ object: Int64) throws -> [Int64] {
    try withValue.bind(1, predicate)
    try withValue.bind(2, object)
    defer { withValue.reset() }
    var subjects: [Int64] = []
    while try withValue.step() { subjects.append(withValue.integer(0)) }
    return subjects
  }

  private func rows(_ statement: SQLStatement, _ key: Int64) throws -> [QuadLoader.Row] {
    try statement.bind(1, key)
    defer { statement.reset() }
    var rows: [QuadLoader.Row] = []
    while try statement.step() {
      rows.append(QuadLoader.Row(a: statement.integer(0), b: statement.integer(1), c: statement.integer(2)))
    }
    return rows
  }
}
