import RDF
import Testing

@Suite struct TrigReaderTests {
  /// The quads without the namespace, one a line, blank nodes as they are labelled.
  static func lines(_ text: String, _ syntax: RDFSyntax = .trig) throws -> [String] {
    try quads("@prefix : <http://e/> .\n" + text, syntax).map { quad in
      [quad.triple.subject, .iri(quad.triple.predicate), quad.triple.object, quad.graph].compactMap(\.self).map(short)
        .joined(separator: " ")
    }
  }

  static func short(_ term: Term) -> String {
    switch term {
    case .iri(let iri):
      iri.local(in: "http://e/").map(String.init) ?? iri.local(in: Vocabulary.RDF.namespace).map(String.init)
        ?? iri.string
    case .blank(let label): "_" + label
    case .literal(let literal): "'\(literal.lexical)'"
    }
  }

  static let cases: [(String, [String])] = [
    (":a :b :c . :g { :d :e :f . :h :i :j } :k :l :m .", ["a b c", "d e f g", "h i j g", "k l m"]),
    ("{ :a :b :c } GRAPH _:g { :a :b :c . }", ["a b c", "a b c _g"]),
    ("[] { :a :b [] } [] :c :d .", ["a b _genid2 _genid1", "_genid3 c d"]),
    ("graph [ ] { [ :a :b ] . }", ["_genid2 a b _genid1"]),
    (
      ":g { [ :a [ :b ( 1 ) ] ] :c :d ; } ",
      [
        "_genid1 a _genid2 g", "_genid2 b _genid3 g", "_genid3 first '1' g", "_genid3 rest nil g", "_genid1 c d g",
      ]
    ),
    (
      "( 1 ( ) (:x) ) :p () .",
      [
        "_genid1 first '1'", "_genid1 rest _genid2", "_genid2 first nil", "_genid2 rest _genid3",
        "_genid3 first _genid4", "_genid4 first x", "_genid4 rest nil", "_genid3 rest nil", "_genid1 p nil",
      ]
    ),
    (
      "_:genid1 :p _:genid_1 , _:genidx , _:gen , [] .",
      [
        "_genid_1 p _genid__1", "_genid_1 p _genid_x", "_genid_1 p _gen", "_genid_1 p _genid1",
      ]
    ),
    (":g {} :g { :a a :b;;; :c 1.5, 2.e3, 3. } ", ["a type b g", "a c '1.5' g", "a c '2.e3' g", "a c '3' g"]),
  ]

  @Test(arguments: cases) func reads(_ text: String, _ expected: [String]) throws {
    #expect(try Self.lines(text) == expected)
  }

  @Test(arguments: [
    "", "x", "(", "[ :p ", "\"", "<", ":g {", ":g { :a :b :c", "GRAPH", "@", "@prefix", "@prefix e:", ":a :b 1",
  ])
  func endsWithinAStatementAreErrors(_ text: String) throws {
    let error = try #require(throws: RDFSyntaxError.self) { try Self.lines(":s :p " + text) }
    #expect(error.line == 2)
    #expect(error.message.contains("found"), "\(error)")
  }

  @Test func deepNestingIsReadAndTooDeepIsAnError() throws {
    func nested(_ depth: Int) -> String {
      ":s :p " + String(repeating: "[:p ", count: depth) + "1" + String(repeating: "]", count: depth) + "."
    }
    #expect(try Self.lines(nested(50_000)).count == 50_001)
    #expect(
      try Self.lines(":s :p " + String(repeating: "(", count: 9_000) + String(repeating: ")", count: 9_000) + ".").count
        == 17_999)
    let error = try #require(throws: RDFSyntaxError.self) { try Self.lines(nested(200_000)) }
    #expect(error.message == "more than 100000 brackets within one another")
  }

  @Test func graphsDoNotBelongInTurtle() throws {
    for text in [":g { :a :b :c }", "{ :a :b :c }", "GRAPH :g { :a :b :c }"] {
      #expect(throws: RDFSyntaxError.self) { try Self.lines(text, .turtle) }
    }
  }

  @Test func manyPrefixesStayApart() throws {
    let declarations = (0..<3_000).map { "@prefix p\($0): <http://e/\($0)/> .\n" }.joined()
    let found = try quads(declarations + "p0:a p1717:b p2999:c .", .turtle)
    #expect(
      found == [Quad(Triple(.iri("http://e/0/a"), "http://e/1717/b", .iri("http://e/2999/c")))])
  }
}
