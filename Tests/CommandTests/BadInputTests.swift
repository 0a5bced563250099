import Foundation
import Testing

/// Whatever is wrong with one input is named, the others are done, and the exit code is 1.
@Suite(.serialized) struct BadInputTests {
  /// A statement that is fine, beside which each case puts something that is not.
  static let good = """
    Vienna, 11 June 2026

    EU Statement at the OSCE Permanent Council

    The European Union welcomes Ambassador Alexey Rogov, Head of the OSCE Programme Office in Astana.
    """

  /// A case: files (name, bytes) beside `good.txt`, inputs, and the message expected on standard error.
  struct Case: Sendable, CustomStringConvertible {
    let description: String
    var files: [String: [UInt8]] = [:]
    var inputs: [String] = []
    let message: String
    /// Statements that are exported all the same.
    var statements = 1
  }

  static let cases: [Case] = [
    Case(
      description: "missing file", inputs: ["good.txt", "missing.txt"],
      message: "missing.txt: no such file or folder; check the path"),
    Case(description: "empty file", files: ["a.txt": []], message: "./a.txt: is empty; nothing to read"),
    Case(
      description: "file of white space", files: ["a.txt": Array(" \n\t\n".utf8)],
      message: "./a.txt: is empty; nothing to read"),
    Case(
      description: "binary file", files: ["a.txt": [0x7F] + Array("ELF\u{2}\u{1}\u{1}\0\0\0\0\0\0".utf8)],
      message: "./a.txt: is a program, not text; convert it to text, Markdown or HTML"),
    Case(
      description: "PDF called text", files: ["a.txt": Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]],
      message: "./a.txt: is a PDF, not text; convert it to text, Markdown or HTML"),
    Case(
      description: "folder without statements", files: ["pictures/a.png": [0x89, 0x50]],
      inputs: ["good.txt", "pictures"],
      message:
        "pictures: the folder holds only files of other kinds (1); statements end in .txt, .md, .html, .jsonl, "
        + ".ndjson or .json"),
    Case(
      description: "bad line in the middle of JSON Lines",
      files: [
        "a.jsonl": Array(
          """
          {"id": "one", "text": "The European Union welcomes the meeting."}
          {"id": "two", "text": 
          {"id": "three", "text": "The European Union welcomes the visit."}
          """.utf8)
      ],
      message: "./a.jsonl:2: column", statements: 3),
    Case(
      description: "deep HTML",
      files: ["a.html": Array(("<html><body>" + String(repeating: "<div>", count: 100_000) + "deep").utf8)],
      message: "./a.html: HTML nested deeper than"),
    Case(
      description: "HTML of very many elements",
      files: ["a.html": Array(("<html><body>" + String(repeating: "<b>x</b>", count: 2_000_000)).utf8)],
      message: "./a.html: HTML with more than"),
    Case(
      description: "two inputs of one name", files: ["a/good.txt": Array(good.utf8)],
      inputs: ["good.txt", "a/good.txt"],
      message:
        "good.txt: has the id 'good', as a/good.txt has; rename one, or give the folder above both as INPUT"),
    Case(
      description: "two statements of one id in two files",
      files: [
        "x.jsonl": Array("{\"id\": \"same\", \"text\": \"The European Union welcomes the meeting.\"}\n".utf8),
        "y.jsonl": Array("{\"id\": \"same\", \"text\": \"The European Union deplores the attack.\"}\n".utf8),
      ],
      message: "./y.jsonl:1: has the id 'same', as ./x.jsonl:1 has; rename one, or give the folder above both as INPUT",
      statements: 2),
  ]

  @Test(arguments: cases) func theBatchGoesOn(bad: Case) throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.write(Array(Self.good.utf8), to: folder.appending(path: "good.txt"))
      for (name, bytes) in bad.files { try TemporaryFolder.write(bytes, to: folder.appending(path: name)) }
      let inputs = bad.inputs.isEmpty ? ["."] : bad.inputs
      let run = try BuiltProgram.run(["export"] + inputs + ["--to", "out", "--jobs", "2"], in: folder)
      #expect(run.exitCode == 1)
      let messages = run.messages.split(separator: "\n").map(String.init)
      #expect(messages.contains { $0.hasPrefix("error: " + bad.message) }, "\(run.messages)")
      #expect(run.messages.contains(Self.statements(bad.statements)), "\(run.messages)")
      let graph = try String(contentsOf: folder.appending(path: "out/graph.graphml"), encoding: .utf8)
      #expect(graph.contains("Rogov") && graph.hasSuffix("</graphml>\n"))
      #expect(
        try TemporaryFolder.contents(folder.appending(path: "out"))
          == ["graph.graphml", "graph.rdf", "manifest.json"])
    }
  }

  private static func statements(_ count: Int) -> String { count == 1 ? "1 statement" : "\(count) statements" }

  @Test func invalidUTF8IsReadAsWindows1252AndAnnounced() throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.write(
        Array("The European Union welcomes Jos".utf8) + [0xE9] + Array(" Borrell.\n".utf8),
        to: folder.appending(path: "a.txt"))
      let run = try BuiltProgram.run(["export", "a.txt", "--to", "out"], in: folder)
      #expect(run.exitCode == 0)
      #expect(
        run.messages.contains("warning: a.txt: not UTF-8 (first bad byte at offset 31): read as Windows-1252"),
        "\(run.messages)")
      #expect(
        try String(contentsOf: folder.appending(path: "out/graph.graphml"), encoding: .utf8).contains("José Borrell"))
    }
  }

  @Test func aLineOf200MegabytesIsPassedOverInBoundedMemory() throws {
    try TemporaryFolder.with { folder in
      let file = folder.appending(path: "a.jsonl")
      try TemporaryFolder.write(Array("{\"id\": \"one\", \"text\": \"The EU welcomes the visit.\"}\n".utf8), to: file)
      let handle = try FileHandle(forWritingTo: file)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("{\"id\": \"long\", \"text\": \"".utf8))
      let piece = Data(repeating: 0x61, count: 1 << 20)
      for _ in 0..<200 { try handle.write(contentsOf: piece) }
      try handle.write(contentsOf: Data("\"}\n{\"id\": \"two\", \"text\": \"The EU deplores the attack.\"}\n".utf8))
      try handle.close()
      let run = try BuiltProgram.shell(
        "ulimit -v 2000000; exec rapporteur export a.jsonl --to out --jobs 2", in: folder)
      #expect(run.exitCode == 1)
      #expect(run.messages.contains("error: a.jsonl:2: a line longer than"), "\(run.messages)")
      #expect(run.messages.contains("2 statements"), "\(run.messages)")
    }
  }

  @Test func controlCharactersInNamesAreRemovedAndCounted() throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.write(
        Array(
          "{\"id\": \"a\\u0001b\", \"text\": \"The European Union welcomes Ambassador Alexey\\u0002 Rogov.\"}\n".utf8),
        to: folder.appending(path: "a.jsonl"))
      let run = try BuiltProgram.run(["export", "a.jsonl", "--to", "out"], in: folder)
      #expect(run.exitCode == 0, "\(run.messages)")
      #expect(
        run.messages.contains("warning: graph.graphml: 6 characters that XML 1.0 forbids left out"), "\(run.messages)")
      let lint = try BuiltProgram.shell("xmllint --noout out/graph.graphml out/graph.rdf", in: folder)
      #expect(lint.exitCode == 0, "\(lint.messages)")
    }
  }

  @Test func identifiersThatNeedEscapesGiveValidIRIs() throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.write(
        Array(
          "{\"id\": \"a <b> \\\"c\\\" 100% {d}|é#?\", \"text\": \"The European Union welcomes the visit.\"}\n".utf8),
        to: folder.appending(path: "a.jsonl"))
      let run = try BuiltProgram.run(["export", "a.jsonl", "--to", "out"], in: folder)
      #expect(run.exitCode == 0, "\(run.messages)")
      let rapper = try BuiltProgram.shell("rapper -q -i rdfxml -o ntriples out/graph.rdf", in: folder)
      #expect(rapper.exitCode == 0 && rapper.messages.isEmpty, "\(rapper.messages)")
      let iris = rapper.text.split(separator: "\n").map { $0.prefix { $0 != " " } }
      #expect(!iris.isEmpty)
      // A backslash is N-Triples' own: it writes é as \u00E9.
      #expect(iris.allSatisfy { !$0.dropFirst().dropLast().contains { "<>\"{}|^` ".contains($0) } })
    }
  }

  @Test(arguments: ["\"\"\"\"", "''''", "“”"])
  func aNameOfOnlyQuotesDoesNoHarm(quotes: String) throws {
    try TemporaryFolder.with { folder in
      let text = "Statement by Ambassador \(quotes)\n\nThe European Union welcomes \(quotes), Head of \(quotes)."
      try TemporaryFolder.write(Array(text.utf8), to: folder.appending(path: "\(quotes).txt"))
      let run = try BuiltProgram.run(["export", ".", "--to", "out", "--per-statement"], in: folder)
      #expect(run.exitCode == 0, "\(run.messages)")
      #expect(try TemporaryFolder.contents(folder.appending(path: "out")).count == 3)
      let lint = try BuiltProgram.shell("xmllint --noout out/*.graphml out/*.rdf", in: folder)
      #expect(lint.exitCode == 0, "\(lint.messages)")
    }
  }
}
