import Files
import RDF
import Testing

@Suite struct JSONLDWriterTests {
  static let types: [(predicate: IRI, type: JSONLDValueType)] = [
    ("http://e/knows", .iri), ("http://e/age", .datatype(Vocabulary.XSD.integer)),
  ]

  @Test func writesACompactedDocumentWithItsContext() throws {
    let s = SampleQuads.iri("http://e/s")
    let quads = [
      SampleQuads.quad(s, Vocabulary.RDF.type, SampleQuads.iri("http://e/A")),
      SampleQuads.quad(s, Vocabulary.RDF.type, SampleQuads.iri("http://e/B")),
      SampleQuads.quad(s, Vocabulary.RDF.type, .literal(Literal("odd"))),
      SampleQuads.quad(s, "http://e/p", .literal(Literal("a\n\"\\\u{1}"))),
      SampleQuads.quad(s, "http://e/p", .literal(Literal("c", language: "en"))),
      SampleQuads.quad(s, "http://e/p", .blank("b")),
      SampleQuads.quad(s, "http://e/knows", SampleQuads.iri("http://e/t")),
      SampleQuads.quad(s, "http://e/knows", .literal(Literal("nobody"))),
      SampleQuads.quad(s, "http://e/age", SampleQuads.typed("1", "integer")),
      SampleQuads.quad(s, "http://e/age", SampleQuads.typed("1", "int")),
      SampleQuads.quad(s, "http://e/p", SampleQuads.iri("http://e///x")),
      SampleQuads.quad(.blank("b"), "urn:p", SampleQuads.iri("http://e/")),
    ]
    let options = RDFWriterOptions(
      prefixes: [("e", "http://e/"), ("odd", "http://odd/x"), ("xsd", "http://www.w3.org/2001/XMLSchema#")],
      types: Self.types)
    #expect(
      try SampleQuads.write(quads, .jsonld, options: options) == #"""
        {
          "@context": {
            "e": "http://e/",
            "odd": {"@id": "http://odd/x", "@prefix": true},
            "xsd": "http://www.w3.org/2001/XMLSchema#",
            "e:knows": {"@id": "http://e/knows", "@type": "@id"},
            "e:age": {"@id": "http://e/age", "@type": "xsd:integer"}
          },
          "@graph": [
            {
              "@id": "e:s",
              "@type": ["e:A", "e:B"],
              "http://www.w3.org/1999/02/22-rdf-syntax-ns#type": "odd",
              "e:p": ["a\n\"\\\u0001", {"@language": "en", "@value": "c"}, {"@id": "_:b"}],
              "e:knows": ["e:t", {"@value": "nobody"}],
              "e:age": ["1", {"@type": "xsd:int", "@value": "1"}]
            },
            {
              "@id": "e:s",
              "e:p": {"@id": "http://e///x"}
            },
            {
              "@id": "_:b",
              "urn:p": {"@id": "http://e/"}
            }
          ]
        }

        """#)
  }

  @Test func namedGraphsStandInside() throws {
    let quads = Array(SampleQuads.graphs[2..<6]) + [SampleQuads.graphs[18]]
    let options = RDFWriterOptions(prefixes: [("e", "http://e/")], contextURL: "context.jsonld")
    #expect(
      try SampleQuads.write(quads, .jsonld, options: options) == #"""
        {
          "@context": "context.jsonld",
          "@graph": [
            {
              "@id": "e:s",
              "e:p": {"@type": "http://www.w3.org/2001/XMLSchema#integer", "@value": "0"}
            },
            {
              "@id": "_:b",
              "@type": "e:Thing"
            },
            {
              "@id": "e:g",
              "@graph": [
                {
                  "@id": "e:s",
                  "e:p": {"@id": "e:o1"},
                  "e:q": {"@id": "_:b"}
                }
              ]
            },
            {
              "@id": "e:s",
              "e:p": {"@type": "http://www.w3.org/2001/XMLSchema#integer", "@value": "4"}
            }
          ]
        }

        """#)
  }

  @Test func theContextStandsInAFileOfItsOwn() throws {
    let sink = MemorySink()
    try JSONLDContext(prefixes: [("e", "http://e/")], types: Self.types).write(to: sink)
    #expect(
      sink.text == #"""
        {
          "@context": {
            "e": "http://e/",
            "e:knows": {"@id": "http://e/knows", "@type": "@id"},
            "e:age": {"@id": "http://e/age", "@type": "http://www.w3.org/2001/XMLSchema#integer"}
          }
        }

        """#)
    #expect(try SampleQuads.write([], .jsonld, options: RDFWriterOptions()).contains("\"@context\": {},"))
  }

  @Test func aSchemeThatIsAPrefixIsAnError() throws {
    let quad = SampleQuads.quad(SampleQuads.iri("geo:1,2"), "http://e/p", .blank("b"))
    #expect(throws: RDFWriteError.schemeIsPrefix("geo:1,2", prefix: "geo")) {
      try SampleQuads.write([quad], .jsonld, options: RDFWriterOptions(prefixes: [("geo", "http://geo/")]))
    }
    let known = SampleQuads.quad(SampleQuads.iri("urn:x:2"), "http://e/p", .blank("b"))
    #expect(
      try SampleQuads.write([known], .jsonld, options: RDFWriterOptions(prefixes: [("urn", "urn:x:")]))
        .contains("\"@id\": \"urn:2\""))
  }

  @Test func manyPropertiesOfOneSubjectStayRight() throws {
    let quads = (0..<40_000).map {
      SampleQuads.quad(SampleQuads.iri("http://e/s"), IRI("http://e/p\($0 % 20_000)"), SampleQuads.iri("http://e/o"))
    }
    let text = try SampleQuads.write(quads, .jsonld)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("      \"e:p") } == quads.count)
  }
}
