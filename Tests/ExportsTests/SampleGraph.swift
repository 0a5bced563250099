import KnowledgeGraph

/// Graphs to export: a plain one, and one full of what breaks exports.
enum SampleGraph {
  static let statement = "statement/000-osce-pc-1568"
  static let sentence = "Secretary General \"Feridun\" Sinirlioğlu visited Kazakhstan & met\nA < B."

  static func evidence(_ start: Int = 10, statement: String = statement) -> Evidence {
    Evidence(
      statement: statement, start: start, end: start + sentence.unicodeScalars.count, quotation: sentence)
  }

  static var plain: Graph {
    var graph = Graph()
    var document = Node(id: statement, kind: .statement, label: "EU statement on Kazakhstan")
    document.extent = TimeExtent(edtf: "2026-06-11", begin: "2026-06-11", end: "2026-06-11")
    document.attributes = [
      "title": .text("EU statement on Kazakhstan"), "forum": .text("OSCE Permanent Council"), "number": .text("1568"),
      "url": .text("https://example.org/a?b=c&d=e"),
    ]
    graph.insert(document)
    var person = Node(id: "person/feridun-sinirlioglu", kind: .person, label: "Feridun Sinirlioğlu")
    person.aliases = ["F. Sinirlioğlu"]
    person.asNamed = ["Sinirlioğlu", "Feridun Sinirlioğlu"]
    person.mentionsByStatement = [statement: 2]
    graph.insert(person)
    var country = Node(id: "country/KZ", kind: .country, label: "Kazakhstan")
    country.attributes = [
      "iso2": .text("KZ"), "iso3": .text("KAZ"), "isoNumeric": .text("398"), "cow": .integer(705),
      "gw": .integer(705),
    ]
    country.sameAs = ["http://www.wikidata.org/entity/Q232"]
    country.mentionsByStatement = [statement: 1]
    graph.insert(country)
    var body = Node(id: "institution/osce", kind: .institution, label: "Organization for Security and Co-operation")
    body.mentionsByStatement = [statement: 3]
    graph.insert(body)
    graph.insert(Node(id: "institution/eu", kind: .institution, label: "European Union"))
    graph.insert(Node(id: "place/astana", kind: .place, label: "Astana"))
    var event = Node(id: "event/visit-1", kind: .event, label: "Visit of Feridun Sinirlioğlu to Kazakhstan")
    event.eventType = .visit
    event.extent = TimeExtent(edtf: "2026-06-01/2026-06-03", begin: "2026-06-01", end: "2026-06-03")
    event.attributes = ["ploverCategory": .text("CONSULT")]
    event.attestations = [Attestation(evidence: evidence(), rule: "visit-verb", confidence: 0.9)]
    graph.insert(event)
    addEdges(to: &graph)
    return graph
  }

  private static func addEdges(to graph: inout Graph) {
    func insert(
      _ subject: String, _ predicate: Predicate, _ object: String, role: String = "", in statement: String = statement,
      _ change: (inout Claim) -> Void = { _ in }
    ) {
      let isSaid = statement == Self.statement
      var claim = Claim(confidence: 0.85, rule: "test-rule", speaker: isSaid ? "institution/eu" : "")
      change(&claim)
      let key = Edge.Key(subject: subject, predicate: predicate, object: object, role: role, statement: statement)
      graph.insert(Edge(key: key, claim: claim, evidence: isSaid ? [evidence(), evidence(99)] : []))
    }
    insert("institution/eu", .issued, statement)
    insert("event/visit-1", .participant, "person/feridun-sinirlioglu") { $0.participantRole = "agent" }
    insert("event/visit-1", .participant, "institution/osce") { $0.participantRole = "other" }
    insert("event/visit-1", .place, "country/KZ")
    insert("person/feridun-sinirlioglu", .holdsPost, "institution/osce", role: "Secretary General") {
      $0.postStatus = "current"
    }
    insert("person/feridun-sinirlioglu", .holdsPost, "institution/osce", role: "Ambassador") {
      $0.postStatus = "former"
    }
    insert("institution/eu", .supports, "country/KZ") {
      $0.aspect = "people"
      $0.topic = "reform"
    }
    insert("place/astana", .locatedIn, "country/KZ", in: Edge.background)
  }

  /// Texts that have broken the exports of others.
  static let hostileTexts = [
    "\"\"", "'", "]]>", "<b>&amp;</b>", "a\nb\tc\rd", "bell\u{7} and form\u{C}feed \u{1B}[31m", "\u{FFFE}end\u{FFFF}",
    "𝔘𝔫𝔦 🕊\u{FE0F}", "e\u{301} é", "\u{202E}right to left", " ", "  two  spaces  ", "%s %d \\n", "<!--", "<?php ?>",
    "&#0;", "a | b", "Иванов", "漢字", "\u{85}\u{2028}next",
  ]

  static var hostile: Graph {
    var graph = plain
    for (index, text) in hostileTexts.enumerated() {
      var node = Node(id: "institution/\(text)/\(index)_x41.b#c?d%20[e]", kind: .institution, label: text)
      node.aliases = [text + "|", "\(index)"]
      node.asNamed = [text]
      node.attributes = ["legalStatus": .text(text), "grouping": .flag(index % 2 == 0)]
      node.mentionsByStatement = [statement: 1]
      node.sameAs = ["http://example.org/\(text)", "institution/\(text)"]
      graph.insert(node)
      var claim = Claim(confidence: 0.5, rule: text, speaker: node.id)
      claim.topic = text
      let key = Edge.Key(subject: node.id, predicate: .concernedAbout, object: "country/KZ", statement: statement)
      let proof = Evidence(statement: statement, start: 1_000 + index, end: 2_000, quotation: text)
      graph.insert(Edge(key: key, claim: claim, evidence: [proof]))
    }
    return graph
  }
}
