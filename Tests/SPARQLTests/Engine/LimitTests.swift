import QuadStore
import RDF
import SPARQL
import Testing

/// Large, deep and explosive queries: answered, or ended by a limit with an error.
@Suite struct LimitTests {
  /// A ring of nodes that each know the next two, with a number and a label each.
  static func ring(_ count: Int) throws -> QuadStore {
    func node(_ number: Int) -> Term { .iri(IRI("https://example.org/n\(number % count)")) }
    var dataset = ReferenceDataset()
    for number in 0..<count {
      dataset.defaultGraph.insert(Triple(node(number), "https://example.org/p", node(number + 1)))
      dataset.defaultGraph.insert(Triple(node(number), "https://example.org/p", node(number + 2)))
      let value = Literal("\(number)", datatype: Vocabulary.XSD.integer)
      dataset.defaultGraph.insert(Triple(node(number), "https://example.org/number", .literal(value)))
      dataset.defaultGraph.insert(
        Triple(node(number), "https://example.org/label", .literal(Literal(String(repeating: "a", count: 40)))))
    }
    return try EngineAnswer.store(dataset)
  }

  static func count(_ text: String, over store: QuadStore, options: QueryOptions = QueryOptions()) throws -> Int {
    switch try EngineAnswer.answer(Query("PREFIX : <https://example.org/> " + text), over: store, options: options) {
    case .table(_, let rows): rows.count
    case .boolean(let truth): truth ? 1 : 0
    case .graph(let triples): triples.count
    }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let query: String
    let rows: Int

    var testDescription: String { name }
  }

  static let large = [
    Case(
      name: "70 patterns",
      query: "SELECT * { " + (0..<70).map { "?a\($0) :number \($0) ." }.joined(separator: " ") + " }", rows: 1),
    Case(
      name: "a chain of 130 patterns",
      query: "SELECT * { :n0 :number ?n . "
        + (0..<130).map { "?a\($0) :number \($0) . ?a\($0) :label ?l ." }.joined(separator: " ") + " }", rows: 1),
    Case(
      name: "70 OPTIONALs",
      query: "SELECT * { ?a :number 5 " + (0..<70).map { "OPTIONAL { ?a :label ?l\($0) }" }.joined(separator: " ")
        + " }",
      rows: 1),
    Case(
      name: "10,000 IRIs in IN",
      query: "SELECT * { ?a :number ?n FILTER(?a IN (" + (0..<10_000).map { ":n\($0)" }.joined(separator: ",") + ")) }",
      rows: 200),
    Case(
      name: "10,000 numbers in IN",
      query: "SELECT * { ?a :number ?n FILTER(?n IN (" + (100..<10_100).map { "\($0)" }.joined(separator: ",") + ")) }",
      rows: 100),
    Case(
      name: "10,000 rows of VALUES",
      query: "SELECT * { ?a :number ?n VALUES ?n { " + (100..<10_100).map { "\($0)" }.joined(separator: " ") + " } }",
      rows: 100),
    Case(
      name: "an expression 3,000 deep",
      query: "SELECT * { ?a :number ?n FILTER(" + String(repeating: "!(", count: 3_000) + "?n = 7"
        + String(repeating: ")", count: 3_000) + ") }", rows: 1),
    Case(
      name: "a sum 3,000 deep",
      query: "SELECT * { ?a :number ?n FILTER(" + String(repeating: "(1 + ", count: 3_000) + "?n"
        + String(repeating: ")", count: 3_000) + " = 3007) }", rows: 1),
    Case(
      name: "3,000 alternatives of a condition",
      query: "SELECT * { ?a :number ?n FILTER(" + (0..<3_000).map { "?n = \($0)" }.joined(separator: " || ") + ") }",
      rows: 200),
    Case(
      name: "groups 1,000 deep",
      query: "SELECT * " + String(repeating: "{ ?a :number ?n ", count: 1_000) + String(repeating: "}", count: 1_000),
      rows: 200),
    Case(
      name: "100 alternatives",
      query: "SELECT * { " + (0..<100).map { "{ ?a :number \($0) }" }.joined(separator: " UNION ") + " }", rows: 100),
    Case(name: "a closure of a closure", query: "SELECT * { :n0 (:p*)* ?x }", rows: 200),
  ]

  @Test(arguments: large) func largeQueriesAreAnswered(_ example: Case) throws {
    #expect(try Self.count(example.query, over: Self.ring(200)) == example.rows)
  }

  @Test(arguments: [
    "SELECT (COUNT(*) AS ?z) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c = ?f && ?f = 1 && ?i > ?l) }",
    "SELECT (COUNT(*) AS ?n) { ?a (:p*)* ?b . ?b (:p*)* ?c . ?c (:p+/:p*)* ?d }",
    "SELECT (COUNT(DISTINCT *) AS ?n) { { ?a ?b ?c } { SELECT * { ?d ?e ?f } LIMIT 1000000 } { SELECT * { ?g ?h ?i } LIMIT 1000000 } }",
    "ASK { ?a :label ?l . ?b :label ?m . ?c :label ?o FILTER(REGEX(CONCAT(?l, STR(?a)), \"(a|aa)+$\")) }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c LIMIT 1",
  ]) func explosionsEndAtTheTimeLimit(_ query: String) throws {
    let store = try Self.ring(3_000)
    let start = ContinuousClock.now
    do {
      let count = try Self.count(query, over: store, options: QueryOptions(timeLimit: .milliseconds(300)))
      Issue.record("\(count) rows")
    } catch let error as QueryError {
      #expect(error == .timeLimit(.milliseconds(300)))
    } catch is RegexLimitError {
      // A pattern that backtracks may be ended by its own limit first.
    }
    #expect(ContinuousClock.now - start < .seconds(10))
    // The store answers the next question.
    #expect(try Self.count("SELECT * { ?a :number 1 }", over: store) == 1)
  }

  @Test(arguments: [
    "SELECT * { ?a :number ?n OPTIONAL { SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 100000000 } }",
    "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c",
    "SELECT ?c ?f (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?b ?c ?d ?e ?f",
    "SELECT (GROUP_CONCAT(STR(?c)) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
    "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }",
  ]) func whatIsKeptHasALimit(_ query: String) throws {
    let store = try Self.ring(1_000)
    #expect(throws: QueryError.memoryLimit(1 << 20)) {
      try Self.count(query, over: store, options: QueryOptions(timeLimit: .seconds(60), memoryLimit: 1 << 20))
    }
  }

  @Test func moreRowsThanAllowedAreAnError() throws {
    let store = try Self.ring(10)
    let options = QueryOptions(rowLimit: 10)
    #expect(try Self.count("SELECT * { ?a :number ?n }", over: store, options: options) == 10)
    #expect(throws: QueryError.rowLimit(10)) { try Self.count("SELECT * { ?a :p ?n }", over: store, options: options) }
    #expect(throws: QueryError.rowLimit(10)) {
      try Self.count("CONSTRUCT WHERE { ?a :p ?n }", over: store, options: options)
    }
  }

  @Test func anotherEndpointIsNotAsked() throws {
    let store = try Self.ring(10)
    #expect(throws: QueryError.service("<https://example.org/sparql>")) {
      try Self.count("SELECT * { ?a :number ?n SERVICE SILENT :sparql { ?a ?b ?c } }", over: store)
    }
  }
}
