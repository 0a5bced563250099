import Testing
import XML

@Suite struct XMLReaderTests {
  struct EventCase: CustomTestStringConvertible, Sendable {
    let text: String
    let events: [String]
    var testDescription: String { text }
  }

  static let cases = [
    EventCase(text: "<a/>", events: ["<a", ">a"]),
    EventCase(text: "<a x='1' y=\"&lt;2&#233;\">t<b/>u</a>", events: ["<a x=1 y=<2é", "'t", "<b", ">b", "'u", ">a"]),
    EventCase(text: "<a>&amp;&#x1F54A;<![CDATA[<&]]>\r\n</a>", events: ["<a", "'&🕊<&\n", ">a"]),
    EventCase(
      text: "<p:a xmlns:p='urn:p' xmlns='urn:d' p:x='1' x='2'><b xmlns=''/></p:a>",
      events: [
        "<{urn:p}p:a xmlns:p=urn:p xmlns:=urn:d {urn:p}p:x=1 x=2", "<b xmlns:=", ">b", ">{urn:p}p:a",
      ]),
    EventCase(
      text: "<a xml:lang='en'/>", events: ["<a {http://www.w3.org/XML/1998/namespace}xml:lang=en", ">a"]),
    EventCase(
      text: "<?xml version='1.0'?><!-- c --><?t d?><a><!--in--><?u?></a>",
      events: ["! c ", "?t d", "<a", "!in", "?u ", ">a"]),
    EventCase(text: "<a x='1\n2\t3'/>", events: ["<a x=1 2 3", ">a"]),
    EventCase(
      text: "<!DOCTYPE a [<!ENTITY owl 'http://o#'><!ENTITY two '&owl;2'><!-- c -->]><a x='&owl;T'>&two;!</a>",
      events: ["<a x=http://o#T", "'http://o#2!", ">a"]),
    EventCase(
      text: "<!DOCTYPE a SYSTEM 'http://never.example/a.dtd' [<!ENTITY e ''>]><a>&e;</a>", events: ["<a", ">a"]),
    EventCase(
      text: "<!DOCTYPE a [<!ELEMENT a ANY><!ATTLIST a x CDATA 'given' y CDATA #IMPLIED>]><a z='1'/>",
      events: ["<a z=1 x=given", ">a"]),
    EventCase(
      text: "<!DOCTYPE a [<!ENTITY lt '&#38;#60;'><!ENTITY gt '&#62;'>]><a x='&lt;&gt;'>&lt;&gt;</a>",
      events: ["<a x=<>", "'<>", ">a"]),
  ]

  @Test(arguments: cases) func handsOverTheContentWhateverThePieces(_ test: EventCase) throws {
    for size in [1, 2, 7, .max] { #expect(try events(test.text, pieceSize: size) == test.events) }
  }

  @Test(arguments: [false, true]) func readsUTF16(_ isBigEndian: Bool) throws {
    let text = "\u{FEFF}<a x='é'>🕊</a>"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBigEndian ? pair.reversed() : pair
    }
    #expect(try events(bytes) == ["<a x=é", "'🕊", ">a"])
  }

  @Test func readsADeclaredEncodingAndAByteOrderMark() throws {
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    #expect(try events(latin) == ["<a", "'é", ">a"])
    #expect(try events("\u{FEFF}<a>é</a>") == ["<a", "'é", ">a"])
  }

  @Test func equalNamesHaveEqualAddresses() throws {
    final class Addresses: XMLHandler {
      var locals: Set<UnsafePointer<UInt8>> = []
      var namespaces: Set<UnsafePointer<UInt8>> = []
      func start(_ element: XMLElement) {
        locals.insert(element.name.local)
        for attribute in element.attributes { locals.insert(attribute.name.local) }
        if let namespace = element.name.namespace { namespaces.insert(namespace) }
      }
      func end(_ name: XMLNameBytes) { locals.insert(name.local) }
      func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
    let addresses = Addresses()
    var text = "<n xmlns='urn:n'>"
    for index in 0..<500 { text += "<n n='\(index)'/><p:n xmlns:p='urn:n'/>" }
    try Array((text + "</n>").utf8).withUnsafeBytes { try XMLReader.read($0, into: addresses) }
    #expect(addresses.locals.count == 1)
    #expect(addresses.namespaces.count == 1)
  }

  @Test func namesAreComparedWhole() throws {
    final class Names: XMLHandler {
      var found: [Bool] = []
      func start(_ element: XMLElement) {
        let name = element.name
        found += [name.isLocal("node"), name.isLocal("nod"), name.isLocal("nodes"), name.isInNamespace("urn:n")]
        found += [name.isInNamespace("")]
      }
      func end(_ name: XMLNameBytes) {}
      func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
    let names = Names()
    try Array("<node xmlns='urn:n'/>".utf8).withUnsafeBytes { try XMLReader.read($0, into: names) }
    #expect(names.found == [true, false, false, true, false])
  }

  @Test func whatTheSourceThrowsIsThrownOn() {
    struct Broken: Error {}
    var given = 0
    #expect(throws: Broken.self) {
      try XMLReader.read(into: EventRecorder()) { buffer in
        given += 1
        if given > 1 { throw Broken() }
        buffer.copyBytes(from: Array("<a>text".utf8))
        return 7
      }
    }
    #expect(throws: Broken.self) { try XMLReader.read(into: EventRecorder()) { _ in throw Broken() } }
  }

  @Test func manyThreadsReadAtOnce() async throws {
    let text = "<a xmlns='urn:n'>" + String(repeating: "<b c='d'>é</b>", count: 500) + "</a>"
    let expected = try events(text)
    try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<16 { group.addTask { try events(text) } }
      for try await found in group { #expect(found == expected) }
    }
  }
}
