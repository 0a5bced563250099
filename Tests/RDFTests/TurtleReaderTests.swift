import RDF
import Testing

@Suite struct TurtleReaderTests {
  static let base = "https://example.org/base/"

  static func triples(_ text: String) throws -> [Triple] {
    var found: [Triple] = []
    try TurtleReader.read(Array(text.utf8), file: "test.ttl", base: base) { found.append($0) }
    return found
  }

  struct ObjectCase: CustomTestStringConvertible, Sendable {
    let written: String
    let object: Term
    var testDescription: String { written }
  }

  static let objects = [
    ObjectCase(written: #""plain""#, object: .literal(Literal("plain"))),
    ObjectCase(written: #""\u00e9 \U0001F54A \t\n\"\\""#, object: .literal(Literal("é 🕊 \t\n\"\\"))),
    ObjectCase(written: "'''a 'quoted'\nline'''", object: .literal(Literal("a 'quoted'\nline"))),
    ObjectCase(written: #""chat"@fr-BE"#, object: .literal(Literal("chat", language: "fr-BE"))),
    ObjectCase(written: "42", object: .literal(Literal("42", datatype: Vocabulary.XSD.integer))),
    ObjectCase(written: "-4.20", object: .literal(Literal("-4.20", datatype: Vocabulary.XSD.decimal))),
    ObjectCase(written: "true", object: .literal(Literal("true", datatype: Vocabulary.XSD.boolean))),
    ObjectCase(
      written: #""2026-06-11"^^xsd:date"#, object: .literal(Literal("2026-06-11", datatype: Vocabulary.XSD.date))),
    ObjectCase(written: "ex:with%20percent", object: .iri("https://example.org/with%20percent")),
    ObjectCase(written: #"ex:a\,b"#, object: .iri("https://example.org/a,b")),
    ObjectCase(written: "<relative#part>", object: .iri("https://example.org/base/relative#part")),
    ObjectCase(written: "<../up>", object: .iri("https://example.org/up")),
    ObjectCase(written: "<http://example.org/é>", object: .iri("http://example.org/é")),
  ]

  @Test(arguments: objects) func readsEveryFormOfObject(_ test: ObjectCase) throws {
    let text = """
      @prefix ex: <https://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      ex:s ex:p \(test.written) .
      """
    let expected = Triple(.iri("https://example.org/s"), "https://example.org/p", test.object)
    #expect(try Self.triples(text) == [expected])
  }

  @Test func keepsDocumentOrderAndSharesBlankNodes() throws {
    let found = try Self.triples("<a> <b> [ <c> 1 ; <d> ( 2 ) ] . _:x <e> _:x .")
    #expect(found.count == 6)
    #expect(found[0].object == found[1].subject)
    #expect(found[5].subject == found[5].object)
    #expect(Set(found.map(\.subject)).count == 4)
  }

  @Test func aPrefixDeclaredAnewTakesEffect() throws {
    let found = try Self.triples("PREFIX p: <http://one/> p:a p:a p:a . PREFIX p: <http://two/> p:a p:a p:a .")
    #expect(found.map(\.predicate) == ["http://one/a", "http://two/a"])
  }

  @Test func distinguishesCanonicallyEquivalentTexts() throws {
    let found = try Self.triples("<a> <b> \"e\\u0301\", \"\\u00e9\" .")
    #expect(found[0].object != found[1].object)
    #expect((found[0].object < found[1].object) != (found[1].object < found[0].object))
  }

  struct ErrorCase: CustomTestStringConvertible, Sendable {
    let text: String
    let line: Int
    let says: String
    var testDescription: String { text }
  }

  static let errors = [
    ErrorCase(
      text: "<a> <b> <c> .\n<a> <b> nope:c .\n", line: 2, says: #"the prefix "nope:" of nope:c is not declared"#),
    ErrorCase(text: "<a> <b>\n\n  <c d> .", line: 3, says: "U+0020 cannot stand in an IRI; write %20"),
    ErrorCase(
      text: "<a> <b> <c>", line: 1, says: #"expected ",", ";" or "." behind an object, found the end of the document"#),
    ErrorCase(
      text: "<a> <b> \"open .\n", line: 1, says: "the closing quotation mark of a text, found the end of the line"),
    ErrorCase(
      text: "<a> <b> <c> .\n<a> 'literal' <c> .", line: 2, says: #"expected a predicate: an IRI or "a", found"#),
    ErrorCase(text: "@prefix broken\n", line: 1, says: "expected a prefix and \":\""),
    ErrorCase(text: "<a> <b> '''\n\n\\q''' .", line: 3, says: "an unknown escape"),
    ErrorCase(text: "<a> <b> '\\n\\n', <c d> .", line: 1, says: "cannot stand in an IRI"),
    ErrorCase(text: "<a> <b> '\\uD800' .", line: 1, says: "an escape of U+D800, which is no character"),
    ErrorCase(text: "<a> <b> [\n<c> 1 .", line: 2, says: #"expected ",", ";" or "]" behind an object, found ".""#),
    ErrorCase(text: "<a> <b> ( 1\n; ) .", line: 2, says: "expected an object: an IRI,"),
    ErrorCase(text: "<a> <b> true.false .", line: 1, says: "found \"false\""),
    ErrorCase(text: "<g> { <a> <b> <c> }", line: 1, says: #"expected a predicate: an IRI or "a", found "{""#),
  ]

  @Test(arguments: errors) func saysWhereAndWhatIsWrong(_ test: ErrorCase) throws {
    let error = try #require(throws: RDFSyntaxError.self) { try Self.triples(test.text) }
    #expect(error.file == "test.ttl")
    #expect(error.line == test.line)
    #expect(error.column > 0)
    #expect(!error.message.isEmpty && error.message.contains(test.says), "\(error)")
  }

  @Test func aRelativeIRIWithoutBaseIsAnError() throws {
    let error = try #require(throws: RDFSyntaxError.self) {
      try TurtleReader.read(Array("<a> <b> <c> .".utf8), file: "x.ttl") { _ in }
    }
    #expect(error.message.contains("has no base"))
  }

  @Test func aBaseThatIsNoIRIIsAnError() throws {
    let error = try #require(throws: RDFSyntaxError.self) {
      try TurtleReader.read(Array("<a> <b> <c> .".utf8), file: "x.ttl", base: "no base") { _ in }
    }
    #expect(error.message.contains("\"no base\""))
  }

  @Test func aRefusalGainsThePlace() throws {
    let text = "<a> <b> 1 .\n<a> <b>\n 2 ,\n 3 .\n"
    let error = try #require(throws: RDFSyntaxError.self) {
      try TurtleReader.read(Array(text.utf8), file: "x.ttl", base: Self.base) { triple in
        if triple.object.text == "2" { throw TripleRefusal("no twos") }
      }
    }
    #expect(error.description.hasPrefix("x.ttl:3:"))
    #expect(error.description.hasSuffix(": no twos"))
  }

  @Test func whatTheBodyThrowsIsThrownOnAndEndsTheReading() throws {
    struct Enough: Error {}
    var seen = 0
    #expect(throws: Enough.self) {
      try TurtleReader.read(Array("<a> <b> 1, 2, 3 .".utf8), file: "x.ttl", base: Self.base) { _ in
        seen += 1
        throw Enough()
      }
    }
    #expect(seen == 1)
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 131_072])
  func readsDocumentsOfAnySize(_ size: Int) throws {
    let statement = "<a> <b> <c> .\n"
    let room = size - statement.utf8.count - 2
    let padding = room >= 0 ? "#" + String(repeating: "x", count: room) : ""
    let text = size > 1 ? padding + "\n" + statement : String(repeating: " ", count: size)
    #expect(text.utf8.count == size)
    #expect(try Self.triples(text).count == (size > 1 ? 1 : 0))
  }

  @Test func everyCutOfADocumentEitherReadsOrFails() throws {
    let bytes = Array("@prefix e: <http://e/> .\ne:a e:b \"é\\n\", [ e:c ( 1 2.5 ) ] ; a e:D .\n".utf8)
    var whole: [Triple] = []
    try TurtleReader.read(bytes, file: "x", base: Self.base) { whole.append($0) }
    for count in 0..<bytes.count {
      var found: [Triple] = []
      do {
        try TurtleReader.read(Array(bytes[..<count]), file: "x", base: Self.base) { found.append($0) }
        #expect(found.isEmpty || count == bytes.count - 1, "cut at \(count)")
      } catch is RDFSyntaxError {
        #expect(found.count <= whole.count)
      }
    }
  }

  @Test func aNulByteIsAnErrorAndNeverEndsTheReadingSilently() throws {
    let error = try #require(throws: RDFSyntaxError.self) { try Self.triples("<a> <b> <c> .\n \0<a> <b> <d> .") }
    #expect(error.description.hasPrefix("test.ttl:2:2: expected a subject"))
    #expect(error.message.contains("a NUL byte"))
  }

  @Test func manyDistinctIRIsStayRight() throws {
    var text = "@prefix e: <http://e/> .\n"
    for index in 0..<5_000 { text += "e:n\(index) e:p\(index % 7) <http://e/n\(index)> .\n" }
    let found = try Self.triples(text)
    #expect(found.count == 5_000)
    #expect(found.allSatisfy { $0.subject == $0.object })
    #expect(found[4_321].predicate == "http://e/p2")
  }
}
