import KnowledgeGraph
import Testing

@Suite struct GraphFilterTests {
  /// Two dated statements and one without a date; a thing each speaks of alone, one all speak of, and background.
  static var graph: Graph {
    var graph = Graph()
    let days = ["statement/1": "2026-01-10", "statement/2": "2026-06-10"]
    for id in ["statement/1", "statement/2", "statement/3"] {
      var statement = Node(id: id, kind: .statement, label: id)
      statement.extent = days[id].map { TimeExtent(edtf: $0, begin: $0, end: $0) }
      graph.insert(statement)
      var own = Node(id: "person/of-\(id.suffix(1))", kind: .person, label: id)
      own.mentionsByStatement = [id: 1]
      graph.insert(own)
      var shared = Node(id: "country/shared", kind: .country, label: "Shared")
      shared.mentionsByStatement = [id: 2]
      graph.insert(shared)
      let key = Edge.Key(subject: own.id, predicate: .supports, object: shared.id, statement: id)
      graph.insert(Edge(key: key, claim: Claim(confidence: 1, rule: "r"), evidence: []))
    }
    let chain = ["person/of-2", "institution/b", "institution/a"]
    for (subject, object) in [(chain[0], chain[1]), (chain[1], chain[2]), ("institution/lost", "institution/a")] {
      for id in [subject, object] where id.hasPrefix("institution/") {
        graph.insert(Node(id: id, kind: .institution, label: id))
      }
      let key = Edge.Key(subject: subject, predicate: .partOf, object: object, statement: Edge.background)
      graph.insert(Edge(key: key, claim: Claim(confidence: 1, rule: "gazetteer"), evidence: []))
    }
    return graph
  }

  @Test func aSpanKeepsItsStatementsAndWhatTheySpeakOf() {
    let kept = Self.graph.between(since: "2026-06-01", until: nil)
    #expect(
      kept.nodes.map(\.id) == ["country/shared", "institution/a", "institution/b", "person/of-2", "statement/2"])
    #expect(kept["country/shared"]?.mentions == 2)
    #expect(kept.edges.map(\.key.statement).sorted() == ["ontology", "ontology", "statement/2"])
  }

  @Test func theBoundsAreInclusiveAndBothCount() {
    let statements = { (since: String?, until: String?) in
      Self.graph.between(since: since, until: until).nodes.filter { $0.kind == .statement }.map(\.id)
    }
    #expect(statements("2026-01-10", "2026-01-10") == ["statement/1"])
    #expect(statements("2026-01-11", "2026-06-09") == [])
    #expect(statements(nil, "2026-06-10") == ["statement/1", "statement/2"])
    #expect(Self.graph.between(since: nil, until: nil) == Self.graph)
  }

  @Test func kindsKeepTheEdgesBetweenThem() {
    let kept = Self.graph.keeping(kinds: [.person, .country])
    #expect(kept.nodes.allSatisfy { $0.kind == .person || $0.kind == .country })
    #expect(kept.edgeCount == 3)
  }

  @Test func withoutBackgroundOnlyWhatStatementsSayIsLeft() {
    let kept = Self.graph.withoutBackground()
    #expect(kept.edges.allSatisfy { !$0.isBackground } && kept.edgeCount == 3)
    #expect(kept.nodes.allSatisfy { $0.kind != .institution })
    #expect(kept.nodeCount == 7)
  }
}
