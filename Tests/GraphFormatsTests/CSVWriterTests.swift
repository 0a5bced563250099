import Files
import GraphFormats
import PropertyGraph
import Testing

@Suite struct CSVWriterTests {
  @Test(arguments: [
    ("plain", "plain"), ("", "\"\""), ("a,b", "\"a,b\""), ("say \"a\"", "\"say \"\"a\"\"\""), ("a\nb", "\"a\nb\""),
    ("a\r\nb", "\"a\r\nb\""), ("a\rb", "\"a\rb\""), (" a", "\" a\""), ("a\t", "\"a\t\""), ("a b", "a b"),
    ("é漢🕊", "é漢🕊"),
    ("a;b", "a;b"), ("=1+1", "=1+1"), ("\"", "\"\"\"\""),
  ])
  func fieldsAreQuotedWhereTheyMustBe(field: String, text: String) throws {
    let sink = MemorySink()
    var table = CSVWriter(to: sink)
    table.field(field)
    try table.endRow()
    try table.finish()
    #expect(sink.text == text + "\n")
  }

  @Test func rowsHoldValuesOfEveryType() throws {
    let sink = MemorySink()
    var table = CSVWriter(to: sink)
    table.fields(["", "a", ""])
    try table.endRow()
    for value: PropertyValue? in [nil, .flag(false), .integer(-1), .real(0.5), .real(.nan), .real(-.infinity)] {
      table.field(value)
    }
    table.field(7)
    try table.endRow()
    try table.finish()
    #expect(sink.text == ",a,\n,false,-1,0.5,NaN,-Infinity,7\n")
  }

  @Test func anotherSeparatorIsQuotedInstead() throws {
    let sink = MemorySink()
    var table = CSVWriter(to: sink, separator: 0x3B)
    table.fields(["a;b", "c,d"])
    try table.endRow()
    try table.finish()
    #expect(sink.text == "\"a;b\";c,d\n")
  }

  @Test func manyRowsComeWhole() throws {
    let sink = MemorySink()
    var table = CSVWriter(to: sink)
    for row in 0..<20_000 {
      table.fields([String(row), "text"])
      try table.endRow()
    }
    try table.finish()
    #expect(sink.text == (0..<20_000).map { "\($0),text\n" }.joined())
  }
}
