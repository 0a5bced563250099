import GraphStore
import KnowledgeGraph

/// What is known of an entity as text for a terminal: what it is, its posts, its relations by kind, its events, each with
/// the sentence and the statement that say so.
struct EntityText {
  private let report: EntityReport
  private let limit: Int
  private var page: WrappedText

  /// - Parameter limit: How many of a kind are shown; `nil` for all.
  init(_ report: EntityReport, width: Int, limit: Int?) {
    self.report = report
    self.limit = limit ?? .max
    page = WrappedText(width: width)
  }

  /// The text.
  func text() -> String {
    var made = self
    made.writeHead()
    made.writeAttestations()
    let posts = report.assertions.filter { $0.predicate == .holdsPost }
    made.write(Predicate.holdsPost.title, posts.filter(\.isSubject)) { EntityText.post($0) + " of \($0.other.label)" }
    made.write(Predicate.holdsPost.inverseTitle, posts.filter { !$0.isSubject }) {
      "\($0.other.label), \(EntityText.post($0))"
    }
    let others = report.assertions.filter { $0.predicate != .holdsPost }
    let isEvent = { (assertion: StoredAssertion) in !assertion.isSubject && assertion.other.kind == .event }
    for predicate in Predicate.allCases {
      let same = others.filter { $0.predicate == predicate && !isEvent($0) }
      if predicate.isSymmetric {
        made.write(predicate.title, same) { end($0) }
      } else {
        made.write(predicate.title, same.filter(\.isSubject)) { end($0) }
        made.write(predicate.inverseTitle, same.filter { !$0.isSubject }) { end($0) }
      }
    }
    let events = others.filter(isEvent).sorted {
      ($0.other.extent?.begin ?? "~", $0.other.label, $0.other.id) < (
        $1.other.extent?.begin ?? "~", $1.other.label, $1.other.id
      )
    }
    made.write("Events", events) { event in
      let what = [event.other.extent?.edtf, event.other.eventType?.rawValue].compactMap { $0 }.joined(separator: " ")
      let role = event.predicate == .participant ? event.claim.participantRole : event.predicate.rawValue
      return "\(what): \(event.other.label)" + (role.isEmpty || role == "other" ? "" : " (\(role))")
    }
    return made.page.text
  }

  private mutating func writeHead() {
    let node = report.node
    page.add(node.label, indent: 0)
    var facts = [node.eventType?.rawValue ?? node.kind.rawValue]
    if let extent = node.extent { facts.append(extent.edtf) }
    facts.append(node.id)
    if report.mentions > 0, node.kind != .statement {
      facts.append(
        "\(Numbers.counted(report.mentions, "mention")) in \(Numbers.counted(report.statements, "statement"))")
    }
    page.add(facts.joined(separator: " · "), indent: 0)
    if !node.otherNames.isEmpty { page.add("Also: " + node.otherNames.joined(separator: " | "), indent: 0) }
    let codes = node.attributes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.text)" }
    if !codes.isEmpty { page.add(codes.joined(separator: " · "), indent: 0) }
    for iri in node.sameAs.sorted() { page.add(iri, indent: 0) }
  }

  private mutating func writeAttestations() {
    for (statement, passage) in report.attestations.prefix(limit) {
      page.add("“\(passage)” \(EntityText.source(statement))", indent: 2)
    }
    addRest(report.attestations.count, indent: 2)
  }

  /// Writes a group: what is said alike, by several statements or not, stands once, with its latest sentence.
  private mutating func write(_ title: String, _ assertions: [StoredAssertion], _ line: (StoredAssertion) -> String) {
    guard !assertions.isEmpty else { return }
    page.addBlank()
    var groups: [(line: String, assertions: [StoredAssertion])] = []
    var places: [String: Int] = [:]
    for assertion in assertions {
      let text = line(assertion)
      if let place = places[text] {
        groups[place].assertions.append(assertion)
      } else {
        places[text] = groups.count
        groups.append((text, [assertion]))
      }
    }
    page.add(title + (groups.count > limit ? " (\(Numbers.grouped(groups.count)))" : ""), indent: 0)
    for group in groups.prefix(limit) {
      let said = group.assertions.compactMap(\.statement)
      let days = Set(said.compactMap { $0.extent?.edtf }).sorted()
      let span = days.count > 1 ? "\(days[0]) to \(days[days.count - 1])" : days.first
      let count = Set(said.map(\.id)).count
      let note = [count > 1 ? Numbers.counted(count, "statement") : nil, count > 1 ? span : nil].compactMap { $0 }
      page.add(group.line + (note.isEmpty ? "" : " — " + note.joined(separator: ", ")), indent: 2)
      guard let shown = group.assertions.last(where: { !$0.passages.isEmpty }), let statement = shown.statement else {
        continue
      }
      page.add("“\(shown.passages[0])” \(EntityText.source(statement))", indent: 6)
    }
    addRest(groups.count, indent: 2)
  }

  private mutating func addRest(_ count: Int, indent: Int) {
    if count > limit { page.add("… and \(Numbers.grouped(count - limit)) more (--all shows them)", indent: indent) }
  }

  private static func source(_ statement: EntityName) -> String {
    "[" + [statement.extent?.edtf, statement.id].compactMap { $0 }.joined(separator: " ") + "]"
  }

  private static func post(_ assertion: StoredAssertion) -> String {
    let role = assertion.role.isEmpty ? "a post" : assertion.role
    let status = assertion.claim.postStatus
    return status.isEmpty || status == "current" ? role : "\(role) (\(status))"
  }

  private func end(_ assertion: StoredAssertion) -> String {
    let claim = assertion.claim
    // What says nothing more than the two ends themselves is left out.
    let known: Set = ["", "whole", "other", assertion.other.label, report.node.label]
    let details = [assertion.role.lowercased(), claim.topic, claim.aspect, claim.phase, claim.participantRole]
      .filter { !known.contains($0) }
    return assertion.other.label + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
  }
}
