import Files
import RDF
import Testing

@Suite struct RDFXMLWriterTests {
  static let prefixes = [(prefix: "e", namespace: "http://e/"), (prefix: "deep", namespace: "http://e/deep/")]

  static func write(
    _ descriptions: [Description], prefixes: [(prefix: String, namespace: String)] = prefixes, base: String = ""
  ) throws -> String {
    let sink = MemorySink()
    var writer = try RDFXMLWriter(to: sink, prefixes: prefixes, base: base)
    for description in descriptions { try writer.write(description) }
    try writer.finish()
    return sink.text
  }

  /// The lines between the root's tags, unindented.
  static func body(_ descriptions: [Description], base: String = "") throws -> [String] {
    let lines = try write(descriptions, base: base).split(separator: "\n").dropFirst(2).dropLast()
    return lines.map { String($0.drop { $0 == " " }) }
  }

  @Test func writesTypedElementsAndEveryFormOfValue() throws {
    var thing = Description(.iri("http://e/s"), types: ["http://e/Thing", "http://e/deep/Other", "urn:unnameable:1"])
    thing.add("http://e/p", .iri("http://e/o?a&b"))
    thing.add("http://e/deep/q", .blank("b 1"))
    thing.add("http://e/p", .literal(Literal("a < b")))
    thing.add("http://e/p", .literal(Literal("1", datatype: Vocabulary.XSD.integer)))
    thing.add("http://e/p", .literal(Literal("chat", language: "fr")))
    var inner = Description(.blank("x"), types: [])
    inner.add("http://e/p", .literal(Literal("")))
    thing.add("http://e/p", inner)
    #expect(
      try Self.body([thing]) == [
        "<e:Thing rdf:about=\"http://e/s\">", "<rdf:type rdf:resource=\"http://e/deep/Other\"/>",
        "<rdf:type rdf:resource=\"urn:unnameable:1\"/>", "<e:p rdf:resource=\"http://e/o?a&amp;b\"/>",
        "<deep:q rdf:nodeID=\"bb_201\"/>", "<e:p>a &lt; b</e:p>",
        "<e:p rdf:datatype=\"http://www.w3.org/2001/XMLSchema#integer\">1</e:p>", "<e:p xml:lang=\"fr\">chat</e:p>",
        "<e:p>", "<rdf:Description rdf:nodeID=\"bx\">", "<e:p/>", "</rdf:Description>", "</e:p>", "</e:Thing>",
      ])
  }

  static let relative = [
    ("http://e/id/person/a", "person/a"), ("http://e/id/person/a#b", "person/a#b"), ("http://e/id/a/b:c", "a/b:c"),
    ("http://e/id/a:b/c", "http://e/id/a:b/c"), ("http://e/id/", "http://e/id/"), ("http://e/id//x", "http://e/id//x"),
    ("http://e/id/a/../b", "http://e/id/a/../b"), ("http://e/id/a/.", "http://e/id/a/."),
    ("http://e/id/a/?q", "http://e/id/a/?q"), ("http://e/idx", "http://e/idx"), ("http://e/id/a", "http://e/id/a"),
  ]

  @Test(arguments: relative) func isRelativeOnlyWhereEveryReaderAgrees(_ iri: String, _ written: String) throws {
    var thing = Description(.iri(IRI(iri)), types: [])
    thing.add("http://e/p", .literal(Literal("x")))
    #expect(try Self.body([thing], base: "http://e/id/").first == "<rdf:Description rdf:about=\"\(written)\">")
  }

  static let unnameable: [IRI] = [
    "http://e/1", "http://e/", "http://e/a b", "urn:uuid:1", "http://e/a(b)", "http://www.w3.org/2000/xmlns/a",
    "nothing",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#Description", "http://www.w3.org/1999/02/22-rdf-syntax-ns#li",
  ]

  @Test(arguments: unnameable) func aPredicateWithoutElementNameIsNamed(_ predicate: IRI) throws {
    var thing = Description(.iri("http://e/s"), types: [])
    thing.add(predicate, .literal(Literal("x")))
    let error = try #require(throws: RDFWriteError.self) { try Self.write([thing]) }
    #expect(error == .predicateWithoutName(predicate: predicate, subject: "http://e/s"))
    #expect(error.description.contains(predicate.string))
  }

  static let split: [(IRI, String, String)] = [
    ("http://other/p", "http://other/", "p"), ("http://e/a/b", "http://e/a/", "b"), ("http://e/1a", "http://e/1", "a"),
    ("urn:isbn:a-1", "urn:isbn:", "a-1"), ("http://o/12.3é-4", "http://o/12.3", "é-4"),
    ("http://www.w3.org/2000/xmlns/ab", "http://www.w3.org/2000/xmlns/a", "b"),
  ]

  @Test(arguments: split) func aPredicateOutsideOfThePrefixesIsSplit(
    _ predicate: IRI, _ namespace: String, _ name: String
  )
    throws
  {
    var thing = Description(.iri("http://e/s"), types: [])
    thing.add(predicate, .literal(Literal("x")))
    #expect(try Self.body([thing])[1] == "<ns:\(name) xmlns:ns=\"\(namespace)\">x</ns:\(name)>")
  }

  @Test func badIRIsArePredictedErrors() {
    var thing = Description(.iri("http://e/s"), types: [])
    thing.add("http://e/p", .iri("not an iri"))
    #expect(throws: RDFWriteError.badIRI("not an iri", subject: "http://e/s")) { try Self.write([thing]) }
    #expect(throws: RDFWriteError.literalAsSubject("x")) {
      try Self.write([Description(.literal(Literal("x")), types: [])])
    }
    #expect(throws: RDFWriteError.badIRI("http://e", subject: "xml:base")) { try Self.write([], base: "http://e") }
  }

  @Test(arguments: ["", "1", "xml", "xmlns", "a:b", "e"]) func badPrefixesAreRefused(_ prefix: String) {
    #expect(throws: RDFWriteError.badPrefix(prefix)) {
      try Self.write([], prefixes: Self.prefixes + [(prefix, "http://f/")])
    }
  }

  @Test func whatXMLForbidsIsCountedWithItsFirstPlace() throws {
    var writer = try RDFXMLWriter(to: MemorySink(), prefixes: Self.prefixes)
    var thing = Description(.iri("http://e/s"), types: [])
    thing.add("http://e/p", .literal(Literal("fine")))
    thing.add("http://e/deep/q", .literal(Literal("a\u{0}\u{1}")))
    thing.add("http://e/p", .literal(Literal("\u{2}")))
    try writer.write(thing)
    try writer.finish()
    #expect(writer.removedCharacters == 3)
    #expect(writer.firstRemoval?.subject == "http://e/s")
    #expect(writer.firstRemoval?.predicate == "http://e/deep/q")
    #expect(writer.tripleCount == 3)
  }

  @Test func consecutiveQuadsOfOneSubjectShareAnElement() throws {
    let s = SampleQuads.iri("http://e/s")
    let quads = [
      SampleQuads.quad(s, Vocabulary.RDF.type, SampleQuads.iri("http://e/Thing")),
      SampleQuads.quad(s, Vocabulary.RDF.type, SampleQuads.iri("http://e/deep#Other")),
      SampleQuads.quad(s, "http://e/p", .literal(Literal("]]>\r\n \"&\u{1}"))),
      SampleQuads.quad(s, "http://other/p", .literal(Literal("x", language: "en"))),
      SampleQuads.quad(s, "http://other/p", SampleQuads.typed("", "date")),
      SampleQuads.quad(s, "http://other/p", .blank("a-1")),
      SampleQuads.quad(.blank("s"), Vocabulary.RDF.type, SampleQuads.iri("http://other/Thing")),
      SampleQuads.quad(.blank("s"), Vocabulary.RDF.type, SampleQuads.iri("http://e/Thing")),
      SampleQuads.quad(SampleQuads.iri("s:s"), "http://e/p", s),
      SampleQuads.quad(.blank("s"), "http://e/p", s),
    ]
    #expect(
      try SampleQuads.write(quads, .rdfxml) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/" \
        xmlns:deep="http://e/deep#" xmlns:xsd="http://www.w3.org/2001/XMLSchema#">
          <e:Thing rdf:about="http://e/s">
            <rdf:type rdf:resource="http://e/deep#Other"/>
            <e:p>]]&gt;&#13;
         "&amp;</e:p>
            <ns:p xmlns:ns="http://other/" xml:lang="en">x</ns:p>
            <ns:p xmlns:ns="http://other/" rdf:datatype="http://www.w3.org/2001/XMLSchema#date"/>
            <ns:p xmlns:ns="http://other/" rdf:nodeID="ba_2d1"/>
          </e:Thing>
          <rdf:Description rdf:nodeID="bs">
            <rdf:type rdf:resource="http://other/Thing"/>
            <rdf:type rdf:resource="http://e/Thing"/>
          </rdf:Description>
          <rdf:Description rdf:about="s:s">
            <e:p rdf:resource="http://e/s"/>
          </rdf:Description>
          <rdf:Description rdf:nodeID="bs">
            <e:p rdf:resource="http://e/s"/>
          </rdf:Description>
        </rdf:RDF>

        """)
  }

  @Test func theLocalPrefixIsNoneOfTheDeclared() throws {
    let quad = SampleQuads.quad(.blank("s"), "http://other/p", .blank("o"))
    let options = RDFWriterOptions(prefixes: [("ns", "http://e/"), ("ns1", "http://f/")])
    #expect(
      try SampleQuads.write([quad], .rdfxml, options: options)
        .contains("<ns2:p xmlns:ns2=\"http://other/\" rdf:nodeID=\"bo\"/>"))
  }

  @Test func warnsOfWhatXMLForbids() throws {
    var writer = try RDFWriter.make(.rdfxml, to: MemorySink())
    try writer.write(
      SampleQuads.quad(SampleQuads.iri("http://e/s"), "http://e/p", .literal(Literal("a\u{0}b\u{FFFF}"))))
    try writer.write(SampleQuads.quad(SampleQuads.iri("http://e/t"), "http://e/p", .literal(Literal("\u{1F}"))))
    try writer.finish()
    #expect(
      writer.warnings == ["3 characters that XML 1.0 forbids left out, first in <http://e/p> of http://e/s"])
  }

  @Test func manyPredicatesStayRight() throws {
    let quads = (0..<20_000).map {
      SampleQuads.quad(.blank("s"), IRI("http://e/p\($0)/x\($0)"), SampleQuads.iri("http://e/o"))
    }
    let lines = try SampleQuads.write(quads + quads.prefix(10), .rdfxml).split(separator: "\n")
    #expect(lines.count == quads.count + 10 + 5)
    for (number, line) in lines.dropFirst(3).prefix(quads.count).enumerated() where number % 997 == 0 {
      #expect(line == "    <ns:x\(number) xmlns:ns=\"http://e/p\(number)/\" rdf:resource=\"http://e/o\"/>")
    }
  }
}
