import Testing
import XML

@Suite struct XMLReaderErrorTests {
  struct ErrorCase: CustomTestStringConvertible, Sendable {
    let text: String
    let kind: XMLReadingError.Kind
    let line: Int
    var column: Int?
    let says: String
    var testDescription: String { text }
  }

  static let cases = [
    ErrorCase(text: "", kind: .illFormed, line: 1, column: 1, says: "expected a start tag"),
    ErrorCase(text: " \n ", kind: .illFormed, line: 2, says: "expected a start tag"),
    ErrorCase(text: "plain", kind: .illFormed, line: 1, says: "expected a start tag"),
    ErrorCase(text: "<a>\n<b>\n</a>", kind: .illFormed, line: 3, says: "end tag of \"b\", begun on line 2"),
    ErrorCase(text: "<a>\n<b>", kind: .illFormed, line: 2, says: "end tag"),
    ErrorCase(text: "<a", kind: .illFormed, line: 1, says: "expected"),
    ErrorCase(text: "<a/>\n<b/>", kind: .illFormed, line: 2, column: 1, says: "end of the document"),
    ErrorCase(text: "<a x='1' x='2'/>", kind: .illFormed, line: 1, says: "\"x\" twice"),
    ErrorCase(
      text: "<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>", kind: .illFormed, line: 1, says: "twice"),
    ErrorCase(text: "<a>\n <p:b/></a>", kind: .illFormed, line: 2, says: "prefix \"p\" is not declared"),
    ErrorCase(text: "<a p:x=''/>", kind: .illFormed, line: 1, says: "prefix \"p\" is not declared"),
    ErrorCase(text: "<a x=1/>", kind: .illFormed, line: 1, says: "quotation"),
    ErrorCase(text: "<a x/>", kind: .illFormed, line: 1, says: "\"x\" has no value"),
    ErrorCase(text: "<a x='<'/>", kind: .illFormed, line: 1, says: "&lt;"),
    ErrorCase(text: "<a>a & b</a>", kind: .illFormed, line: 1, says: "&amp;"),
    ErrorCase(text: "<a>&amp</a>", kind: .illFormed, line: 1, says: "\";\""),
    ErrorCase(text: "<a>\u{1}</a>", kind: .illFormed, line: 1, says: "U+0001"),
    ErrorCase(text: "<a>\0</a>", kind: .illFormed, line: 1, says: ""),
    ErrorCase(text: "<a>&#1;</a>", kind: .illFormed, line: 1, says: "U+0001"),
    ErrorCase(text: "<a>]]></a>", kind: .illFormed, line: 1, says: "]]&gt;"),
    ErrorCase(text: "<a><!-- -- --></a>", kind: .illFormed, line: 1, says: "\"--\""),
    ErrorCase(text: "<a>\n<!-- </a>", kind: .illFormed, line: 2, says: "comment has no end"),
    ErrorCase(text: "<a><![CDATA[ </a>", kind: .illFormed, line: 1, says: "CDATA"),
    ErrorCase(text: "<a><?x </a>", kind: .illFormed, line: 1, says: "instruction has no end"),
    ErrorCase(text: " <?xml version='1.0'?><a/>", kind: .illFormed, line: 1, says: "very start"),
    ErrorCase(text: "<a>&nbsp;</a>", kind: .entity, line: 1, says: "nbsp"),
    ErrorCase(text: "<!DOCTYPE a SYSTEM 'a.dtd'><a x='&nbsp;'/>", kind: .entity, line: 1, says: "nbsp"),
    ErrorCase(
      text: "<?xml version='1.0' encoding='x-no-such'?><a/>", kind: .encoding, line: 1, says: "x-no-such"),
    ErrorCase(text: "<!DOCTYPE a [\n<!ENTITY e '<b/>'>]><a/>", kind: .entity, line: 2, says: "markup"),
    ErrorCase(text: "<!DOCTYPE a [<!ENTITY e '&e;'>]><a>&e;</a>", kind: .entity, line: 1, says: "before it"),
    ErrorCase(text: "<!DOCTYPE a [<!ENTITY e '&f;'><!ENTITY f 'x'>]><a/>", kind: .entity, line: 1, says: "before it"),
    ErrorCase(
      text: "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", kind: .entity, line: 1,
      says: "external entity e"),
    ErrorCase(
      text: "<!DOCTYPE a [<!NOTATION n SYSTEM 'n'><!ENTITY e SYSTEM 'e.gif' NDATA n>]><a/>", kind: .entity, line: 1,
      says: "external entity e"),
    ErrorCase(
      text: "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://never.example/p'> %p;]><a/>", kind: .entity, line: 1,
      says: "parameter entity p"),
    ErrorCase(
      text: "<!DOCTYPE a [<!ENTITY % p '<!ELEMENT a ANY>'> %p;]><a/>", kind: .entity, line: 1,
      says: "parameter entity p"),
    ErrorCase(text: "<!DOCTYPE a SYSTEM 'x' [%q;]><a/>", kind: .entity, line: 1, says: "parameter entity q"),
  ]

  @Test(arguments: cases) func saysWhereAndWhatIsWrong(_ test: ErrorCase) throws {
    for size in [1, .max] {
      let error = try #require(throws: XMLReadingError.self) { try events(test.text, pieceSize: size) }
      #expect(error.kind == test.kind, "\(error)")
      #expect(error.line == test.line, "\(error)")
      if let column = test.column { #expect(error.column == column, "\(error)") }
      #expect(error.column > 0)
      #expect(error.message.contains(test.says), "\(error)")
      #expect(!error.message.contains("\n"))
    }
  }

  @Test(
    arguments: [
      [0x3C, 0x61, 0x3E, 0xFF, 0x3C, 0x2F, 0x61, 0x3E], [0x3C, 0x61, 0x20, 0x78, 0x3D, 0x27, 0xC3, 0x27, 0x2F, 0x3E],
      [0x3C, 0x61, 0x3E, 0xED, 0xA0, 0x80, 0x3C, 0x2F, 0x61, 0x3E],
      [0x3C, 0x61, 0x3E, 0xC0, 0x80, 0x3C, 0x2F, 0x61, 0x3E],
      [0xFE, 0xFF, 0, 0x3C, 0, 0x61, 0, 0x3E, 0xD8, 0x00, 0, 0x3C, 0, 0x2F, 0, 0x61, 0, 0x3E],
    ] as [[UInt8]])
  func illFormedBytesAreAnError(_ bytes: [UInt8]) throws {
    _ = try #require(throws: XMLReadingError.self) { try events(bytes) }
  }

  @Test func everyCutOfADocumentIsAnError() throws {
    let bytes = Array(
      "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e 'x'>]><a b='&e;'>t<!--c--><c xmlns='u'>é</c><![CDATA[d]]></a>".utf8)
    _ = try events(bytes)
    for count in 0..<bytes.count {
      #expect(throws: XMLReadingError.self, "cut at \(count)") { try events(Array(bytes[..<count])) }
    }
  }

  final class Refuser: XMLHandler {
    struct Enough: Error {}
    var calls = 0
    let refused: String
    let error: any Error
    init(_ refused: String, _ error: any Error) {
      self.refused = refused
      self.error = error
    }
    func check(_ event: String) throws {
      calls += 1
      if event == refused { throw error }
    }
    func start(_ element: XMLElement) throws { try check("<" + element.name.written) }
    func end(_ name: XMLNameBytes) throws { try check(">" + name.written) }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws { try check("'" + String(decoding: bytes, as: UTF8.self)) }
    func comment(_ bytes: UnsafeBufferPointer<UInt8>) throws { try check("!") }
    func processingInstruction(target: UnsafeBufferPointer<UInt8>, data: UnsafeBufferPointer<UInt8>) throws {
      try check("?")
    }
  }

  static let refusals: [(String, Int, Int)] = [
    ("<b", 2, 3), ("<c", 4, 1), ("'text", 5, 2), (">c", 5, 10), ("!", 6, 9), ("?", 7, 6), (">a", 8, 5),
  ]

  @Test(arguments: refusals) func aRefusalGainsThePlace(_ event: String, _ line: Int, _ column: Int) throws {
    let text = "<a>\né<b\n x='1'/>\n<c\n>text</c>\n<!--c-->\n<?p?>\n</a>"
    let refuser = Refuser(event, XMLRefusal("not that"))
    let error = try #require(throws: XMLReadingError.self) {
      try Array(text.utf8).withUnsafeBytes { try XMLReader.read($0, into: refuser) }
    }
    #expect(error == XMLReadingError(kind: .content, line: line, column: column, message: "not that"))
  }

  @Test(arguments: ["<b", ">b", "'x", "!", "?"]) func whatTheHandlerThrowsIsThrownOnAndEndsTheReading(
    _ event: String
  ) throws {
    let refuser = Refuser(event, Refuser.Enough())
    let text = "<a><b/>x<!--c--><?p?></a>" + String(repeating: " ", count: 100_000)
    #expect(throws: Refuser.Enough.self) {
      try Array(text.utf8).withUnsafeBytes { try XMLReader.read($0, into: refuser) }
    }
    #expect(refuser.calls == ["<a", "<b", ">b", "'x", "!", "?"].firstIndex(of: event).map { $0 + 1 })
  }
}
