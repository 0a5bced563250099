import KnowledgeGraph
import Testing

@Suite struct ActorViewTests {
  /// A graph of events and relations written as rows.
  static func graph(
    events: [(id: String, type: EventType, day: String?, parts: [(actor: String, role: String)])],
    relations: [(from: String, predicate: Predicate, to: String, statement: String)] = []
  ) -> Graph {
    var graph = Graph()
    func insert(_ id: String) {
      for kind in NodeKind.allCases where id.hasPrefix(kind.segment + "/") {
        var node = Node(id: id, kind: kind, label: id)
        if kind == .statement { node.extent = TimeExtent(edtf: "2026-06-11", begin: "2026-06-11", end: "2026-06-11") }
        graph.insert(node)
      }
    }
    for event in events {
      var node = Node(id: event.id, kind: .event, label: event.id)
      node.eventType = event.type
      node.extent = event.day.map { TimeExtent(edtf: $0, begin: $0, end: $0) }
      graph.insert(node)
      for part in event.parts {
        insert(part.actor)
        var claim = Claim(confidence: 1, rule: "r")
        claim.participantRole = part.role
        let key = Edge.Key(
          subject: event.id, predicate: .participant, object: part.actor, statement: "statement/1")
        graph.insert(Edge(key: key, claim: claim, evidence: []))
      }
    }
    for row in relations {
      for id in [row.from, row.to, row.statement] { insert(id) }
      let key = Edge.Key(subject: row.from, predicate: row.predicate, object: row.to, statement: row.statement)
      graph.insert(Edge(key: key, claim: Claim(confidence: 1, rule: "r"), evidence: []))
    }
    return graph
  }

  static func rows(_ view: ActorView) -> [String] {
    view.ties.map { tie in
      "\(tie.from) \(tie.isDirected ? ">" : "-") \(tie.to) \(tie.type) \(tie.count) \(tie.first ?? "") \(tie.last ?? "")"
    }
  }

  @Test func sharedEventsTieEveryPairBothWaysAlike() {
    let parts = [("person/b", ""), ("country/a", ""), ("institution/c", ""), ("place/d", "")]
    let view = ActorView(
      of: Self.graph(events: [
        ("event/1", .meeting, "2026-01-02", parts), ("event/2", .meeting, "2025-01-02", Array(parts.prefix(2))),
        ("event/3", .meeting, nil, Array(parts.prefix(2))), ("event/4", .visit, nil, Array(parts.prefix(2))),
      ]))
    #expect(
      Self.rows(view) == [
        "country/a - institution/c Meeting 1 2026-01-02 2026-01-02",
        "country/a - person/b Meeting 3 2025-01-02 2026-01-02", "country/a - person/b Visit 1  ",
        "institution/c - person/b Meeting 1 2026-01-02 2026-01-02",
      ])
    #expect(view.actors.map(\.id) == ["country/a", "institution/c", "person/b"])
  }

  @Test(arguments: [EventType.attack, .sanction, .assistance])
  func someEventsTieAgentToTarget(_ type: EventType) {
    let parts = [
      ("country/a", "agent"), ("country/b", "target"), ("institution/c", "recipient"), ("person/d", "mediator"),
    ]
    let view = ActorView(of: Self.graph(events: [("event/1", type, nil, parts)]))
    let targets = ["country/b", "institution/c"]
    #expect(Self.rows(view) == targets.map { "country/a > \($0) \(type.rawValue) 1  " })
  }

  @Test func relationsCountStatementsAndTakeTheirDates() {
    let view = ActorView(
      of: Self.graph(
        events: [],
        relations: [
          ("country/b", .supports, "country/a", "statement/1"), ("country/b", .supports, "country/a", "statement/2"),
          ("country/b", .cooperatesWith, "country/a", "statement/1"),
          ("country/a", .cooperatesWith, "country/b", "statement/2"),
          ("country/a", .memberOf, "institution/c", Edge.background),
          ("country/a", .alignsWith, "statement/1", "statement/1"),
        ]))
    #expect(
      Self.rows(view) == [
        "country/a - country/b cooperatesWith 2 2026-06-11 2026-06-11",
        "country/b > country/a supports 2 2026-06-11 2026-06-11",
      ])
  }

  @Test func nothingTiedGivesAnEmptyView() {
    #expect(ActorView(of: Graph()).ties.isEmpty)
    #expect(ActorView(of: Self.graph(events: [("event/1", .visit, nil, [("country/a", "")])])).actors.isEmpty)
  }
}
