import Files
import RDF
import Testing

@Suite struct NTriplesWriterTests {
  struct TermCase: CustomTestStringConvertible, Sendable {
    let term: Term
    let written: String
    var testDescription: String { written }
  }

  static let terms = [
    TermCase(term: .iri("http://é.example/漢#x"), written: "<http://é.example/漢#x>"),
    TermCase(term: .iri("urn:a"), written: "<urn:a>"),
    TermCase(term: .blank("b1"), written: "_:b1"),
    TermCase(term: .blank("a_b-c_"), written: "_:a_b-c_"),
    TermCase(term: .blank("-a.b"), written: "_:_x2Da_x2Eb"),
    TermCase(term: .blank("_x2D"), written: "_:_x5Fx2D"),
    TermCase(term: .blank("é"), written: "_:_xC3_xA9"),
    TermCase(term: .blank(""), written: "_:_x"),
    TermCase(term: .literal(Literal("")), written: "\"\""),
    TermCase(term: .literal(Literal("a\"b\\c")), written: #""a\"b\\c""#),
    TermCase(term: .literal(Literal("\t\n\r\u{8}\u{C}")), written: #""\t\n\r\b\f""#),
    TermCase(term: .literal(Literal("\u{0}\u{1B}\u{7F}")), written: #""\u0000\u001B\u007F""#),
    TermCase(term: .literal(Literal("漢字 🕊 ]]> <&>")), written: "\"漢字 🕊 ]]> <&>\""),
    TermCase(term: .literal(Literal("chat", language: "fr-CA")), written: "\"chat\"@fr-CA"),
    TermCase(
      term: .literal(Literal("1", datatype: Vocabulary.XSD.integer)),
      written: "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>"),
    TermCase(term: .literal(Literal("x", datatype: Vocabulary.XSD.string)), written: "\"x\""),
  ]

  @Test(arguments: terms) func writesEveryTerm(_ test: TermCase) throws {
    let quad = SampleQuads.quad(.iri("http://e/s"), "http://e/p", test.term)
    #expect(try SampleQuads.write([quad], .ntriples) == "<http://e/s> <http://e/p> \(test.written) .\n")
  }

  @Test func writesGraphsInNQuadsOnly() throws {
    let quads = [
      SampleQuads.quad(.blank("s"), "http://e/p", .blank("o"), graph: .iri("http://e/g")),
      SampleQuads.quad(.blank("s"), "http://e/p", .literal(Literal("x")), graph: .blank("g")),
      SampleQuads.quad(.blank("s"), "http://e/p", .literal(Literal("x"))),
    ]
    #expect(
      try SampleQuads.write(quads, .nquads) == """
        _:s <http://e/p> _:o <http://e/g> .
        _:s <http://e/p> "x" _:g .
        _:s <http://e/p> "x" .

        """)
    #expect(
      try SampleQuads.write(quads, .ntriples) == """
        _:s <http://e/p> _:o .
        _:s <http://e/p> "x" .
        _:s <http://e/p> "x" .

        """)
    #expect(try SampleQuads.write([], .nquads).isEmpty)
  }

  @Test func escapesAtEveryPlaceOfALongText() throws {
    for length in 0..<40 {
      let text = String(repeating: "é", count: length) + "\"" + String(repeating: "b", count: length % 9)
      let quad = SampleQuads.quad(.iri("http://e/s"), "http://e/p", .literal(Literal(text)))
      let written = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
      #expect(try SampleQuads.write([quad], .ntriples) == "<http://e/s> <http://e/p> \"\(written)\" .\n")
    }
  }
}
