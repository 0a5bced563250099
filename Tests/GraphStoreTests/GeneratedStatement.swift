import KnowledgeGraph

/// Made-up statements that share people, posts, countries and events, the same for the same number.
struct GeneratedStatement {
  let number: Int
  let version: Int
  private var state: UInt64

  init(number: Int, version: Int = 0) {
    self.number = number
    self.version = version
    state = UInt64(number) &* 7_919 &+ UInt64(version) &* 104_729 &+ 1
  }

  static func identifier(_ number: Int) -> String { "statement/s\(number)" }

  /// Its graph.
  static func graph(_ number: Int, version: Int = 0) -> Graph {
    var made = GeneratedStatement(number: number, version: version)
    return made.graph()
  }

  private mutating func pick(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  private mutating func graph() -> Graph {
    let id = GeneratedStatement.identifier(number)
    var graph = Graph()
    var own = Node(id: id, kind: .statement, label: "Statement \(number).\(version)")
    own.attributes["title"] = .text("On matter \(pick(3))")
    let day = "2026-0\(1 + pick(9))-1\(pick(9))"
    if pick(4) > 0 { own.extent = TimeExtent(edtf: day, begin: day, end: day) }
    own.mentionsByStatement = [id: 1]
    graph.insert(own)
    let evidence = (0..<4).map { place in
      Evidence(statement: id, start: place * 10, end: place * 10 + 5, quotation: "Passage \(place) of “\(number)”")
    }
    for country in 0..<5 where pick(3) > 0 {
      var node = Node(id: "country/c\(country)", kind: .country, label: "Country \(country)")
      node.mentionsByStatement = [id: 1 + pick(3)]
      node.asNamed = ["Country \(country)", "form \(pick(4))"]
      node.aliases = ["alias \(pick(3)) of \(country)"]
      node.sameAs = ["http://www.wikidata.org/entity/Q\(country)"]
      node.attributes["iso2"] = .text("C\(country)")
      graph.insert(node)
    }
    let countries = graph.nodes.filter { $0.kind == .country }.map(\.id)
    guard countries.count > 1 else { return graph }
    for _ in 0..<(1 + pick(4)) {
      var claim = Claim(confidence: Double(pick(100)) / 100, rule: "rule\(pick(3))", speaker: countries[0])
      claim.topic = ["", "peace", "war"][pick(3)]
      insert(
        &graph, countries[pick(countries.count)], Predicate.allCases[pick(Predicate.allCases.count)],
        countries[pick(countries.count)], "", id, claim, [evidence[pick(4)]])
    }
    for person in 0..<3 where pick(2) == 0 {
      var node = Node(id: "person/p\(person)", kind: .person, label: "Person Number\(person)")
      node.mentionsByStatement = [id: 2]
      graph.insert(node)
      var claim = Claim(confidence: 0.9, rule: "post")
      claim.postStatus = ["current", "former", ""][pick(3)]
      let roles = ["Foreign Minister", "foreign minister", "Foreign-Minister", "President", ""]
      insert(
        &graph, node.id, .holdsPost, countries[pick(countries.count)], roles[pick(roles.count)], id, claim,
        [evidence[pick(4)], evidence[pick(4)]])
    }
    var event = Node(id: "event/visit-\(pick(3))", kind: .event, label: "Visit of \(number)")
    event.eventType = .visit
    event.attestations = [
      Attestation(evidence: evidence[pick(4)], rule: "visit", confidence: 0.8, speaker: countries[0]),
      Attestation(evidence: evidence[pick(4)], rule: "visited", confidence: 0.7),
    ]
    graph.insert(event)
    insert(
      &graph, event.id, .participant, countries[0], "", id, Claim(confidence: 0.5, rule: "visit"), [evidence[0]])
    insert(
      &graph, countries[0], .memberOf, countries[1], "", Edge.background,
      Claim(confidence: version % 2 == 0 ? 1 : 0.75, rule: "gazetteer"), [])
    return graph
  }

  private func insert(
    _ graph: inout Graph, _ subject: String, _ predicate: Predicate, _ object: String, _ role: String,
    _ statement: String, _ claim: Claim, _ evidence: Set<Evidence>
  ) {
    graph.insert(
      Edge(
        key: Edge.Key(subject: subject, predicate: predicate, object: object, role: role, statement: statement),
        claim: claim, evidence: evidence))
  }
}
