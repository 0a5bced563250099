import SPARQL
import Testing

/// What queries mean, in the words of section 18.2.3 of the standard and beyond.
@Suite struct TranslationTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let query: String
    let algebra: String
    var testDescription: String { query }

    init(_ query: String, _ algebra: String) {
      self.query = query
      self.algebra = algebra
    }
  }

  /// The algebra on one line.
  static func flat(_ query: String) throws -> String {
    let prefixes = ["": "http://e/"]
    let text = try Query("SELECT * " + query, prefixes: prefixes).algebra.text(prefixes: prefixes)
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    return lines.dropFirst().joined(separator: " ").dropLast().description
  }

  static let patterns: [Case] = [
    Case("{ ?s ?p ?o }", "(bgp (triple ?s ?p ?o))"),
    Case("{ ?s :p 1 ; :q 2, 3 }", "(bgp (triple ?s :p 1) (triple ?s :q 2) (triple ?s :q 3))"),
    Case(
      "{ ?s a [ :p () ] }",
      "(bgp (triple _:.1 :p <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>) (triple ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> _:.1))"
    ),
    Case("{ { ?s :p ?o } { ?s :q ?o } }", "(join (bgp (triple ?s :p ?o)) (bgp (triple ?s :q ?o)))"),
    Case("{ { ?s :p ?o } UNION { ?s :q ?o } }", "(union (bgp (triple ?s :p ?o)) (bgp (triple ?s :q ?o)))"),
    Case(
      "{ { ?s :a ?o } UNION { ?s :b ?o } UNION { ?s :c ?o } }",
      "(union (union (bgp (triple ?s :a ?o)) (bgp (triple ?s :b ?o))) (bgp (triple ?s :c ?o)))"),
    Case("{ ?s :p ?o OPTIONAL { ?s :q ?v } }", "(leftjoin (bgp (triple ?s :p ?o)) (bgp (triple ?s :q ?v)))"),
    Case(
      "{ ?s :p ?o OPTIONAL { ?s :q ?v FILTER(?v > ?o) } }",
      "(leftjoin (bgp (triple ?s :p ?o)) (bgp (triple ?s :q ?v)) (> ?v ?o))"),
    Case(
      "{ ?s :p ?o OPTIONAL { { ?s :q ?v FILTER(?v > ?o) } } }",
      "(leftjoin (bgp (triple ?s :p ?o)) (filter (> ?v ?o) (bgp (triple ?s :q ?v))))"),
    Case("{ ?s :p ?o FILTER(?o < 5) ?s :q ?v }", "(filter (< ?o 5) (bgp (triple ?s :p ?o) (triple ?s :q ?v)))"),
    Case("{ FILTER(?o < 5) FILTER(?o > 1) ?s :p ?o }", "(filter (&& (< ?o 5) (> ?o 1)) (bgp (triple ?s :p ?o)))"),
    Case("{ ?s :p ?o BIND(1 AS ?x) ?s :q ?v }", "(join (extend ?x 1 (bgp (triple ?s :p ?o))) (bgp (triple ?s :q ?v)))"),
    Case("{ ?s :p ?o MINUS { ?s :q ?v } }", "(minus (bgp (triple ?s :p ?o)) (bgp (triple ?s :q ?v)))"),
    Case("{ GRAPH ?g { ?s :p ?o } }", "(graph ?g (bgp (triple ?s :p ?o)))"),
    Case("{ GRAPH :g {} }", "(graph :g (unit))"),
    Case("{ VALUES (?x ?y) { (1 UNDEF) (:a 'b'@en) } }", "(table (?x ?y) (row 1 undef) (row :a \"b\"@en))"),
    Case("{ SERVICE SILENT :e { ?s :p ?o } }", "(service silent :e (bgp (triple ?s :p ?o)))"),
    Case("{ FILTER NOT EXISTS { ?s :p ?o } }", "(filter (! (exists (bgp (triple ?s :p ?o)))) (unit))"),
    Case(
      "{ ?s :p ?x { SELECT ?s { ?s :q ?o } LIMIT 1 } }",
      "(join (bgp (triple ?s :p ?x)) (slice 0 1 (project (?s) (bgp (triple ?s :q ?o)))))"),
  ]

  @Test(arguments: patterns) func ofPatterns(_ test: Case) throws {
    #expect(try Self.flat(test.query) == test.algebra)
  }

  static let paths: [Case] = [
    Case("{ ?s :p/:q ?o }", "(bgp (triple ?s :p ?.path1.1) (triple ?.path1.1 :q ?o))"),
    Case("{ ?s :a ?o ; :p/^:q ?v }", "(bgp (triple ?s :a ?o) (triple ?s :p ?.path1.1) (triple ?v :q ?.path1.1))"),
    Case("{ ?s ^(:p/:q) ?o }", "(bgp (triple ?o :p ?.path1.1) (triple ?.path1.1 :q ?s))"),
    Case("{ ?s :p|:q ?o }", "(union (bgp (triple ?s :p ?o)) (bgp (triple ?s :q ?o)))"),
    Case("{ ?s :p* ?o }", "(path ?s (path* :p) ?o)"), Case("{ ?s ^:p+ ?o }", "(path ?o (path+ :p) ?s)"),
    Case("{ ?s (^:p)+ ?o }", "(path ?s (path+ (inverse :p)) ?o)"),
    Case(
      "{ ?s :p/:q*/:r ?o }",
      "(join (join (bgp (triple ?s :p ?.path1.1)) (path ?.path1.1 (path* :q) ?.path1.2)) (bgp (triple ?.path1.2 :r ?o)))"
    ),
    Case("{ ?s !(:p|^:q) ?o }", "(union (path ?s (notoneof :p) ?o) (path ?o (notoneof :q) ?s))"),
    Case("{ ?s !^:q ?o }", "(path ?o (notoneof :q) ?s)"), Case("{ ?s !() ?o }", "(path ?s (notoneof) ?o)"),
    Case("{ ?s (:p/:q)? ?o }", "(path ?s (path? (seq :p :q)) ?o)"),
  ]

  @Test(arguments: paths) func ofPaths(_ test: Case) throws {
    #expect(try Self.flat(test.query) == test.algebra)
  }

  static let whole: [Case] = [
    Case(
      "SELECT ?s (COUNT(?o) AS ?n) { ?s :p ?o } GROUP BY ?s HAVING(COUNT(?o) > 1) ORDER BY DESC(?n) LIMIT 5 OFFSET 2",
      """
      (slice 2 5
        (project (?s ?n)
          (order
            (desc
              ?n)
            (extend ?n
              ?.aggregate1
              (filter
                (> ?.aggregate1 1)
                (group (?s)
                  (?.aggregate1
                    (count ?o))
                  (bgp
                    (triple ?s :p ?o))))))))
      """),
    Case(
      "SELECT DISTINCT (SUM(?v) + ?k AS ?t) { ?s :p ?v } GROUP BY (STR(?s) AS ?k) HAVING(?v > 1) VALUES ?k { 'a' }",
      """
      (distinct
        (project (?t)
          (extend ?t
            (+ ?.aggregate2 ?k)
            (join
              (filter
                (> ?.aggregate1 1)
                (group (?k)
                  (?.aggregate1
                    (sample ?v))
                  (?.aggregate2
                    (sum ?v))
                  (extend ?k
                    (str ?s)
                    (bgp
                      (triple ?s :p ?v)))))
              (table (?k)
                (row "a"))))))
      """),
    Case(
      "SELECT (GROUP_CONCAT(DISTINCT ?o; SEPARATOR=', ') AS ?all) { ?s :p ?o }",
      """
      (project (?all)
        (extend ?all
          ?.aggregate1
          (group ()
            (?.aggregate1
              (group_concat (separator ", ") distinct ?o))
            (bgp
              (triple ?s :p ?o)))))
      """),
  ]

  @Test(arguments: whole) func ofModifiers(_ test: Case) throws {
    let prefixes = ["": "http://e/"]
    #expect(try Query(test.query, prefixes: prefixes).algebra.text(prefixes: prefixes) == test.algebra)
  }

  @Test func columnsOfAStarAreInOrderOfAppearance() throws {
    let query = try Query("SELECT * { ?z ?y ?x . _:a ?b [] OPTIONAL { ?c ?d ?z } MINUS { ?m ?n ?o } BIND(1 AS ?e) }")
    guard case .select(let columns) = query.form else {
      Issue.record("no table")
      return
    }
    #expect(columns.map(\.name) == ["z", "y", "x", "b", "c", "d", "e"])
  }
}
