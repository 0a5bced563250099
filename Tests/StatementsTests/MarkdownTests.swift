import Testing

@testable import Statements

@Suite("Markdown")
struct MarkdownTests {
  private static let cases: [(String, [String])] = [
    (
      "# Title #\n\nText **bold** and *soft* and __bold__ and _soft_.",
      ["Title", "Text bold and soft and bold and soft."]
    ),
    ("Title\n=====\n\nText.", ["Title", "Text."]), ("Sub\n---\nText.", ["Sub", "Text."]),
    ("A [link](http://x.org/a_(b)) and ![picture](p.png) here.", ["A link and here."]),
    ("See [this][1] now.\n\n[1]: http://x.org", ["See this now."]),
    ("> A quotation\n> goes on.", ["A quotation goes on."]), ("- one\n- Two\n* three", ["one", "Two", "three"]),
    ("| Name | Post |\n|---|---|\n| Ann Lee | Head |", ["Name", "Post", "Ann Lee", "Head"]),
    ("snake_case and 2 * 3 * 4", ["snake_case and 2 3 4"]), ("Kosovo\\* and a\\_b", ["Kosovo and a_b"]),
    ("**EU\nStatement**", ["EU", "Statement"]), ("***both*** and ~~gone~~ and `code`", ["both and gone and code"]),
    ("A note[^1] here.\n\n[^1]: It is this.", ["A note here.", "It is this."]),
    ("One<br>two <b>three</b> <https://x.org>", ["One two three https://x.org"]),
    ("```\ncode here\n```", ["code here"]), ("1. One.\n2. Two.", ["One.", "Two."]),
    ("---\ntitle: \"On Peace\"\ndate: 2024-05-06\nurl: https://x.org/1\n---\n\nWe agree.", ["On Peace", "We agree."]),
  ]

  @Test("Marks are undone", arguments: cases)
  func marks(text: String, blocks: [String]) {
    #expect(readingOf(text, markup: .markdown) == blocks)
  }

  @Test("Front matter gives title, day and address")
  func frontMatter() {
    let text = "---\ntitle: On Peace\ndate: 6 May 2024\nurl: https://x.org/1\n---\nWe agree with this."
    let read = TextReader.read(Array(text.utf8), markup: .markdown, given: HeaderReader.Given())
    #expect(read.header.title?.value == "On Peace")
    #expect(read.header.date?.iso == "2024-05-06")
    #expect(read.url == "https://x.org/1")
  }
}
