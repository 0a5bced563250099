import Files
import Ontology
import Statements

/// What tells whether a statement is to be read again: a hash of all that its graph is made of.
struct StatementDigest: Sendable {
  /// Of the program and of what it knows.
  private let ground: [String]

  init(knowledge: KnowledgeBase) {
    var data = SHA256()
    for file in knowledge.files { file.bytes.withUnsafeBytes { data.update($0) } }
    ground = [Program.version, data.hexadecimal]
  }

  /// SHA-256, as hexadecimal digits, of the statement's text, head and blocks, the ontology and the program's version.
  func digest(of statement: Statement) -> String {
    var digest = SHA256()
    func add(_ text: String) {
      var text = text
      text.withUTF8 { digest.update(UnsafeRawBufferPointer($0)) }
      // Texts that end at other places are other texts: no UTF-8 holds this byte.
      [0xFF].withUnsafeBytes { digest.update($0) }
    }
    for text in ground { add(text) }
    add(statement.id)
    add(statement.url ?? "")
    add(statement.text)
    let header = statement.header
    for field in [header.forum, header.number, header.place, header.title, header.issuer] + header.bylines {
      add(field.map { "\($0.value) \($0.range?.description ?? "")" } ?? "")
    }
    add(header.date?.iso ?? "")
    add("\(header.bodyStart)")
    statement.reading.bytes.withUnsafeBytes { digest.update($0) }
    for block in statement.reading.blocks { add("\(block.kind.rawValue) \(block.range)") }
    return digest.hexadecimal
  }
}
