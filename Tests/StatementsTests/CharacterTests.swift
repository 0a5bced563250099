import Testing

@testable import Statements

@Suite("Characters of a reading")
struct CharacterTests {
  private static let characterCases: [(String, String)] = [
    ("a\u{A0}b\u{2009}c\u{3000}d\te", "a b c d e"), ("a   b", "a b"), ("Ka\u{AD}zakhstan", "Kazakhstan"),
    ("Ka\u{200B}zakh\u{FEFF}stan", "Kazakhstan"), ("a\u{1}b\u{7F}c\u{85}", "abc"), ("“Yes” – it’s", "“Yes” – it’s"),
    ("Albania*, Kosovo** and Serbia *", "Albania, Kosovo and Serbia"),
    ("Kosovo[1] and Serbia[*].", "Kosovo and Serbia."),
    ("Albania1, Montenegro2 agree", "Albania, Montenegro agree"), ("Kosovo¹ and Serbia⁴", "Kosovo and Serbia"),
    ("12 km² of land", "12 km² of land"), ("COVID19 and G7 and UNGA79", "COVID19 and G7 and UNGA79"),
    ("Article5.2 of it", "Article5.2 of it"), ("o\u{FB03}cials of the \u{FB01}rst", "officials of the first"),
    ("Jose\u{301} Pen\u{303}a", "José Peña"), ("e\u{323}\u{302}", "ệ"), ("Sinirlioğlu", "Sinirlioğlu"),
    ("[sic] and [12345]", "[sic] and [12345]"), ("2 * 3", "2 3"), ("日本 と", "日本 と"), ("🇰🇿 flag", "🇰🇿 flag"),
  ]

  @Test(
    "White space, marks and note signs",
    arguments: characterCases)
  func characters(text: String, reading: String) {
    #expect(readingOf(text).joined(separator: "|") == reading)
  }

  private static let hyphenCases: [(String, String)] = [
    ("the govern-\nment agreed", "the government agreed"),
    ("more co-\noperation here, and co-operation there", "more co-operation here, and co-operation there"),
    ("more co-\noperation here", "more cooperation here"), ("a long-\nstanding friend", "a long-standing friend"),
    ("the Asia-\nPacific region", "the Asia-Pacific region"), ("since COVID-\n19 began", "since COVID-19 began"),
    ("short- \nand long-term", "short- and long-term"), ("short-\nand long-term", "short- and long-term"),
    ("a step-by-\nstep way", "a step-by-step way"), ("the Ka\u{AD}\nzakh side", "the Kazakh side"),
    ("women -\nand men", "women - and men"),
  ]

  @Test(
    "Hyphens at line ends",
    arguments: hyphenCases)
  func hyphens(text: String, reading: String) {
    #expect(readingOf(text) == [reading])
  }

  @Test("Offsets lead back to the code points of the text, whatever was taken out before them")
  func offsets() throws {
    let text = "\u{FEFF}1. Türkiye* and the Ka\u{AD}zakh govern-\nment, Jose\u{301} and the o\u{FB03}ce.\n\n* note"
    let read = TextReader.read(Array(text.utf8), markup: .plain, given: HeaderReader.Given())
    let scalars = Array(text.unicodeScalars)
    func source(of word: String) throws -> String {
      let whole = read.reading.string(0..<read.reading.bytes.count)
      let range = try #require(whole.firstRange(of: word))
      let start = whole.utf8.distance(from: whole.startIndex, to: range.lowerBound)
      let points = read.reading.codePoints(of: start..<(start + word.utf8.count))
      var result = String.UnicodeScalarView()
      result.append(contentsOf: scalars[points])
      return String(result)
    }
    #expect(try source(of: "Türkiye") == "Türkiye")
    #expect(try source(of: "Kazakh") == "Ka\u{AD}zakh")
    #expect(try source(of: "government") == "govern-\nment")
    #expect(try Array(source(of: "José").unicodeScalars) == Array("Jose\u{301}".unicodeScalars))
    #expect(try source(of: "office") == "o\u{FB03}ce")
    #expect(try source(of: "note") == "note")
  }
}
