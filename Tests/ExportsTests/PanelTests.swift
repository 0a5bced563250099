import GraphFormats
import KnowledgeGraph
import Testing

@testable import Exports

@Suite struct PanelTests {
  private static func statement(_ number: Int, _ day: String?) -> Node {
    var node = Node(id: "statement/\(number)", kind: .statement, label: "Statement \(number)")
    node.extent = day.map { TimeExtent(edtf: $0, begin: $0, end: $0) }
    return node
  }

  private static func country(_ code: String, _ name: String, cow: Int) -> Node {
    var node = Node(id: "country/\(code)", kind: .country, label: name)
    node.attributes = ["iso2": .text(code), "iso3": .text(code + "A"), "cow": .integer(cow), "gw": .integer(cow)]
    return node
  }

  /// Two countries, a body and a person, told of by three statements, the last without a date.
  static let graph: Graph = {
    var graph = Graph()
    for (number, day) in [(1, "2026-06-11"), (2, "2026-07-02"), (3, nil)] as [(Int, String?)] {
      graph.insert(statement(number, day))
    }
    graph.insert(country("NA", "Namibia", cow: 565))
    graph.insert(country("KZ", "Kazakhstan", cow: 705))
    graph.insert(Node(id: "institution/osce", kind: .institution, label: "OSCE, \"the\""))
    graph.insert(Node(id: "person/ana", kind: .person, label: "Ana"))
    graph.insert(Node(id: "place/astana", kind: .place, label: "Astana"))
    return graph
  }()

  /// The graph with assertions such as `country/NA supports country/KZ 1`: the number is that of the statement, 0 for
  /// background; a category may follow.
  private static func with(_ assertions: [String], _ change: (inout Claim) -> Void = { _ in }) throws -> Graph {
    var graph = graph
    for assertion in assertions {
      let words = assertion.split(separator: " ").map(String.init)
      var claim = Claim(confidence: 0.5, rule: "test")
      change(&claim)
      let key = Edge.Key(
        subject: words[0], predicate: try #require(Predicate(rawValue: words[1])), object: words[2],
        role: words.count > 4 ? words[4] : "",
        statement: words[3] == "0" ? Edge.background : "statement/\(words[3])")
      graph.insert(Edge(key: key, claim: claim, evidence: []))
    }
    return graph
  }

  /// The counts as lines: actor, target, month, measure, count.
  private static func lines(_ graph: Graph) -> [String] {
    Panel(OrderedGraph(graph)).rows.flatMap { row in
      PanelMeasure.all(with: []).compactMap { measure in
        row.counts[measure].map { "\(row.key.actor) \(row.key.target) \(row.key.month) \(measure.type) \($0)" }
      }
    }
  }

  private static func extent(_ begin: String?, _ end: String?) -> TimeExtent {
    TimeExtent(edtf: "\(begin ?? "..")/\(end ?? "..")", begin: begin, end: end)
  }

  @Test(arguments: [
    // Once a statement and month, whoever says it how often.
    (
      ["country/NA supports country/KZ 1", "country/NA supports country/KZ 2", "country/NA condemns country/KZ 1"],
      [
        "country/NA country/KZ 2026-06 supports 1", "country/NA country/KZ 2026-06 condemns 1",
        "country/NA country/KZ 2026-07 supports 1",
      ]
    ),
    // A statement without a date has no month.
    (["country/NA callsOn person/ana 3"], ["country/NA person/ana  callsOn 1"]),
    // Symmetric relations count both ways.
    (
      ["country/NA tradesWith country/KZ 1"],
      ["country/KZ country/NA 2026-06 tradesWith 1", "country/NA country/KZ 2026-06 tradesWith 1"]
    ),
    // Actions count by their category.
    (["country/NA actsToward country/KZ 1 THREATEN"], ["country/NA country/KZ 2026-06 THREATEN 1"]),
    // Background, structure, places and those that do not act are left out.
    (
      [
        "country/NA supports country/KZ 0", "country/NA memberOf institution/osce 1",
        "country/NA supports place/astana 1",
        "country/NA alignsWith statement/1 1",
      ], []
    ),
  ])
  func assertionsCountInTheMonthOfTheirStatement(assertions: [String], lines: [String]) throws {
    #expect(Self.lines(try Self.with(assertions)) == lines)
  }

  @Test(arguments: [
    (extent("2026-02-03", "2026-02-03"), "2026-02"), (extent("2026-01-31", "2026-02-02"), "2026-01"),
    (extent("2025-12-31", "2026-01-01"), "2025-12"), (extent("2026-01-01", "2026-12-31"), "2026-06"),
    (extent("2026-01-01", nil), "2026-06"),
  ])
  func actionsCountInTheirOwnMonthWhereTheyHaveOne(extent: TimeExtent, month: String) throws {
    let assertions = ["country/NA actsToward country/KZ 1 AID", "country/NA welcomes country/KZ 1"]
    let graph = try Self.with(assertions) { $0.extent = extent }
    let expected = ["country/NA country/KZ \(month) AID 1", "country/NA country/KZ 2026-06 welcomes 1"]
    #expect(Self.lines(graph).sorted() == expected.sorted())
  }

  /// An event of a type and category that statements 1 and 2 tell of, with participants in roles.
  private static func event(
    _ type: EventType, _ category: String, _ roles: [(String, String)], place: String? = nil, extent: TimeExtent? = nil
  ) -> Graph {
    var graph = graph
    var node = Node(id: "event/1", kind: .event, label: "Event")
    node.eventType = type
    node.extent = extent
    node.attributes = ["ploverCategory": .text(category)]
    for number in [2, 1, 3] {
      let evidence = Evidence(statement: "statement/\(number)", start: 0, end: 1, quotation: "E")
      node.attestations.insert(Attestation(evidence: evidence, rule: "test", confidence: 0.5))
    }
    graph.insert(node)
    func insert(_ predicate: Predicate, _ object: String, _ role: String, _ number: Int) {
      var claim = Claim(confidence: 0.5, rule: "test")
      claim.participantRole = role
      let key = Edge.Key(subject: node.id, predicate: predicate, object: object, statement: "statement/\(number)")
      graph.insert(Edge(key: key, claim: claim, evidence: []))
    }
    for (actor, role) in roles { for number in [1, 2] { insert(.participant, actor, role, number) } }
    if let place { insert(.place, place, "", 1) }
    return graph
  }

  @Test(arguments: [
    (
      event(.attack, "ASSAULT", [("country/NA", "agent"), ("country/KZ", "target"), ("person/ana", "other")]),
      ["country/NA country/KZ 2026-06 ASSAULT 1"]
    ),
    (event(.attack, "ASSAULT", [("country/NA", "agent"), ("person/ana", "other")]), []),
    (
      event(.meeting, "CONSULT", [("country/NA", "agent"), ("country/KZ", "agent")]),
      ["country/KZ country/NA 2026-06 CONSULT 1", "country/NA country/KZ 2026-06 CONSULT 1"]
    ),
    (
      event(.visit, "CONSULT", [("person/ana", "agent")], place: "country/KZ"),
      ["person/ana country/KZ 2026-06 CONSULT 1"]
    ),
    (
      event(.meeting, "CONSULT", [("person/ana", "agent")], place: "country/KZ"),
      []
    ),
    (
      event(
        .visit, "CONSULT", [("person/ana", "agent"), ("country/NA", "host")],
        extent: extent("2025-01-02", "2025-01-03")),
      ["person/ana country/NA 2025-01 CONSULT 1"]
    ),
  ])
  func eventsCountOnceForEachPairOfSides(graph: Graph, lines: [String]) {
    #expect(Self.lines(graph) == lines)
  }

  @Test func aViewOfActorsIsRefused() {
    #expect(throws: ExportError.noActorView("panel")) {
      try PanelFormat().write(ActorView(of: Self.graph)) { _ in throw CancellationError() }
    }
  }
}
