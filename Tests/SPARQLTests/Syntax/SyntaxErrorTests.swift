import SPARQL
import Testing

/// A query that is wrong, where it is, and what the message says.
struct SyntaxErrorCase: CustomTestStringConvertible, Sendable {
  let query: String
  let line: Int
  let column: Int
  let says: String

  init(_ query: String, _ line: Int, _ column: Int, _ says: String) {
    self.query = query
    self.line = line
    self.column = column
    self.says = says
  }

  var testDescription: String { query }
}

@Suite struct SyntaxErrorTests {
  static let grammar: [SyntaxErrorCase] = [
    SyntaxErrorCase("", 1, 1, "unexpected the end of the query"),
    SyntaxErrorCase("SELECT", 1, 7, "expected DISTINCT, REDUCED, '*', a variable or '('"),
    SyntaxErrorCase("SELECT * { ?s ?p }", 1, 18, "expected a variable, an IRI, a prefixed name, a literal"),
    SyntaxErrorCase("SELECT *\n{ ?s ?p ?o\n  FILTER ?x }", 3, 10, "unexpected ?x"),
    SyntaxErrorCase("SELECT * { é }", 1, 12, "nothing in SPARQL begins with 'é'"),
    SyntaxErrorCase("SELECT * { \"é🕊\" oops }", 1, 17, "unexpected oops"),
    SyntaxErrorCase("SELECT * { ?s ?p 'a\n' }", 1, 20, "the line ends within a string"),
    SyntaxErrorCase("SELECT * { ?s ?p '''a }", 1, 18, "a string that never ends"),
    SyntaxErrorCase("SELECT * { ?s ?p 'a\\q' }", 1, 20, "an unknown escape in a string"),
    SyntaxErrorCase("SELECT * { ?s ?p '\\u12' }", 1, 19, "needs 4 hexadecimal digits"),
    SyntaxErrorCase("SELECT * { ?s ?p '\\uD800' }", 1, 19, "U+D800 is no code point"),
    SyntaxErrorCase("SELECT * { ?s ?p '\\u0041' oops }", 1, 27, "unexpected oops"),
    SyntaxErrorCase("SELECT * { ?s e:p ?o }", 1, 15, "the prefix 'e:' is not declared; add 'PREFIX e: <…>'"),
    SyntaxErrorCase("SELECT * { <s> ?p ?o }", 1, 12, "<s> is relative"),
    SyntaxErrorCase("SELECT * { ?s ?p ?o } LIMIT -1", 1, 29, "expected a whole number"),
    SyntaxErrorCase("SELECT * { ?s ?p ?o . . }", 1, 23, "unexpected '.'"),
    SyntaxErrorCase("SELECT * { FILTER(1 = 2 = 3) }", 1, 25, "'||' or ')'"),
    SyntaxErrorCase("SELECT * { FILTER(!!true) }", 1, 20, "unexpected '!'"),
    SyntaxErrorCase("SELECT * {} extra", 1, 13, "expected GROUP, HAVING, ORDER, LIMIT, OFFSET, VALUES or the end"),
    SyntaxErrorCase("SELECT * { ?s A ?o }", 1, 15, "unexpected A"),
    SyntaxErrorCase("ASK { FILTER(STR(1, 2)) }", 1, 14, "STR takes 1 argument, not 2"),
    SyntaxErrorCase("ASK { FILTER(SUBSTR('a')) }", 1, 14, "SUBSTR takes 2 or 3 arguments, not 1"),
    SyntaxErrorCase("ASK { FILTER(BOUND(1)) }", 1, 20, "expected a variable"),
    SyntaxErrorCase("CONSTRUCT { ?s <e:p>/<e:q> ?o } {}", 1, 21, "unexpected '/'"),
    SyntaxErrorCase("CONSTRUCT WHERE { ?s ?p ?o FILTER(true) }", 1, 28, "unexpected FILTER"),
    SyntaxErrorCase("ASK { ?s ?p 'a'@ }", 1, 16, "'@' without a language"),
    SyntaxErrorCase("ASK { ?s ?p $ }", 1, 13, "'$' without a name"),
    SyntaxErrorCase("ASK { ?s ?p _: }", 1, 13, "'_:' without a label"),
    SyntaxErrorCase("ASK { FILTER(true & false) }", 1, 19, "a single '&'"),
    SyntaxErrorCase(
      "INSERT DATA { <e:a> <e:b> <e:c> }", 1, 1, "expected BASE, PREFIX, SELECT, CONSTRUCT, DESCRIBE or ASK"),
  ]

  @Test(arguments: grammar) func tellThePlaceAndWhatWasExpected(_ test: SyntaxErrorCase) throws {
    try check(test)
  }

  static let rules: [SyntaxErrorCase] = [
    SyntaxErrorCase("SELECT * { ?s ?p ?o BIND(1 AS ?o) }", 1, 31, "?o is used before this BIND"),
    SyntaxErrorCase("SELECT (1 AS ?o) { ?s ?p ?o }", 1, 14, "?o has a value from the pattern"),
    SyntaxErrorCase("SELECT (1 AS ?x) (2 AS ?x) {}", 1, 24, "?x is given a value twice"),
    SyntaxErrorCase("SELECT * { ?s ?p ?o } GROUP BY ?s", 1, 1, "SELECT * cannot be used with GROUP BY"),
    SyntaxErrorCase("SELECT ?o { ?s ?p ?o } GROUP BY ?s", 1, 8, "?o is neither a key of GROUP BY nor aggregated"),
    SyntaxErrorCase("SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }", 1, 8, "?s is neither a key"),
    SyntaxErrorCase("SELECT (STR(?o) AS ?x) { ?s ?p ?o } GROUP BY ?s", 1, 20, "?o is neither a key"),
    SyntaxErrorCase("SELECT (COUNT(COUNT(?s)) AS ?n) { ?s ?p ?o }", 1, 15, "COUNT is an aggregate"),
    SyntaxErrorCase("SELECT * { ?s ?p ?o FILTER(COUNT(?s) > 1) }", 1, 28, "COUNT is an aggregate"),
    SyntaxErrorCase("SELECT * { ?s ?p ?o BIND(SUM(?o) AS ?n) }", 1, 26, "SUM is an aggregate"),
    SyntaxErrorCase("SELECT ?s { ?s ?p ?o } GROUP BY (1 AS ?s)", 1, 39, "?s has a value already"),
    SyntaxErrorCase("ASK { _:a ?p ?o OPTIONAL { _:a ?q ?r } }", 1, 28, "_:a belongs to another basic graph pattern"),
    SyntaxErrorCase("ASK { _:a ?p ?o BIND(1 AS ?x) _:a ?q ?r }", 1, 31, "_:a belongs to another basic graph pattern"),
    SyntaxErrorCase("ASK { VALUES (?a ?b) { (1) } }", 1, 24, "a row of 1 values under 2 variables"),
    SyntaxErrorCase("ASK { VALUES (?a ?a) { (1 2) } }", 1, 18, "?a is a column twice"),
    SyntaxErrorCase("ASK { FILTER(<e:f>(DISTINCT 1)) }", 1, 20, "DISTINCT is for aggregates"),
  ]

  @Test(arguments: rules) func nameTheRuleThatIsBroken(_ test: SyntaxErrorCase) throws {
    try check(test)
  }

  private func check(_ test: SyntaxErrorCase) throws {
    let error = try #require(throws: SPARQLSyntaxError.self) { try Query(test.query) }
    #expect(error.line == test.line)
    #expect(error.column == test.column)
    #expect(error.description.contains(test.says), "\(error)")
  }

  @Test func pointAtThePlaceWithACaret() throws {
    let error = try #require(throws: SPARQLSyntaxError.self) {
      try Query("PREFIX e: <http://e/>\nSELECT ?x {\n\t?x e:p e:q oops\n}")
    }
    #expect(
      error.description.hasPrefix(
        "line 3, column 13: unexpected oops\n  \t?x e:p e:q oops\n  \t           ^\nexpected "))
  }

  @Test func showOnlyAPieceOfALongLine() throws {
    let filler = String(repeating: "?a <e:p> ?b . ", count: 10_000)
    let error = try #require(throws: SPARQLSyntaxError.self) { try Query("ASK { \(filler) oops \(filler) }") }
    #expect(error.column == 140_008)
    let lines = error.description.split(separator: "\n")
    #expect(lines[1].count < 200)
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let place = lines[1].index(lines[1].startIndex, offsetBy: lines[2].distance(from: lines[2].startIndex, to: caret))
    #expect(lines[1][place...].hasPrefix("oops"))
  }
}
