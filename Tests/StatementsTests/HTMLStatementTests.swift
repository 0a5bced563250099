import Files
import Testing
import XML

@testable import Statements

@Suite("HTML pages")
struct HTMLStatementTests {
  private func blocks(_ html: String) throws -> [String] {
    try HTMLDocument(utf8: Array(html.utf8)).blocks.map { String(decoding: $0.text, as: UTF8.self) }
  }

  private static let cases: [(String, [String])] = [
    ("<p>One</p><p>Two <b>bold</b>&nbsp;&eacute;&#8217;</p>", ["One", "Two bold\u{A0}é’"]),
    ("<div>One<div>Two</div>three</div>", ["One", "Two", "three"]),
    ("<ul><li>a</li><li><p>b</p></li></ul>", ["a", "b"]), ("a<br>b<br/>c", ["a\nb\nc"]),
    ("<script>x</script><style>y</style><nav>n</nav><p>t</p><form>f</form><noscript>s</noscript>", ["t"]),
    ("<p hidden>h</p><p style='display: none'>h</p><p aria-hidden=true>h</p><p>t</p><template>h</template>", ["t"]),
    ("<div class='cookie-banner'>We use cookies</div><div role=dialog>d</div><p>t</p>", ["t"]),
    ("<header><nav>n</nav>Site</header><main><p>t</p></main><footer><a href=x>l</a></footer>", ["t"]),
    (
      "<div>around around</div><article><h1>T</h1><p>text that is long enough</p></article>",
      ["T", "text that is long enough"]
    ),
    (
      "<div>the whole text of the page stands out here, and it is long</div><main></main>",
      ["the whole text of the page stands out here, and it is long"]
    ),
    ("<table><tr><td>Ann</td><td>Head</td></tr></table>", ["Ann", "Head"]),
    ("<p>79<sup>th</sup> and Kosovo<sup>1</sup>", ["79th and Kosovo¹"]),
    ("<pre>a\nb</pre>", ["a\nb"]), ("<p>un<wbr>broken  \n text", ["unbroken text"]),
    ("<header><h1>Title</h1></header><p>t</p>", ["Title", "t"]),
    ("<p>not closed <b>bold<p>next</b>", ["not closed bold", "next"]),
  ]

  @Test("Text is read out as a page shows it", arguments: cases)
  func text(html: String, expected: [String]) throws {
    #expect(try blocks(html) == expected)
  }

  @Test("Title, day and address come from the page's head")
  func head() throws {
    let page = try HTMLDocument(
      utf8: Array(
        """
        <html><head><title>Site title</title><meta property="og:title" content="On &quot;Peace&quot;">
        <meta property="article:published_time" content="2024-05-06T10:00:00Z">
        <link rel="canonical" href="https://x.org/1"></head><body><p>t</p></body></html>
        """.utf8))
    #expect(page.title == "On \"Peace\"")
    #expect(page.date == "2024-05-06T10:00:00Z")
    #expect(page.url == "https://x.org/1")
    let other = try HTMLDocument(utf8: Array("<h1>Head <i>line</i></h1><time datetime='2024-01-02'>x</time>".utf8))
    #expect(other.title == "Head line")
    #expect(other.date == "2024-01-02")
  }

  @Test("A page becomes a statement")
  func statement() throws {
    let folder = try TemporaryFolder()
    let input = try folder.file(
      "page.html",
      "<html><head><title>On Peace</title><meta name=date content='2024-05-06'></head><body><main>"
        + "<p>Office of the Spokesperson<br>Vienna, Austria</p><p>We agree.</p><ul><li>one</li></ul></main></body></html>"
    )
    let statement = try #require(readAll(input).statements.first)
    #expect(statement.id == "page")
    #expect(statement.text == "On Peace\n\nOffice of the Spokesperson\nVienna, Austria\n\nWe agree.\n\none")
    #expect(statement.reading.blocks.map(\.kind) == [.heading, .paragraph, .paragraph, .paragraph, .listItem])
    #expect(statement.header.date?.iso == "2024-05-06")
    #expect(statement.header.bylines.map(\.value) == ["Office of the Spokesperson"])
  }

  @Test("Bombs are refused while they are parsed")
  func bombs() {
    let deep = String(repeating: "<div>", count: 200_000)
    #expect(throws: HTMLError.tooDeep(limit: 500)) { try blocks(deep + "x") }
    let wide = String(repeating: "<b></b>", count: 30_000)
    var limits = HTMLLimits()
    limits.nodes = 20_000
    #expect(throws: HTMLError.tooManyNodes(limit: 20_000)) { try HTMLDocument(utf8: Array(wide.utf8), limits: limits) }
    limits.bytes = 1000
    #expect(throws: HTMLError.tooLarge(limit: 1000)) { try HTMLDocument(utf8: Array(wide.utf8), limits: limits) }
  }

  @Test("A bomb in a line is an error of that line")
  func bombLine() throws {
    let folder = try TemporaryFolder()
    let deep = String(repeating: "<i>", count: 600)
    let input = try folder.file("a.jsonl", "{\"html\":\"\(deep)x\"}\n{\"html\":\"<p>fine\"}")
    let (statements, errors) = readAll(input)
    #expect(statements.map(\.text) == ["fine"])
    #expect(errors.map(\.message) == ["\(input.path):1: HTML nested deeper than 500 elements; not read"])
  }

  private static let encodings: [(String, [UInt8], String)] = [
    ("declared Latin-1", Array("<meta charset=iso-8859-1><p>T".utf8) + [0xFC], "Tü"),
    ("declared Cyrillic", Array("<meta charset=\"windows-1251\"><p>".utf8) + [0xCC, 0xE8, 0xF0], "Мир"),
    ("declared wrongly", Array("<meta charset=iso-8859-1><p>Tü".utf8), "Tü"),
    (
      "http-equiv",
      Array("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>".utf8) + [0xED, 0xC9, 0xD2], "Мир"
    ),
    ("not declared", Array("<p>T".utf8) + [0xFC], "Tü"),
    ("by mark", wide("<p>Tü"), "Tü"),
  ]

  @Test("Encodings of pages", arguments: encodings)
  func encoding(name: String, bytes: [UInt8], text: String) throws {
    let folder = try TemporaryFolder()
    #expect(readAll(try folder.file("a.html", bytes)).statements.first?.text == text)
  }
}
