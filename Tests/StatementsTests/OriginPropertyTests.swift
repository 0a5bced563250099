import Files
import Testing

@testable import Statements

@Suite("Every word of a reading stands in the text")
struct OriginPropertyTests {
  /// Letters and digits of a text, composed, with ligatures undone; how words are compared.
  private static func letters(_ text: String) -> String {
    let ligatures: [Unicode.Scalar: String] = [
      "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    ]
    var result = ""
    for scalar in text.unicodeScalars {
      if let pair = ligatures[scalar] {
        result += pair
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        || scalar.properties.generalCategory == .nonspacingMark
      {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The words that do not lead back to the same letters.
  private static func strays(_ text: String, _ reading: Reading) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var strays: [String] = []
    var start = 0
    for index in 0...reading.bytes.count
    where index == reading.bytes.count || reading.bytes[index] == 0x20 || reading.bytes[index] == 0x0A {
      if index > start {
        var source = String.UnicodeScalarView()
        source.append(contentsOf: scalars[reading.codePoints(of: start..<index)])
        let word = reading.string(start..<index)
        if letters(word) != letters(String(source)) { strays.append("\(word) | \(String(source))") }
      }
      start = index + 1
    }
    return strays
  }

  @Test("In the sample statements", .enabled(if: SampleFolder.hasCorpus))
  func samples() {
    for (input, _) in SampleFolder.corpusFiles() {
      for statement in readAll(input).statements {
        #expect(OriginPropertyTests.strays(statement.text, statement.reading) == [], "\(input.name)")
        #expect(!statement.reading.blocks.isEmpty)
      }
    }
  }

  /// 31 lines of the releases repeat an id; each is an error of its own.
  @Test("In the sample releases", .enabled(if: SampleFolder.hasReleases))
  func releases() {
    let (statements, errors) = readAll(InputFile(path: SampleFolder.releases, name: "releases", format: .jsonLines))
    #expect(statements.count == 1407)
    #expect(errors.count == 31)
    for error in errors {
      if case .repeatedID = error.fact { continue }
      Issue.record("\(error)")
    }
    for statement in statements {
      #expect(OriginPropertyTests.strays(statement.text, statement.reading) == [], "\(statement.id)")
    }
  }

  /// A small generator with a fixed course (SplitMix64), so that a failure comes again.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let pieces = [
    "word", "Kosovo*", "govern-\nment", "co-\nop", "\n", "\n\n", " ", "  ", "\u{A0}", "\u{AD}", "\u{200B}", "1. ", "• ",
    "* ", "[1]", "(a) ", "e\u{301}", "\u{FB01}", "Türkiye", "\r\n", "\u{0C}", "\u{2028}", "Page 3 of 8\n", "- ", "**",
    "_", "# ", "> ", "[t](u)", "|", "---\n", "`", "<br>", "\\*", "日本", "🇰🇿", "\0", "\u{1}", "\u{85}", "¹", "km²",
    "Vienna, 11 June 2026\n", "OSCE Permanent Council No. 7\n", "EUROPEAN UNION\n", "Mr. President,\n", "of the", ".",
    ",", ":", "\u{FEFF}", "\u{301}", "*", "[", "]", "Albania1", "title: x\n", "|---|\n",
  ]

  @Test("In thousands of messy texts, plain and Markdown", arguments: [TextReader.Markup.plain, .markdown])
  func messy(markup: TextReader.Markup) {
    for seed in 0..<4000 {
      var dice = Dice(state: UInt64(seed))
      let count = Int.random(in: 0..<40, using: &dice)
      let text = (0..<count).map { _ in
        OriginPropertyTests.pieces.randomElement(using: &dice) ?? ""
      }.joined(separator: Bool.random(using: &dice) ? " " : "")
      let read = TextReader.read(Array(text.utf8), markup: markup, given: HeaderReader.Given())
      let reading = read.reading
      var last = -1
      for block in reading.blocks {
        #expect(block.range.lowerBound == last + 1 && !block.range.isEmpty, "seed \(seed)")
        #expect(block.range.upperBound == reading.bytes.count || reading.bytes[block.range.upperBound] == 0x0A)
        #expect(reading.bytes[block.range.lowerBound] != 0x20 && reading.bytes[block.range.upperBound - 1] != 0x20)
        last = block.range.upperBound
      }
      #expect(zip(reading.origins, reading.origins.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed)")
      #expect(String(validating: reading.bytes, as: UTF8.self) != nil, "seed \(seed)")
      if markup == .plain {
        // Markup and note marks are taken out from within words; what is left must stand there in order.
        for stray in OriginPropertyTests.strays(text, reading) {
          let parts = stray.split(separator: "|", maxSplits: 1).map { OriginPropertyTests.letters(String($0)) }
          #expect(
            parts.count == 2 && OriginPropertyTests.isSubsequence(parts[0], of: parts[1]), "seed \(seed): \(stray)")
        }
      }
    }
  }

  private static func isSubsequence(_ small: String, of large: String) -> Bool {
    var rest = large.unicodeScalars[...]
    // A composed character stands for two; canonical decomposition is not to be had, so characters are compared.
    var characters = large[...]
    if small.unicodeScalars.allSatisfy({ scalar in
      guard let index = rest.firstIndex(of: scalar) else { return false }
      rest = rest[rest.index(after: index)...]
      return true
    }) {
      return true
    }
    return small.allSatisfy { character in
      guard let index = characters.firstIndex(of: character) else { return false }
      characters = characters[characters.index(after: index)...]
      return true
    }
  }
}
