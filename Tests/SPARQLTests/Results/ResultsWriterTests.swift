import Files
import RDF
import SPARQL
import Testing

@Suite struct ResultsWriterTests {
  static let columns = [Variable("x"), Variable("name")]
  static let rows: [[Term?]] = [
    [.iri("http://e/a?b=1&c=2"), .literal(Literal("A & \"B\", <C>"))], [.blank("node.7"), nil],
    [.blank("other"), .literal(Literal("chat", language: "fr"))], [.blank("node.7"), number("1", "integer")],
    [nil, number("1.50", "decimal")], [nil, number("1.0E6", "double")], [nil, number("-3", "negativeInteger")],
    [nil, number("1", "double")], [nil, number("1.", "decimal")],
    [nil, .literal(Literal("tab\tline\nreturn\rback\\slash"))],
    [nil, .literal(Literal("é🕊 e\u{301}"))], [nil, .literal(Literal("x", datatype: "http://e/t"))], [nil, nil],
    [nil, .literal(Literal(""))],
  ]

  static func number(_ lexical: String, _ name: String) -> Term {
    .literal(Literal(lexical, datatype: IRI(Vocabulary.XSD.namespace + name)))
  }

  static func written(
    _ format: ResultsFormat, _ columns: [Variable] = columns, _ rows: [[Term?]] = rows, prefixes: [String: String] = [:]
  ) throws -> MemorySink {
    let sink = MemorySink()
    var writer = try format.writer(columns: columns, to: sink, prefixes: prefixes)
    for row in rows { try writer.write(row) }
    try writer.finish()
    return sink
  }

  @Test(arguments: [ResultsFormat.json, .xml, .tsv]) func readBackToTheSameTerms(_ format: ResultsFormat) throws {
    let bytes = try Self.written(format).bytes
    let result =
      switch format {
      case .json: try JSONResults.read(bytes)
      case .xml: try XMLResults.read(bytes)
      default: try DelimitedResults.tsv(bytes)
      }
    guard case .table(let columns, let rows) = result else {
      Issue.record("no table")
      return
    }
    #expect(columns == Self.columns)
    #expect(rows.count == Self.rows.count)
    for (found, wanted) in zip(rows, Self.rows) {
      for (column, term) in zip(Self.columns, wanted) {
        if case .blank? = term {
          #expect(found[column] == .blank(term == .blank("node.7") ? "b0" : "b1"))
        } else {
          #expect(found[column] == term)
        }
      }
    }
  }

  @Test func csvTellsTextsOnly() throws {
    let rows = Array(Self.rows.prefix(4)) + [Self.rows[9]]
    #expect(
      try Self.written(.csv, Self.columns, rows).text
        == "x,name\r\nhttp://e/a?b=1&c=2,\"A & \"\"B\"\", <C>\"\r\n_:b0,\r\n_:b1,chat\r\n_:b0,1\r\n,\"tab\tline\nreturn\rback\\slash\"\r\n"
    )
  }

  @Test func tsvWritesNumbersBareWhereTheyReadBack() throws {
    let lines = try Self.written(.tsv).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "?x\t?name")
    #expect(lines[4] == "_:b0\t1")
    #expect(lines[5] == "\t1.50")
    #expect(lines[6] == "\t1.0E6")
    #expect(lines[7] == "\t\"-3\"^^<http://www.w3.org/2001/XMLSchema#negativeInteger>")
    #expect(lines[8] == "\t\"1\"^^<http://www.w3.org/2001/XMLSchema#double>")
    #expect(lines[9] == "\t\"1.\"^^<http://www.w3.org/2001/XMLSchema#decimal>")
    #expect(lines[10] == "\t\"tab\\tline\\nreturn\\rback\\\\slash\"")
  }

  @Test func jsonIsCompact() throws {
    #expect(
      try Self.written(.json, Self.columns, Array(Self.rows[1...2])).text == """
        {"head":{"vars":["x","name"]},"results":{"bindings":[{"x":{"type":"bnode","value":"b0"}},\
        {"x":{"type":"bnode","value":"b1"},"name":{"type":"literal","value":"chat","xml:lang":"fr"}}]}}

        """)
  }

  @Test func aTableIsAlignedAndPrefixed() throws {
    let rows: [[Term?]] = [
      [.iri("http://e/a"), Self.number("5", "integer")], [.iri("http://other/b"), Self.number("12.5", "decimal")],
      [.literal(Literal("日本")), .literal(Literal("a\nb\u{1}"))], [.literal(Literal("e\u{301}", language: "fr")), nil],
    ]
    let text = try Self.written(.table, Self.columns, rows, prefixes: ["e": "http://e/"]).text
    #expect(
      text == """
        x                 name
        ────────────────  ──────────
        e:a                        5
        <http://other/b>        12.5
        日本              a\\nb\\u0001
        e\u{301}@fr
        (4 rows)

        """)
  }

  @Test func longTablesKeepFlowing() throws {
    let rows = (0..<2_500).map { [Self.number("\($0)", "integer"), nil] as [Term?] }
    let lines = try Self.written(.table, Self.columns, rows).text.split(separator: "\n")
    #expect(lines.count == 2_503)
    #expect(lines[2_501] == "2499")
    #expect(lines.last == "(2500 rows)")
  }

  @Test func whatXMLCannotHoldIsCounted() throws {
    let sink = MemorySink()
    var writer = try ResultsFormat.xml.writer(columns: Self.columns, to: sink)
    try writer.write([.literal(Literal("a\u{1}b\u{2}")), nil])
    try writer.finish()
    #expect(writer.warnings.count == 1)
    #expect(writer.warnings.first?.hasPrefix("2 characters left out") == true)
  }

  @Test(arguments: [true, false]) func truthValues(_ truth: Bool) throws {
    for format in ResultsFormat.allCases {
      let sink = MemorySink()
      try format.write(truth, to: sink)
      switch format {
      case .json: #expect(sink.text == "{\"head\":{},\"boolean\":\(truth)}\n")
      case .xml:
        guard case .boolean(truth) = try XMLResults.read(sink.bytes) else {
          Issue.record("another truth value")
          return
        }
      default: #expect(sink.text == "\(truth)\n")
      }
    }
  }

  /// A sink that fails after so many bytes.
  final class FailingSink: ByteSink {
    struct Full: Error {}
    var room: Int

    init(room: Int) { self.room = room }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
      room -= bytes.count
      if room < 0 { throw Full() }
    }

    func finish() throws {}
  }

  @Test(arguments: ResultsFormat.allCases) func aFullSinkIsAnErrorAtEveryOffset(_ format: ResultsFormat) throws {
    let size = try Self.written(format).bytes.count
    for room in stride(from: 0, to: size, by: 7) {
      #expect(throws: FailingSink.Full.self) {
        var writer = try format.writer(columns: Self.columns, to: FailingSink(room: room))
        for row in Self.rows { try writer.write(row) }
        try writer.finish()
      }
    }
  }
}
