import GraphStore
import JSON
import KnowledgeGraph

/// What is known of an entity as JSON.
struct EntityJSON {
  private let report: EntityReport

  init(_ report: EntityReport) {
    self.report = report
  }

  /// The document, with a newline at its end.
  func text() throws -> String {
    let bytes = Collected()
    var json = JSONWriter(lineDepth: 3) { bytes.content += Array($0) }
    try write(&json)
    try json.finish()
    return String(decoding: bytes.content, as: UTF8.self)
  }

  private final class Collected {
    var content: [UInt8] = []
  }

  private func write(_ json: inout JSONWriter) throws {
    let node = report.node
    try json.beginObject()
    try json.member("id", node.id)
    try json.member("iri", report.iri)
    try json.member("kind", node.kind.rawValue)
    if let type = node.eventType { try json.member("type", type.rawValue) }
    try json.member("label", node.label)
    try json.name("names")
    try json.beginArray()
    for name in node.otherNames { try json.string(name) }
    try json.endArray()
    try write(node.extent, &json)
    try json.name("attributes")
    try json.beginObject()
    for (name, value) in node.attributes.sorted(by: { $0.key < $1.key }) {
      try json.name(name)
      switch value {
      case .text(let text): try json.string(text)
      case .integer(let number): try json.number(number)
      case .flag(let flag): try json.bool(flag)
      }
    }
    try json.endObject()
    try json.name("sameAs")
    try json.beginArray()
    for iri in node.sameAs.sorted() { try json.string(iri) }
    try json.endArray()
    try json.name("mentions")
    try json.number(report.mentions)
    try json.name("statements")
    try json.number(report.statements)
    if node.kind == .event { try writeAttestations(&json) }
    try json.name("facts")
    try json.beginArray()
    for assertion in report.assertions { try write(assertion, &json) }
    try json.endArray()
    try json.endObject()
  }

  private func writeAttestations(_ json: inout JSONWriter) throws {
    try json.name("attestations")
    try json.beginArray()
    for (statement, passage) in report.attestations {
      try json.beginObject()
      try json.member("passage", passage)
      try write("statement", statement, &json)
      try json.endObject()
    }
    try json.endArray()
  }

  private func write(_ assertion: StoredAssertion, _ json: inout JSONWriter) throws {
    let claim = assertion.claim
    try json.beginObject()
    try json.member("predicate", assertion.predicate.rawValue)
    try json.member("direction", assertion.isSubject ? "out" : "in")
    try write("other", assertion.other, &json)
    let texts = [
      ("role", assertion.role), ("status", claim.postStatus), ("participantRole", claim.participantRole),
      ("aspect", claim.aspect), ("topic", claim.topic), ("phase", claim.phase), ("speaker", assertion.speaker),
    ]
    for (name, text) in texts where !text.isEmpty { try json.member(name, text) }
    try write(claim.extent, &json)
    try json.name("confidence")
    try json.number(claim.confidence)
    try json.name("passages")
    try json.beginArray()
    for passage in assertion.passages { try json.string(passage) }
    try json.endArray()
    if let statement = assertion.statement { try write("statement", statement, &json) }
    try json.endObject()
  }

  private func write(_ name: String, _ entity: EntityName, _ json: inout JSONWriter) throws {
    try json.name(name)
    try json.beginObject()
    try json.member("id", entity.id)
    try json.member("label", entity.label)
    if entity.kind != .statement { try json.member("kind", entity.kind.rawValue) }
    if let type = entity.eventType { try json.member("type", type.rawValue) }
    if let extent = entity.extent { try json.member("date", extent.edtf) }
    try json.endObject()
  }

  private func write(_ extent: TimeExtent?, _ json: inout JSONWriter) throws {
    if let extent { try json.member("date", extent.edtf) }
  }
}
