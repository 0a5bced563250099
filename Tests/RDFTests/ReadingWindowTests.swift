import Files
import Testing
import W3CSuite

@testable import RDF

@Suite struct ReadingWindowTests {
  static let turtle = """
    @prefix e: <http://e/> . # é
    PREFIX long.er: <http://e/longer/>
    e:a e:b "é\\n", 'x' , '''a'b''c''' , ""\"\\n\"\\\\"\"x""\"@en-GB , "t" # c
      ^^ e:type , "" , '' ; a long.er:D.e%20\\~ ; e:n 1, -2.5, 3e4, +.5E-1, 6. e:y e:z true.
    _:b. _:c <#d> [ e:c ( 1 2.5 ( ) [] ( e:f ) ) ; ] . [ e:g _:genid1 ] . ( 1 ) e:h () .
    <x\\u00e9> e:i <http://a/b/../c>, <../up?q#f> .
    """.replacing("_:b. _:c <#d>", with: "_:b <#d>")

  static let trig =
    turtle + """

      { e:a e:b e:c . } e:g { e:a e:b e:c , "x" . [] e:d 5 } GRAPH _:g { } [] { (1) e:q 7. }
      graph <g> {e:a e:b "last"}
      """

  static let ntriples = """
    <http://e/é> <http://e/p> "a\\nb\\u00e9 🕊" . # c\r\n_:b.c <http://e/p> "x"@en-GB .
    # comment\n\n<http://e/\\u00e9> <http://e/p> "1"^^<http://e/d> .\n
    """

  @Test(arguments: [(turtle, RDFSyntax.turtle), (trig, .trig), (ntriples, .ntriples), (ntriples, .nquads)])
  func readingDoesNotDependOnWhereTheBytesInMemoryEnd(_ text: String, _ syntax: RDFSyntax) throws {
    let bytes = Array(text.utf8)
    let whole = try ReadingOutcome(bytes, syntax, window: 1 << 18)
    #expect(whole.error == nil)
    #expect(whole.quads.count > 2)
    for window in 16..<180 { #expect(try ReadingOutcome(bytes, syntax, window: window) == whole, "\(window)") }
    for pieces in 1...40 {
      #expect(try ReadingOutcome(bytes, syntax, window: 64, pieces: pieces) == whole, "\(pieces)")
    }
  }

  @Test(arguments: [(trig, RDFSyntax.trig), (ntriples, .nquads)])
  func cutsAreAcceptedOrRefusedAlikeThroughEveryWindow(_ text: String, _ syntax: RDFSyntax) throws {
    let bytes = Array(text.utf8)
    for count in 0..<bytes.count {
      let cut = Array(bytes[..<count])
      let whole = try ReadingOutcome(cut, syntax, window: 1 << 16)
      #expect(try ReadingOutcome(cut, syntax, window: 16) == whole, "\(count)")
      #expect(try ReadingOutcome(cut, syntax, window: 40) == whole, "\(count)")
    }
  }

  @Test(.enabled(if: SuiteFolder.isPresent, Comment(rawValue: SuiteFolder.absence)), arguments: SyntaxSuite.all)
  func filesOfTheSuitesReadTheSameThroughASmallWindow(_ suite: SyntaxSuite) throws {
    guard suite.syntax != .rdfxml else { return }
    for entry in try suite.manifest().entries {
      let bytes = try SuiteFolder.bytes(try #require(entry.actionPath))
      let whole = try ReadingOutcome(bytes, suite.syntax, window: 1 << 16)
      for window in [16, 23, 37] {
        let outcome = try ReadingOutcome(bytes, suite.syntax, window: window)
        #expect(
          outcome.error == whole.error && outcome.quads == whole.quads,
          "\(entry.name) \(window) \(outcome.error.map(\.description) ?? "") \(whole.error.map(\.description) ?? "")")
      }
    }
  }

  @Test(arguments: [RDFSyntax.ntriples, .nquads, .turtle, .trig])
  func aLineOrTermBeyondTheLimitIsAnError(_ syntax: RDFSyntax) throws {
    final class Endless: ByteSource {
      var given = 0
      func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        buffer.initializeMemory(as: UInt8.self, repeating: 0x78)
        let head = Array("\n<a:s> <a:p> \"".utf8)
        if given == 0 { buffer.copyBytes(from: head) }
        given += buffer.count
        return buffer.count
      }
    }
    let source = Endless()
    let error = try #require(throws: RDFSyntaxError.self) {
      try RDFReader.read(
        TextWindow(source, file: "x", capacity: 1 << 12, limit: 1 << 16), syntax: syntax, base: ""
      ) { _ in }
    }
    #expect(error.line == 2)
    #expect(error.message.contains("a line or a term of more than 64 KiB"))
    #expect(source.given <= 1 << 16 + 1 << 12)
  }

  @Test func aLongLineWithinTheLimitIsRead() throws {
    let text = String(repeating: "x", count: 3_000_000)
    let found = try quads("<a:s> <a:p> <a:o> .\n<a:s> <a:p> \"\(text)\" .\n<a:s> <a:p> <a:o> .", .ntriples)
    #expect(found.map { $0.triple.object.text.utf8.count } == [3, 3_000_000, 3])
    #expect(try quads("<a:s> <a:p> '''\(text)''', 1 .", .turtle)[0].triple.object.text.utf8.count == 3_000_000)
  }
}
