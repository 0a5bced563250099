import Files
import FoundationEssentials
import Testing

@testable import Statements

@Suite("Statements are read from files")
struct StatementReaderTests {
  private static let refused: [(String, [UInt8], String)] = [
    ("empty.txt", [], "is empty; nothing to read"),
    ("blank.txt", Array(" \n\t\r\n".utf8), "is empty; nothing to read"),
    ("blank.html", Array(" \n".utf8), "is empty; nothing to read"),
    ("blank.jsonl", Array("\n\n".utf8), "is empty; nothing to read"),
    ("a.txt", Array("%PDF-1.7\n...".utf8), "is a PDF, not text; convert it to text, Markdown or HTML"),
    (
      "b.md", Array("PK\u{3}\u{4}....".utf8),
      "is a ZIP archive (or a DOCX or ODT document), not text; convert it to text, Markdown or HTML"
    ),
    ("c.txt", [0x61, 0x00, 0x62], "is a binary file, not text; convert it to text, Markdown or HTML"),
    ("d.jsonl", [0x1F, 0x8B, 0x08], "the gzip data end too early, at byte 3; fetch or make the file again"),
    (
      "e.html", Array("<html><body><script>x()</script></body></html>".utf8),
      "the HTML holds no text; a page that scripts fill must be saved from a browser"
    ),
    ("f.json", Array("{\"a\": 1}".utf8), "has no text or html member; skipped"),
    ("g.json", Array("[1]".utf8), "column 1: no JSON object; each line must be one JSON object"),
  ]

  @Test("What is no statement is refused in words that help", arguments: refused)
  func refuses(name: String, bytes: [UInt8], words: String) throws {
    let folder = try TemporaryFolder()
    let input = try folder.file(name, bytes)
    let (statements, errors) = readAll(input)
    #expect(statements.isEmpty)
    #expect(errors.map(\.message) == ["\(input.path): \(words)"])
    #expect(errors.first?.isSkip == (name == "f.json"))
  }

  @Test("A missing file is named")
  func missing() {
    let errors = readAll(InputFile(path: "/no/such/file.txt", name: "file", format: .text)).errors
    #expect(errors.map(\.message) == ["/no/such/file.txt: no such file; check the path"])
  }

  @Test("A file above the limit is refused, not loaded")
  func fileLimit() throws {
    let folder = try TemporaryFolder()
    var reader = StatementReader()
    reader.maximumLineBytes = 1000
    let input = try folder.file("a.txt", String(repeating: "word ", count: 1000))
    #expect(readAll(input, reader).errors.map(\.fact) == [.fileTooLarge(limit: 1000)])
  }

  @Test("A long line is passed over and reading goes on behind it")
  func lineLimit() throws {
    let folder = try TemporaryFolder()
    var reader = StatementReader()
    reader.maximumLineBytes = 100_000
    let long = "{\"text\":\"" + String(repeating: "x", count: 300_000) + "\"}"
    let input = try folder.file("a.jsonl", "{\"text\":\"One.\"}\n\(long)\n{\"text\":\"Three.\"}\n\(long)")
    let (statements, errors) = readAll(input, reader)
    #expect(statements.map(\.id) == ["a-1", "a-3"])
    #expect(errors.map(\.fact) == [.lineTooLong(limit: 100_000), .lineTooLong(limit: 100_000)])
    #expect(errors.map(\.origin) == [input.path + ":2", input.path + ":4"])
    #expect(
      errors[0].message.hasSuffix(":2: a line longer than 100000 bytes was passed over; raise the limit or split it"))
  }

  @Test("A bad line in the middle is named by line and column, and the others are read")
  func badLine() throws {
    let folder = try TemporaryFolder()
    let input = try folder.file(
      "r.jsonl",
      """
      {"id":"x","text":"One."}
      {"id":"y","text":"Two.
      {"id":7,"text":"Three."}
      {"id":"z","note":1}

      {"id":"x","text":"Six."}
      {"text":"Seven."}
      {"id":"w" "text":"Eight."}
      """)
    let (statements, errors) = readAll(input)
    #expect(statements.map(\.id) == ["x", "7", "r-7"])
    #expect(statements.map(\.origin) == [1, 3, 7].map { "\(input.path):\($0)" })
    #expect(
      errors.map(\.message) == [
        "\(input.path):2: column 23: the line ends within a string; each line must be one JSON object",
        "\(input.path):4: has no text or html member; skipped",
        "\(input.path):6: id \"x\" is that of line 1 already; give each line its own",
        "\(input.path):8: column 11: a comma or brace is missing; each line must be one JSON object",
      ])
  }

  @Test("The text member stays as it is, and members of the line fill the header")
  func textMember() throws {
    let folder = try TemporaryFolder()
    let text = "  A\\u0000B \\ud83d\\ude00 \\ud800 line\\r\\n\\r\\nVienna, 1 May 2020\\n"
    let input = try folder.file(
      "a.jsonl",
      "\u{FEFF}{\"id\":\"i\",\"text\":\"\(text)\",\"date\":\"2024-05-06\",\"title\":\"On Peace\",\"url\":\"https://x.org\"}\r\n"
    )
    let statement = try #require(readAll(input).statements.first)
    #expect(
      Array(statement.text.unicodeScalars) == Array("  A\0B 😀 \u{FFFD} line\r\n\r\nVienna, 1 May 2020\n".unicodeScalars)
    )
    #expect(statement.reading.string(statement.reading.blocks[0].range) == "AB 😀 \u{FFFD} line")
    #expect(statement.header.date?.iso == "2024-05-06")
    #expect(statement.url == "https://x.org")
  }

  @Test("Compressed files are read as what is in them, and damaged ones are named", arguments: Compression.allCases)
  func compressed(compression: Compression) throws {
    let folder = try TemporaryFolder()
    let memory = MemorySink()
    let sink = try compression.sink(before: memory)
    try sink.write(Array("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n".utf8))
    try sink.finish()
    let name = "a.jsonl." + compression.fileExtension
    let whole = try folder.file(name, memory.bytes)
    #expect(readAll(whole).statements.map(\.id) == ["a-1", "a-2"])
    let cut = try folder.file(name, Array(memory.bytes.dropLast(3)))
    let facts = readAll(cut).errors.map(\.message)
    #expect(facts.contains { $0.contains("the \(compression.title) data end too early, at byte ") }, "\(facts)")
  }

  @Test("The html member is read out, its title before it, unless it is there")
  func htmlMember() throws {
    let folder = try TemporaryFolder()
    let input = try folder.file(
      "a.jsonl",
      """
      {"id":"1","title":"On Peace","date":"2024-05-06","html":"<p>Office of the Spokesperson</p><p>We &amp; you.</p>"}
      {"id":"2","title":"On Peace","html":"<h1>On peace</h1><p>We agree.</p>"}
      {"id":"3","title":"Joint Statement by the United States &#8211; UN Human Rights Council","html":"<p>We agree.</p>"}
      """)
    let statements = readAll(input).statements
    #expect(
      statements.map(\.text) == [
        "On Peace\n\nOffice of the Spokesperson\n\nWe & you.", "On peace\n\nWe agree.",
        "Joint Statement by the United States – UN Human Rights Council\n\nWe agree.",
      ])
    #expect(statements[2].header.bylines == [])
    #expect(statements[2].header.forum == nil)
    #expect(statements[0].header.title?.value == "On Peace")
    #expect(statements[0].header.bylines.map(\.value) == ["Office of the Spokesperson"])
    #expect(statements[0].header.date?.iso == "2024-05-06")
    #expect(statements[0].reading.blocks.map(\.kind) == [.heading, .paragraph, .paragraph])
  }

  private static let encodings: [(String, [UInt8], String, String?)] = [
    ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array("Türkiye".utf8), "Türkiye", nil),
    ("UTF-16 LE", [0xFF, 0xFE, 0x54, 0, 0xFC, 0, 0x72, 0], "Tür", nil),
    ("UTF-16 BE", [0xFE, 0xFF, 0, 0x54, 0, 0xFC, 0, 0x72], "Tür", nil),
    ("UTF-16 surrogates", [0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE], "😀", nil),
    ("Windows-1252", [0x54, 0xFC, 0x93, 0x80, 0x81], "Tü“€\u{FFFD}", "offset 1"),
    (
      "the undefined five", [0x41, 0x81, 0x8D, 0x8F, 0x90, 0x9D], "A\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
      "offset 1"
    ),
    ("cut UTF-8", Array("ab".utf8) + [0xC3], "abÃ", "offset 2"),
    ("overlong", [0x61, 0xC0, 0xAF], "aÀ¯", "offset 1"),
    ("surrogate", [0x61, 0xED, 0xA0, 0x80], "aí\u{A0}€", "offset 1"),
  ]

  @Test("Encodings", arguments: encodings)
  func encoding(name: String, bytes: [UInt8], text: String, warning: String?) throws {
    let folder = try TemporaryFolder()
    let statement = try #require(readAll(try folder.file("a.txt", bytes)).statements.first)
    #expect(Array(statement.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(statement.warnings.count == (warning == nil ? 0 : 1))
    if let warning { #expect(statement.warnings[0].contains(warning)) }
  }

  @Test("JSON Lines in UTF-16 are read too")
  func wideLines() throws {
    let folder = try TemporaryFolder()
    let bytes = wide("{\"text\":\"Ü.\"}\n{\"text\":\"B.\"}")
    #expect(readAll(try folder.file("a.jsonl", bytes)).statements.map(\.text) == ["Ü.", "B."])
  }

  private static let sniffs: [(String, InputFormat)] = [
    ("{\"text\":\"a\"}", .jsonLines), ("\u{FEFF} <!DOCTYPE HTML><p>a", .html), ("<html><p>a", .html),
    ("We agree.", .text),
    ("<< quoted >>", .text),
  ]

  @Test("What has no telling name is told by its first bytes", arguments: sniffs)
  func sniff(text: String, format: InputFormat) {
    #expect(StatementReader.sniff(Array(text.utf8)) == format)
  }

  @Test("What the caller throws ends the reading")
  func callerThrows() throws {
    struct Enough: Error {}
    let folder = try TemporaryFolder()
    let input = try folder.file("a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}")
    var count = 0
    #expect(throws: Enough.self) {
      try StatementReader().read(input) { _ in
        count += 1
        throw Enough()
      }
    }
    #expect(count == 1)
  }

  private static let malformed: [(String, Int)] = [
    ("{", 2), ("{\"a\":}", 6), ("{\"a\":1}x", 8), ("{\"a\":01}", 8), ("{\"a\":\"\\x\"}", 8), ("{\"a\":[1,]}", 9),
    ("{\"a\":tru}", 6), ("{\"a\":\"\u{1}\"}", 7), ("{a:1}", 2), ("{\"a\":1,}", 8), ("{\"a\":1.}", 8), ("{\"a\":-}", 7),
    ("{\"a\":" + String(repeating: "[", count: 300), 205),
  ]

  @Test("JSON that is wrong is wrong at its column", arguments: malformed)
  func columns(text: String, column: Int) {
    do {
      _ = try JSONObjectReader.members(of: Array(text.utf8))
      Issue.record("accepted: \(text)")
    } catch {
      #expect(error.column == column, "\(error.words)")
    }
  }

  @Test(
    "JSON that is right is read",
    arguments: ["{}", " {\"a\":[1,{\"b\":null}],\"c\":-0.5e+3} ", "{\"a\":0,\"b\":10,\"c\":true}"])
  func rightJSON(text: String) throws {
    _ = try JSONObjectReader.members(of: Array(text.utf8))
  }
}
