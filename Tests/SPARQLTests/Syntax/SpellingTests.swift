import SPARQL
import Testing

/// Two ways to write one thing.
@Suite struct SpellingTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    let one: String
    let other: String
    var testDescription: String { one }

    init(_ one: String, _ other: String) {
      self.one = one
      self.other = other
    }
  }

  static let pairs: [Pair] = [
    Pair("select * where { ?s ?p ?o }", "SELECT * { ?s ?p ?o }"), Pair("SELECT*{?s ?p ?o}", "SELECT * { ?s ?p ?o . }"),
    Pair("SELECT * { $s $p $o }", "SELECT * { ?s ?p ?o }"),
    Pair("SELECT * # all\n{ ?s ?p # here\r ?o }", "SELECT * { ?s ?p ?o }"),
    Pair("PREFIX : <e:> ASK { :a :b :c }", "ASK { <e:a> <e:b> <e:c> }"),
    Pair("PREFIX e: <e:> ASK { e:a.b e:%41 e:c\\,d }", "ASK { <e:a.b> <e:%41> <e:c,d> }"),
    Pair("PREFIX e: <e:1#> PREFIX e: <e:2#> ASK { e: e: e: }", "ASK { <e:2#> <e:2#> <e:2#> }"),
    Pair("BASE <http://e/a/b> ASK { <c> <../d> <?q> }", "ASK { <http://e/a/c> <http://e/d> <http://e/a/b?q> }"),
    Pair(
      "BASE <http://e/a/> BASE <b/> PREFIX p: <c#> ASK { p:x <> <#f> }",
      "ASK { <http://e/a/b/c#x> <http://e/a/b/> <http://e/a/b/#f> }"),
    Pair("ASK { ?s a ?o }", "ASK { ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ?o }"),
    Pair("ASK { ?s ?p 'a\\u0041\\U0001F54A' }", "ASK { ?s ?p \"aA🕊\" }"),
    Pair("ASK { ?s ?p \"\"\"a\n\"b\"\" \"\"\" }", "ASK { ?s ?p \"a\\n\\\"b\\\"\\\" \" }"),
    Pair("ASK { ?s ?p '''a''b\\'''' }", "ASK { ?s ?p \"a''b'\" }"), Pair("ASK { ?\\u0073 ?p ?o }", "ASK { ?s ?p ?o }"),
    Pair("ASK { ?s ?p '\\\\u0041' }", "ASK { ?s ?p \"\\\\u0041\" }"),
    Pair("ASK { ?s ?p true, FALSE }", "ASK { ?s ?p true . ?s ?p false }"),
    Pair(
      "ASK { ?s ?p 1 , 1.0 , 1e0 , -1 , +.5 , 'a'@EN-us }",
      "ASK { ?s ?p 1 . ?s ?p 1.0 . ?s ?p 1e0 . ?s ?p -1 . ?s ?p +.5 . ?s ?p 'a'@en-US }"),
    Pair("ASK { ?s ?p ?o ; ; ?q ?r ; . }", "ASK { ?s ?p ?o . ?s ?q ?r }"),
    Pair("ASK { [] ?p ?o }", "ASK { [ ?p ?o ] }"),
    Pair("ASK { ?s ?p [ ] , ( ) }", "ASK { ?s ?p [] . ?s ?p <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> }"),
    Pair("ASK { FILTER(?a -1 > 0) }", "ASK { FILTER(?a + -1 > 0) }"),
    Pair("ASK { FILTER(?a -1*2 > 0) }", "ASK { FILTER(?a + (-1 * 2) > 0) }"),
    Pair("ASK { FILTER(1 + 2 * 3 - 4 / 5 = 6) }", "ASK { FILTER((((1 + (2 * 3)) - (4 / 5)) = 6)) }"),
    Pair("ASK { FILTER(true || false && !true) }", "ASK { FILTER(true || (false && (!true))) }"),
    Pair("ASK { FILTER regex('a', 'b') }", "ASK { FILTER(REGEX('a', 'b')) }"),
    Pair("ASK { FILTER not exists { ?s ?p ?o } }", "ASK { FILTER(!(EXISTS { ?s ?p ?o })) }"),
    Pair("ASK { FILTER(?a not in (1)) }", "ASK { FILTER(!(?a IN (1))) }"),
    Pair("ASK { ?s <e:p>/<e:q>|^<e:r>* ?o }", "ASK { ?s ((<e:p>/<e:q>)|(^(<e:r>*))) ?o }"),
    Pair("ASK { ?s !a ?o }", "ASK { ?s !(<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>) ?o }"),
    Pair("ASK { ?s <e:p>+1 }", "ASK { ?s <e:p> +1 }"),
    Pair("ASK { VALUES ?x { 1 UNDEF } }", "ASK { VALUES (?x) { (1) (UNDEF) } }"),
    Pair("SELECT ?s { ?s ?p ?o } LIMIT 1 OFFSET 2", "SELECT ?s { ?s ?p ?o } OFFSET 2 LIMIT 1"),
    Pair("SELECT ?s { ?s ?p ?o } ORDER BY asc(?s) desc(?p)", "SELECT ?s { ?s ?p ?o } ORDER BY ?s DESC(?p)"),
    Pair("CONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"),
  ]

  @Test(arguments: pairs) func meanTheSame(_ pair: Pair) throws {
    let (one, other) = (try Query(pair.one), try Query(pair.other))
    #expect(one.algebra == other.algebra)
    #expect(one.form == other.form)
  }

  @Test func anIRIIsTheLongerReading() {
    // `<?b&&?c>` is an IRI by the grammar; spaces keep it apart.
    #expect(throws: SPARQLSyntaxError.self) { try Query("ASK { FILTER(?a<?b&&?c>?d) }", base: "http://e/") }
    #expect(throws: Never.self) { try Query("ASK { FILTER(?a < ?b&&?c > ?d) }") }
  }

  @Test func theDatasetIsWhatFromSays() throws {
    let query = try Query("BASE <http://e/> ASK FROM <a> FROM NAMED <b> FROM <c> {}")
    #expect(query.dataset == DatasetClause(defaultGraphs: ["http://e/a", "http://e/c"], namedGraphs: ["http://e/b"]))
    #expect(try Query("ASK {}").dataset == nil)
  }

  @Test func whatIsDescribed() throws {
    let query = try Query("DESCRIBE ?x <e:a> { ?x ?p ?o }")
    #expect(query.form == .describe([.variable(Variable("x")), .term(.iri("e:a"))]))
    let all = try Query("DESCRIBE * { ?x ?p _:b }")
    #expect(all.form == .describe([.variable(Variable("x")), .variable(Variable("p"))]))
    #expect(try Query("DESCRIBE <e:a>").algebra == .unit)
  }

  @Test func blankNodesOfATemplateAreTermsAndThoseOfAPatternAreNot() throws {
    let query = try Query("CONSTRUCT { _:a <e:p> [] } WHERE { _:a <e:p> ?o }")
    guard case .construct(let template) = query.form, case .basicGraphPattern(let triples) = query.algebra else {
      Issue.record("no template")
      return
    }
    #expect(template[0].subject == .term(.blank("a")))
    #expect(triples[0].subject.variable?.isNamed == false)
  }
}
