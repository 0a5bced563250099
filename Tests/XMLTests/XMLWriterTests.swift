import CLibXML2
import Testing

@testable import XML

/// What libxml2 sees of a document: elements, attributes and texts in document order; `nil` when it is ill-formed.
func readBack(_ bytes: [UInt8]) -> [String]? {
  bytes.withUnsafeBytes { memory in
    let text = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
    let options = Int32(XML_PARSE_NONET.rawValue)
    guard let reader = xmlReaderForMemory(text, Int32(memory.count), nil, nil, options) else { return nil }
    defer { xmlFreeTextReader(reader) }
    func current(_ mark: String, isNamed: Bool, hasValue: Bool) -> String {
      let name = xmlTextReaderConstName(reader).map { String(cString: $0) } ?? ""
      let value = xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
      return mark + (isNamed ? name : "") + (isNamed && hasValue ? "=" : "") + (hasValue ? value : "")
    }
    var seen: [String] = []
    var status = xmlTextReaderRead(reader)
    while status == 1 {
      let type = xmlTextReaderNodeType(reader)
      if type == 1 {
        seen.append(current("<", isNamed: true, hasValue: false))
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
          seen.append(current("@", isNamed: true, hasValue: true))
        }
      } else if type == 3 {
        seen.append(current("'", isNamed: false, hasValue: true))
      }
      status = xmlTextReaderRead(reader)
    }
    return status == 0 ? seen : nil
  }
}

@Suite struct XMLWriterTests {
  static func write(indents: Bool = true, _ body: (inout XMLWriter) throws -> Void) throws -> [UInt8] {
    let collected = Collected()
    var writer = XMLWriter(indents: indents) { collected.bytes.append(contentsOf: $0) }
    try body(&writer)
    try writer.finish()
    return collected.bytes
  }

  final class Collected {
    var bytes: [UInt8] = []
  }

  @Test func writesAnIndentedDocument() throws {
    let bytes = try Self.write { writer in
      try writer.start(XMLName("a:root"))
      try writer.attribute(XMLName("xmlns:a"), "urn:a")
      try writer.element(XMLName("leaf"), XMLName("n"), "1", text: "text")
      try writer.start(XMLName("empty"))
      try writer.end()
      try writer.end()
    }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a:root xmlns:a="urn:a">
          <leaf n="1">text</leaf>
          <empty/>
        </a:root>

        """)
  }

  struct TextCase: CustomTestStringConvertible, Sendable {
    let text: String
    var kept: String?
    var removed = 0
    var testDescription: String { text.debugDescription }
  }

  static let texts = [
    TextCase(text: "a & b < c > d \" ' e"),
    TextCase(text: "]]>"),
    TextCase(text: "&amp;&#10;<![CDATA["),
    TextCase(text: " \t\n line\r\nend \r "),
    TextCase(text: "\"\"\"'''"),
    TextCase(text: "Žmogus 漢字 𝔘 🕊\u{FE0F} \u{85}\u{2028}\u{FFFD}\u{7F}"),
    TextCase(text: "a\u{0}b\u{8}\u{B}\u{C}\u{1B}[0m\u{1F}", kept: "ab[0m", removed: 6),
    TextCase(text: "\u{FFFE}x\u{FFFF}", kept: "x", removed: 2),
    TextCase(text: "\u{1FFFE}\u{FEFF}\u{FFEF}"),
    TextCase(text: "ends in \u{EFFF}"),
  ]

  @Test(arguments: texts) func libxml2GivesEveryTextBack(_ test: TextCase) throws {
    var removed = 0
    let bytes = try Self.write { writer in
      try writer.start(XMLName("t"))
      try writer.attribute(XMLName("a"), test.text)
      try writer.text("|" + test.text)
      try writer.end()
      removed = writer.removedCharacters
    }
    let kept = test.kept ?? test.text
    let seen = try #require(readBack(bytes))
    #expect(seen.map { Array($0.utf8) } == ["<t", "@a=" + kept, "'|" + kept].map { Array($0.utf8) })
    #expect(removed == test.removed * 2)
  }

  @Test func everyScalarComesBackOrIsCounted() throws {
    for block in stride(from: UInt32(0), to: 0x11_0000, by: 0x400) {
      let scalars = (block..<block + 0x400).compactMap { Unicode.Scalar($0) }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      var removed = 0
      let bytes = try Self.write { writer in
        try writer.start(XMLName("t"))
        try writer.attribute(XMLName("a"), text)
        try writer.end()
        removed = writer.removedCharacters
      }
      let seen = try #require(readBack(bytes), "block \(block)")
      #expect(seen[1].unicodeScalars.count - 3 + removed == scalars.count, "block \(block)")
    }
  }

  @Test func textIsNeverIndented() throws {
    let bytes = try Self.write { writer in
      try writer.start(XMLName("p"))
      try writer.text("a ")
      try writer.start(XMLName("b"))
      try writer.text("b")
      try writer.end()
      try writer.end()
    }
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("\n<p>a <b>b</b></p>\n"))
  }

  @Test(arguments: texts) func bytesAreWrittenAsTextsAre(_ test: TextCase) throws {
    let name = try XMLName("n")
    let texts = try Self.write { writer in
      try writer.start(name)
      try writer.attribute(name, test.text)
      try writer.element(name, name, test.text, text: test.text)
      try writer.text(test.text)
      try writer.end()
    }
    let bytes = try Self.write { writer in
      var text = test.text
      try text.withUTF8 { text in
        try writer.start(name)
        try writer.attribute(name, text)
        try writer.element(name, name, text, text: text)
        try writer.text(text)
        try writer.end()
      }
    }
    #expect(bytes == texts)
  }

  @Test func misuseIsAnErrorAndNoTrap() throws {
    let name = try XMLName("n")
    func fails(_ error: XMLWriterError, _ body: (inout XMLWriter) throws -> Void) {
      #expect(throws: error) { try Self.write(body) }
    }
    fails(.nothingToEnd) { try $0.end() }
    fails(.textOutsideRoot) { try $0.text("x") }
    fails(.attributeOutsideTag("n")) { try $0.attribute(name, "x") }
    fails(.unfinished(open: [])) { _ in }
    fails(.unfinished(open: ["n", "n"])) {
      try $0.start(name)
      try $0.start(name)
    }
    fails(.attributeOutsideTag("n")) {
      try $0.start(name)
      try $0.text("x")
      try $0.attribute(name, "x")
    }
    fails(.repeatedAttribute(element: "n", attribute: "n")) {
      try $0.start(name)
      try $0.attribute(name, "1")
      try $0.attribute(name, "2")
    }
    fails(.secondRoot("n")) {
      try $0.start(name)
      try $0.end()
      try $0.start(name)
    }
  }

  @Test(arguments: ["", "1a", "a b", "a:b:c", ":a", "a:", "-a", "a\u{0}", "<", "a/b"])
  func illegalNames(_ name: String) {
    #expect(throws: XMLWriterError.illegalName(name)) { try XMLName(name) }
  }

  @Test(arguments: ["a", "_1", "rdf:RDF", "a-b.c", "é"]) func legalNames(_ name: String) throws {
    #expect(try XMLName(name).string == name)
  }

  @Test func largeDocumentsGoOutInPiecesAndWhole() throws {
    var pieces = 0
    var total = 0
    var writer = XMLWriter {
      pieces += 1
      total += $0.count
    }
    let name = try XMLName("e")
    try writer.start(name)
    for _ in 0..<20_000 { try writer.element(name, name, "value", text: "text & more") }
    try writer.end()
    try writer.finish()
    #expect(pieces > 5)
    #expect(total > 600_000)
  }
}
