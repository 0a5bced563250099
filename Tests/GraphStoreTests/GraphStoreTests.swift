import GraphStore
import KnowledgeGraph
import QuadStore
import Testing

@Suite struct GraphStoreTests {
  /// The graph of a made-up statement in which a country supports another, and an event takes place.
  static func graph(_ name: String, label: String = "Norway", mentions: Int = 2) -> Graph {
    let statement = "statement/\(name)"
    var graph = Graph()
    var own = Node(id: statement, kind: .statement, label: "On peace, \(name)")
    own.extent = TimeExtent(edtf: "2026-03-04", begin: "2026-03-04", end: "2026-03-04")
    own.attributes = ["title": .text("On “peace”\nand more"), "number": .integer(7), "open": .flag(true)]
    graph.insert(own)
    for (id, name) in [("country/NO", label), ("country/GE", "Georgia")] {
      var node = Node(id: id, kind: .country, label: name)
      node.mentionsByStatement = [statement: mentions]
      node.asNamed = ["the Kingdom", name]
      node.aliases = ["Kingdom of \(name)"]
      node.sameAs = ["http://www.wikidata.org/entity/Q20"]
      graph.insert(node)
    }
    let evidence = Evidence(statement: statement, start: 3, end: 20, quotation: "We support \(name).")
    var event = Node(id: "event/\(name)", kind: .event, label: "Visit")
    event.eventType = .visit
    event.attestations = [Attestation(evidence: evidence, rule: "visit", confidence: 0.9, speaker: "country/NO")]
    graph.insert(event)
    var claim = Claim(confidence: 0.85, rule: "supports", speaker: "country/NO")
    claim.topic = "territorial integrity"
    graph.insert(
      Edge(
        key: .init(subject: "country/NO", predicate: .supports, object: "country/GE", statement: statement),
        claim: claim, evidence: [evidence]))
    graph.insert(
      Edge(
        key: .init(subject: "country/GE", predicate: .memberOf, object: "country/NO", statement: Edge.background),
        claim: Claim(confidence: 1, rule: "gazetteer"), evidence: []))
    return graph
  }

  static func store() throws -> GraphStore { try GraphStore(path: Database.memory, mode: .writing) }

  static func put(_ names: [String], into store: GraphStore) throws {
    try store.update { update in
      for name in names {
        try update.put(statement: "statement/\(name)", graph: graph(name), digest: name, origin: "\(name).txt")
      }
    }
  }

  static func remove(_ name: String, from store: GraphStore, isThere: Bool) throws {
    try store.update { update in
      let wasThere = try update.remove(statement: "statement/\(name)")
      #expect(wasThere == isThere)
    }
  }

  @Test func whatIsPutInComesOut() throws {
    let store = try Self.store()
    try Self.put(["a"], into: store)
    #expect(try store.graph() == Self.graph("a"))
    #expect(try store.digests() == ["statement/a": "a"])
  }

  @Test(arguments: [[["a", "b", "c"]], [["a"], ["b"], ["c"]], [["c", "a"], ["b"]], [["a", "b"], ["b", "c"]]])
  func statementsMergeInAnyOrderAndNumberOfChanges(changes: [[String]]) throws {
    let store = try Self.store()
    for names in changes { try Self.put(names, into: store) }
    var whole = Self.graph("a")
    whole.merge(Self.graph("b"))
    whole.merge(Self.graph("c"))
    #expect(try store.graph() == whole)
  }

  @Test func aStatementLeavesWithWhatItAloneSaid() throws {
    let store = try Self.store()
    try Self.put(["a", "b"], into: store)
    try Self.remove("a", from: store, isThere: true)
    #expect(try store.graph() == Self.graph("b"))
    try Self.remove("a", from: store, isThere: false)
    try Self.remove("b", from: store, isThere: true)
    #expect(try store.graph() == Graph())
    for table in [
      "entities", "aliases", "same_as", "versions", "mentions", "passages", "assertions", "evidence", "background",
    ] {
      #expect(try store.database.integer("SELECT count(*) FROM \(table)") == 0, "\(table)")
    }
  }

  @Test func aChangedStatementReplacesItsOldSelf() throws {
    let store = try Self.store()
    try Self.put(["a", "b"], into: store)
    let changed = Self.graph("a", label: "Kingdom of Norway", mentions: 5)
    try store.update { try $0.put(statement: "statement/a", graph: changed, digest: "new", origin: "a.txt") }
    var whole = changed
    whole.merge(Self.graph("b"))
    #expect(try store.graph() == whole)
    #expect(try store.database.integer("SELECT mentions FROM entities WHERE key = 'country/NO'") == 7)
  }

  @Test func viewsSayInWordsWhatWasPutIn() throws {
    let store = try Self.store()
    try Self.put(["a"], into: store)
    let rows = try store.database.prepare(
      "SELECT subject_name, predicate, object_name, passage FROM relations WHERE statement <> 'ontology'")
    #expect(try rows.step())
    #expect((0..<4).map { rows.text($0) } == ["Norway", "supports", "Georgia", "We support a."])
    #expect(try store.database.integer("SELECT count(*) FROM events WHERE type = 'Visit'") == 1)
    #expect(
      try store.database.integer("SELECT count(*) FROM passage_search WHERE passage_search MATCH 'support'") == 1)
    #expect(try store.database.integer("SELECT count(*) FROM name_search WHERE name_search MATCH 'norw*'") == 1)
  }
}
