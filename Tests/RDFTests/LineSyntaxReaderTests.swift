import Files
import RDF
import Testing

@Suite struct LineSyntaxReaderTests {
  struct ObjectCase: CustomTestStringConvertible, Sendable {
    let written: String
    let object: Term
    var testDescription: String { written }
  }

  static let objects = [
    ObjectCase(written: "<http://e/é>", object: .iri("http://e/é")),
    ObjectCase(written: #"<http://e/\u00e9\U0001F54A>"#, object: .iri("http://e/é🕊")),
    ObjectCase(written: "_:b.1-·x", object: .blank("b.1-·x")),
    ObjectCase(written: "_:1", object: .blank("1")),
    ObjectCase(written: #""""#, object: .literal(Literal(""))),
    ObjectCase(written: "\"it's <é> \u{7F}\t\0\"", object: .literal(Literal("it's <é> \u{7F}\t\0"))),
    ObjectCase(
      written: #""\t\b\n\r\f\"\'\\\u00E9\U0001f54a\u0000""#,
      object: .literal(Literal("\t\u{8}\n\r\u{C}\"'\\é🕊\0"))),
    ObjectCase(written: #""chat"@fr-BE-1996"#, object: .literal(Literal("chat", language: "fr-BE-1996"))),
    ObjectCase(written: #""1"^^<http://e/d>"#, object: .literal(Literal("1", datatype: "http://e/d"))),
    ObjectCase(written: #""x"^^<http://www.w3.org/2001/XMLSchema#string>"#, object: .literal(Literal("x"))),
  ]

  @Test(arguments: objects, [RDFSyntax.ntriples, .nquads])
  func readsEveryFormOfObject(_ test: ObjectCase, _ syntax: RDFSyntax) throws {
    for text in ["<http://e/s> <http://e/p> \(test.written) .\n", "<http://e/s><http://e/p>\(test.written) ."] {
      #expect(try quads(text, syntax) == [Quad(Triple(.iri("http://e/s"), "http://e/p", test.object))])
    }
  }

  @Test func readsGraphsCommentsAndEveryEndOfLine() throws {
    let text = "\u{FEFF}# first\r\n<a:s> <a:p> <a:o> . # behind\r<a:s> <a:p> \"1\" <a:g> .\n\n \t_:x <a:p> _:x _:x .\n#"
    let found = try quads(text, .nquads)
    #expect(found.map(\.graph) == [nil, .iri("a:g"), .blank("x")])
    #expect(found.map(\.triple.object.text) == ["a:o", "1", "x"])
    #expect(try quads("_:a <a:p> _:b.", .ntriples).count == 1)
    #expect(try quads("_:a <a:p> _:b _:c.", .nquads).count == 1)
    #expect(try quads("", .ntriples).isEmpty && quads("# only\n", .nquads).isEmpty)
  }

  struct ErrorCase: CustomTestStringConvertible, Sendable {
    let text: String
    let place: String
    let says: String
    var syntax = RDFSyntax.ntriples
    var testDescription: String { text }
  }

  static let errors = [
    ErrorCase(text: "<a:s> <a:p> .", place: "1:13", says: "expected an object: an IRI"),
    ErrorCase(
      text: "<a:s> _:p <a:o> .", place: "1:7", says: "expected a predicate: an IRI in angle brackets, found \"_:p\""),
    ErrorCase(text: "\n\n\"s\" <a:p> <a:o> .", place: "3:1", says: "expected a subject"),
    ErrorCase(
      text: "<a:s> <a:p> <a:o>", place: "1:18", says: "expected \".\" behind the object, found the end of the document"),
    ErrorCase(
      text: "<a:s> <a:p> <a:o> <a:g> .", place: "1:19", says: "expected \".\" behind the object, found \"<a:g>\""),
    ErrorCase(text: "<a:s> <a:p> <a:o> \"g\" .", place: "1:19", says: "or the name of a graph", syntax: .nquads),
    ErrorCase(text: "<a:s> <a:p> <a:o> . <a:s> <a:p> <a:o> .", place: "1:21", says: "expected the end of the line"),
    ErrorCase(
      text: "<a:s> <a:p> \"o\n\" .", place: "1:15", says: "expected the closing quotation mark of a text, found the end"
    ),
    ErrorCase(text: "<a:s> <a:p> \"\\n\\n\\q\" .", place: "1:18", says: "an unknown escape"),
    ErrorCase(text: "<a:s> <a:p> \"\\n\" \"\\n\"@ .", place: "1:18", says: "expected \".\" behind the object"),
    ErrorCase(text: "<a:s> <a:p> \"\\uDC00\" .", place: "1:14", says: "an escape of U+DC00, which is no character"),
    ErrorCase(
      text: "<a:s> <a:p> \"\\U00110000\" .", place: "1:14", says: "an escape of U+110000, which is no character"),
    ErrorCase(text: "<a:s> <a:p> \"\\U12345\" .", place: "1:14", says: "8 hexadecimal digits after \\U"),
    ErrorCase(
      text: "<a:s> <a:p> <a: > .", place: "1:16", says: "the character U+0020 cannot stand in an IRI; write %20"),
    ErrorCase(text: "<a:s> <a:p> <a:|> .", place: "1:16", says: "\"|\" cannot stand in an IRI; write %7C"),
    ErrorCase(text: "<a:s> <a:p> <a:\\u0020> .", place: "1:16", says: "U+0020 cannot stand in an IRI"),
    ErrorCase(text: "<a:s> <a:p> <a:o .", place: "1:17", says: "cannot stand in an IRI"),
    ErrorCase(text: "<a:s> <a:p> <b/c> .", place: "1:14", says: "<b/c> is no absolute IRI: it has no scheme"),
    ErrorCase(text: "<a:s> <a:p> \"x\"@1 .", place: "1:17", says: "expected a language tag, found \"1\""),
    ErrorCase(text: "<a:s> <a:p> \"x\"@en- .", place: "1:20", says: "expected a letter or digit of a language tag"),
    ErrorCase(text: "<a:s> <a:p> \"x\"^^xsd:int .", place: "1:18", says: "expected the IRI of a datatype"),
    ErrorCase(text: "<a:s> <a:p> _:-a .", place: "1:15", says: "expected a letter or digit of a blank node's label"),
    ErrorCase(text: "<a:s> <a:p> _:a. .", place: "1:18", says: "expected the end of the line"),
  ]

  @Test(arguments: errors) func saysWhereAndWhatIsWrong(_ test: ErrorCase) throws {
    let error = try #require(throws: RDFSyntaxError.self) { try quads(test.text, test.syntax) }
    #expect(error.description.hasPrefix("test:\(test.place): "), "\(error)")
    #expect(error.message.contains(test.says), "\(error)")
  }

  /// Ill-formed UTF-8 of every kind of Unicode's table 3-7, with what stands before it.
  static let malformed: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x22], [0xE0, 0x9F, 0xBF], [0xE2, 0x82],
    [0xED, 0xA0, 0x80],
    [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
    [0xF0, 0x9F, 0x95],
    [0xFF],
  ]

  @Test(arguments: malformed, [RDFSyntax.ntriples, .nquads, .turtle, .trig])
  func malformedUTF8IsAnErrorAtItsPlace(_ bytes: [UInt8], _ syntax: RDFSyntax) throws {
    let before = Array("<a:s> <a:p> <a:o> .\n<a:s> <a:p> \"é".utf8)
    let whole = before + bytes + Array("\" .\n".utf8)
    for document in [whole, before + bytes] {
      let error = try #require(throws: RDFSyntaxError.self) { try quads(document, syntax) }
      #expect(error.description.hasPrefix("test:2:16: invalid UTF-8"), "\(error)")
    }
  }

  @Test func aRefusalGainsThePlace() throws {
    let error = try #require(throws: RDFSyntaxError.self) {
      try RDFReader.read(MemorySource("<a:s> <a:p> <a:o> .\n<a:s> <a:p> \"\\n\" .\n"), syntax: .ntriples, file: "x.nt")
      {
        if $0.object.kind == .literal { throw TripleRefusal("no texts") }
      }
    }
    #expect(error.description == "x.nt:2:19: no texts")
  }

  @Test func whatBodyAndSourceThrowIsThrownOn() throws {
    struct Enough: Error {}
    final class Broken: ByteSource {
      func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int { throw Enough() }
    }
    for syntax in [RDFSyntax.ntriples, .turtle] {
      #expect(throws: Enough.self) { try RDFReader.read(Broken(), syntax: syntax, file: "x") { _ in } }
      #expect(throws: Enough.self) {
        try RDFReader.read(MemorySource("<a:s> <a:p> <a:o> ."), syntax: syntax, file: "x") { _ in throw Enough() }
      }
    }
  }

  @Test func aSyntaxThatCannotBeReadIsNamedWithThoseThatCan() throws {
    let error = try #require(throws: RDFSyntaxError.self) { try quads("{}", .jsonld) }
    #expect(error.description == "test: JSON-LD cannot be read; these can: RDF/XML, Turtle, TriG, N-Triples, N-Quads")
  }
}
