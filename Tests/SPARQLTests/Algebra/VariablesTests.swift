import RDF
import SPARQL
import Testing

@Suite struct VariablesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let pattern: String
    /// Variables that every solution binds, and those that some may.
    let certain: String
    let possible: String
    var testDescription: String { pattern }

    init(_ pattern: String, _ certain: String, _ possible: String) {
      self.pattern = pattern
      self.certain = certain
      self.possible = possible
    }
  }

  static let cases: [Case] = [
    Case("{ ?s ?p ?o }", "o p s", "o p s"), Case("{ ?s <e:p>* ?o }", "o s", "o s"), Case("{}", "", ""),
    Case("{ ?s <e:p> ?o OPTIONAL { ?s <e:q> ?v } }", "o s", "o s v"),
    Case("{ { ?a <e:p> ?b } UNION { ?a <e:p> ?c } }", "a", "a b c"),
    Case("{ ?a <e:p> ?b MINUS { ?a <e:p> ?c } }", "a b", "a b"),
    Case("{ GRAPH ?g { ?a <e:p> 1 } }", "a g", "a g"), Case("{ ?a <e:p> ?b BIND(?b AS ?c) }", "a b c", "a b c"),
    Case("{ ?a <e:p> ?b BIND(?b + 1 AS ?c) }", "a b", "a b c"),
    Case("{ ?a <e:p> ?b BIND(COALESCE(?b + 1, 0) AS ?c) }", "a b c", "a b c"),
    Case("{ VALUES (?a ?b) { (1 2) (1 UNDEF) } }", "a", "a b"), Case("{ VALUES ?a {} }", "a", "a"),
    Case("{ SERVICE <e:s> { ?a <e:p> ?b } }", "a b", "a b"),
    Case("{ SERVICE SILENT <e:s> { ?a <e:p> ?b } }", "", "a b"),
    Case("{ SELECT ?a ?z { ?a <e:p> ?b } }", "a", "a z"),
    Case("{ SELECT ?a (COUNT(?b) AS ?n) (SUM(?b) AS ?m) { ?a <e:p> ?b } GROUP BY ?a }", "a n", "a m n"),
    Case("{ FILTER EXISTS { ?a <e:p> ?b } }", "", ""),
  ]

  @Test(arguments: cases) func ofPatterns(_ test: Case) throws {
    let algebra = try Query("ASK \(test.pattern)").algebra
    #expect(algebra.certainVariables.sorted().map(\.name).joined(separator: " ") == test.certain)
    #expect(algebra.variables.map(\.name).joined(separator: " ") == test.possible)
  }

  @Test func unknownFunctionsAreNamedWhereverTheyAreCalled() throws {
    let query = try Query(
      """
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX e: <http://e/>
      SELECT (MAX(e:c(?o)) AS ?m) (xsd:integer(1) AS ?i) {
        ?s ?p ?o FILTER NOT EXISTS { FILTER(1 + e:b(xsd:duration("P1D")) > 1) } BIND(e:a() AS ?x)
      } HAVING(e:a() > 1) ORDER BY e:d(1)
      """)
    #expect(
      try query.unknownFunctions() == [
        "http://e/a", "http://e/b", "http://e/c", "http://e/d", "http://www.w3.org/2001/XMLSchema#duration",
      ])
  }
}
