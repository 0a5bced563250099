import Files
import RDF
import Testing

@Suite struct TurtleWriterTests {
  @Test func joinsWhatBelongsTogether() throws {
    let s = SampleQuads.iri("http://e/s")
    let quads = [
      SampleQuads.quad(s, Vocabulary.RDF.type, SampleQuads.iri("http://e/Thing")),
      SampleQuads.quad(s, "http://e/p", .literal(Literal("a\n\"b\""))),
      SampleQuads.quad(s, "http://e/p", .literal(Literal("c", language: "en"))),
      SampleQuads.quad(s, "http://e/deep#q", .blank("b")),
      SampleQuads.quad(.blank("b"), "http://other/p", Term.iri(Vocabulary.RDF.type)),
      SampleQuads.quad(
        s, "http://e/deep#q", .literal(Literal("2026", datatype: "http://www.w3.org/2001/XMLSchema#gYear"))),
    ]
    #expect(
      try SampleQuads.write(quads, .turtle) == #"""
        @prefix e: <http://e/> .
        @prefix deep: <http://e/deep#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        e:s a e:Thing ;
          e:p "a\n\"b\"" ,
            "c"@en ;
          deep:q _:b .

        _:b <http://other/p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> .

        e:s deep:q "2026"^^xsd:gYear .

        """#)
  }

  @Test func namedGraphsStandInBraces() throws {
    #expect(
      try SampleQuads.write(SampleQuads.graphs, .trig, options: RDFWriterOptions(prefixes: [("e", "http://e/")])) == """
        @prefix e: <http://e/> .

        e:s e:p e:o0 ;
          e:q _:b ;
          e:p 0 .

        _:b a e:Thing .

        e:g {
          e:s e:p e:o1 ;
            e:q _:b ;
            e:p 1 .

          _:b a e:Thing .
        }

        _:g {
          e:s e:p e:o2 ;
            e:q _:b ;
            e:p 2 .

          _:b a e:Thing .
        }

        <urn:g> {
          e:s e:p e:o3 ;
            e:q _:b ;
            e:p 3 .

          _:b a e:Thing .
        }

        e:s e:p e:o4 ;
          e:q _:b ;
          e:p 4 .

        _:b a e:Thing .

        e:g {
          e:s e:p e:o5 ;
            e:q _:b ;
            e:p 5 .

          _:b a e:Thing .
        }

        """)
  }

  static let names = [
    ("http://e/", "e:"), ("http://e/a", "e:a"), ("http://e/1", "e:1"), ("http://e/a-b.c_d", "e:a-b.c_d"),
    ("http://e/é漢", "e:é漢"), ("http://e/deep#x", "deep:x"), ("http://e/deep#", "deep:"), ("http://e/_a", "e:_a"),
    ("http://e/a.", "<http://e/a.>"), ("http://e/.a", "<http://e/.a>"), ("http://e/-a", "<http://e/-a>"),
    ("http://e/a/b", "<http://e/a/b>"), ("http://e/a:b", "<http://e/a:b>"), ("http://e/a%20b", "<http://e/a%20b>"),
    ("http://e/a(b)", "<http://e/a(b)>"), ("http://e/a×b", "<http://e/a×b>"),
    ("http://e/\u{B7}a", "<http://e/\u{B7}a>"),
    ("http://e", "<http://e>"), ("http://f/a", "<http://f/a>"), ("http://e/é.", "<http://e/é.>"),
  ]

  @Test(arguments: names) func prefixesOnlyWhatIsALegalName(_ iri: String, _ written: String) throws {
    let quad = SampleQuads.quad(.blank("s"), "urn:p", SampleQuads.iri(iri))
    let text = try SampleQuads.write([quad], .turtle)
    #expect(text.hasSuffix("\n_:s <urn:p> \(written) .\n"))
    var read: [Triple] = []
    try TurtleReader.read(Array(text.utf8), file: "written") { read.append($0) }
    #expect(read.first?.object == quad.triple.object)
  }

  static let numbers = [
    ("0", "integer", true), ("-12", "integer", true), ("+012", "integer", true), ("1.0", "integer", false),
    ("", "integer", false), ("-", "integer", false), ("1 ", "integer", false), ("1.5", "decimal", true),
    ("-.5", "decimal", true), ("5.", "decimal", false), ("5", "decimal", false), ("1e5", "decimal", false),
    ("1e5", "double", true), ("1.E-5", "double", true), (".5e+5", "double", true), ("1.5", "double", false),
    (".e5", "double", false), ("1e", "double", false), ("INF", "double", false), ("true", "boolean", true),
    ("false", "boolean", true), ("1", "boolean", false), ("True", "boolean", false), ("1", "int", false),
  ]

  @Test(arguments: numbers) func numbersAreShortOnlyWhereTheyReadTheSame(
    _ lexical: String, _ datatype: String, _ isShort: Bool
  ) throws {
    let quad = SampleQuads.quad(.blank("s"), "urn:p", SampleQuads.typed(lexical, datatype))
    let written = isShort ? lexical : "\"\(lexical)\"^^xsd:\(datatype)"
    #expect(try SampleQuads.write([quad], .turtle).hasSuffix("\n_:s <urn:p> \(written) .\n"))
  }

  static let badPrefixes = [
    ("_", "http://f/"), ("a.", "http://f/"), ("1", "http://f/"), ("a b", "http://f/"), ("f", "f"),
  ]

  @Test(arguments: badPrefixes) func badPrefixesAreRefused(_ prefix: String, _ namespace: String) {
    #expect(throws: RDFWriteError.badPrefix(prefix)) {
      try SampleQuads.write([], .turtle, options: RDFWriterOptions(prefixes: [(prefix, namespace)]))
    }
    #expect(throws: RDFWriteError.badPrefix("e")) {
      try SampleQuads.write([], .trig, options: RDFWriterOptions(prefixes: [("e", "urn:a"), ("e", "urn:b")]))
    }
  }
}
