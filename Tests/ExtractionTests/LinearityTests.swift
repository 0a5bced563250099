import Testing

/// A shape of text that has been, or might be, read in more than linear time.
struct TextShape: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The piece of a number; pieces follow each other without anything between them.
  let piece: @Sendable (Int) -> String

  init(_ name: String, _ piece: @escaping @Sendable (Int) -> String) {
    testDescription = name
    self.piece = piece
  }

  /// A statement of at least so many bytes behind its head.
  func text(bytes: Int) -> String {
    var body = ""
    var number = 0
    while body.utf8.count < bytes {
      body += piece(number)
      number += 1
    }
    return "Statement by the Delegation of Norway\n\n12 March 2026\n\n" + body + "\n"
  }

  /// An invented name, another for every number.
  static func name(_ number: Int) -> String {
    let consonants = Array("bcdfgklmnprstvz")
    let vowels = Array("aeiou")
    var name = ""
    var rest = number + 700
    while rest > 0 {
      name.append(consonants[rest % 15])
      name.append(vowels[rest / 3 % 5])
      rest /= 15
    }
    return name.capitalized
  }
}

/// Time grows with the length of a text, whatever its shape.
@Suite("Time grows with the length of a text", .serialized)
struct LinearityTests {
  private static let bytes = 8_000
  private static let states = ["Chad", "Mali", "Peru", "Chile", "Kenya"]

  static let shapes = [
    TextShape("one sentence of very many words") { _ in "word " },
    TextShape("names in a row") { "\(TextShape.name($0)) \(TextShape.name($0 * 7 + 3)), " },
    TextShape("ever new ministers") { "Minister \(TextShape.name($0)) \(TextShape.name($0 * 7 + 3)) met us. " },
    TextShape("nested brackets") { _ in "(France (Norway " },
    TextShape("marks alone") { _ in "\"( " },
    TextShape("no punctuation") { _ in "we condemn the attack and support Ukraine and " },
    TextShape("other scripts") { _ in "Совет встретился с министром 联合国安全理事会。 " },
    TextShape("one word") { _ in "a" },
    TextShape("events of one type") { "France attacked \(states[$0 % 5]). " },
    TextShape("events of many days") {
      "Minister \(TextShape.name($0)) visited Paris on \($0 % 28 + 1) May \(1900 + $0 % 120). "
    },
    TextShape("pronouns") { _ in "They met and their country thanked the ministers. " },
    TextShape("the country") { _ in "The country condemned its attack. " },
    TextShape("ever new bodies with acronyms") {
      "The \(TextShape.name($0)) Council (\(TextShape.name($0).prefix(1))C) met. "
    },
    TextShape("ever new offices") {
      "\(TextShape.name($0)) \(TextShape.name($0 * 7)), Foreign Minister of \(states[$0 % 5]), met the President. "
    },
    TextShape("signatures") { "For the Government of \(states[$0 % 5]): \(TextShape.name($0)) Tano\n" },
    TextShape("bullets") { "- We thank Minister \(TextShape.name($0)) of Chad;\n" },
    TextShape("a noun of a noun") { _ in "Ministry of " },
  ]

  @Test(arguments: shapes)
  func fourTimesTheTextTakesNoMoreThanTenTimesTheTime(_ shape: TextShape) throws {
    let clock = ContinuousClock()
    let texts = (shape.text(bytes: Self.bytes), shape.text(bytes: 4 * Self.bytes))
    let short = try clock.measure { _ = try ExtractedFacts.extract(texts.0) }
    let long = try clock.measure { _ = try ExtractedFacts.extract(texts.1) }
    #expect(long < short * 10 + .milliseconds(500))
  }
}
