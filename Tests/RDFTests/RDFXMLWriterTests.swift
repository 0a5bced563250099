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
}
