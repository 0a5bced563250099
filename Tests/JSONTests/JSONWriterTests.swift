import JSON
import Testing

@Suite struct JSONWriterTests {
  private func written(lineDepth: Int = 0, _ body: (inout JSONWriter) throws -> Void) throws -> String {
    var bytes: [UInt8] = []
    try withoutActuallyEscaping(body) { body in
      var writer = JSONWriter(lineDepth: lineDepth) { bytes.append(contentsOf: $0) }
      try body(&writer)
      try writer.finish()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", #""""#), ("plain", #""plain""#), ("a \"b\" \\ /", #""a \"b\" \\ /""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
    ("\u{0}\u{1F}\u{1B}", #""\u0000\u001f\u001b""#), ("é漢🕊]]>", "\"é漢🕊]]>\""), ("\u{7F}\u{2028}", "\"\u{7F}\u{2028}\""),
  ])
  func textIsEscapedWhereItMustBe(text: String, json: String) throws {
    #expect(try written { try $0.string(text) } == json + "\n")
  }

  @Test func illFormedUTF8BecomesTheReplacementCharacter() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0x0A, 0xC3, 0xA9, 0xC3]
    let json = try bytes.withUnsafeBufferPointer { bytes in try written { try $0.string(utf8: bytes) } }
    #expect(json == "\"a\u{FFFD}\\né\u{FFFD}\"\n")
  }

  @Test(arguments: [
    (0.85, "0.85"), (1, "1.0"), (-0.0, "-0.0"), (1e-7, "1e-07"), (5e-324, "5e-324"), (1e300, "1e+300"), (.nan, "null"),
    (.infinity, "null"), (-.infinity, "null"),
  ])
  func numbersAreFiniteOrNull(number: Double, json: String) throws {
    #expect(try written { try $0.number(number) } == json + "\n")
  }

  private func sample(_ writer: inout JSONWriter) throws {
    try writer.beginObject()
    try writer.member("a", "b")
    try writer.name("list")
    try writer.beginArray()
    try writer.number(.min)
    try writer.beginObject()
    try writer.name("x")
    try writer.bool(true)
    try writer.name("y")
    try writer.null()
    try writer.endObject()
    try writer.beginArray()
    try writer.endArray()
    try writer.endArray()
    try writer.endObject()
  }

  @Test(arguments: [
    (0, "{\"a\":\"b\",\"list\":[-9223372036854775808,{\"x\":true,\"y\":null},[]]}\n"),
    (
      2,
      """
      {
        "a": "b",
        "list": [
          -9223372036854775808,
          {"x": true, "y": null},
          []
        ]
      }

      """
    ),
  ])
  func linesBreakDownToADepth(depth: Int, json: String) throws {
    #expect(try written(lineDepth: depth, sample) == json)
  }

  /// Steps, one a letter: `{}[]` containers, `a` and `b` names, `0` a null.
  @Test(
    arguments: [
      ("a", .unexpectedName("a")), ("[a", .unexpectedName("a")), ("{ab", .unexpectedName("b")), ("{0", .missingName),
      ("{a00", .missingName), ("00", .secondValue), ("{]", .nothingToEnd), ("[}", .nothingToEnd),
      ("{a}", .nothingToEnd),
      ("}", .nothingToEnd), ("", .unfinished), ("[", .unfinished), ("{a0", .unfinished),
    ] as [(String, JSONWriterError)])
  func misuseIsRefused(steps: String, error: JSONWriterError) {
    #expect(throws: error) {
      _ = try written { writer in
        for step in steps {
          switch step {
          case "{": try writer.beginObject()
          case "}": try writer.endObject()
          case "[": try writer.beginArray()
          case "]": try writer.endArray()
          case "0": try writer.null()
          default: try writer.name(String(step))
          }
        }
      }
    }
    #expect(!error.description.isEmpty)
  }

  @Test func bytesComeInPiecesAndAFailingSinkIsHeard() throws {
    struct Full: Error {}
    var sizes: [Int] = []
    var writer = JSONWriter {
      sizes.append($0.count)
      if sizes.count == 2 { throw Full() }
    }
    try writer.beginArray()
    #expect(throws: Full.self) { while true { try writer.string("0123456789") } }
    #expect(sizes.allSatisfy { $0 < 1 << 17 })
  }
}
