import Testing

@testable import rapporteur

@Suite struct ReportingTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1438, "1,438"), (1_000_000, "1,000,000"), (-12_345, "-12,345")])
  func numbersAreGrouped(number: Int, text: String) {
    #expect(Numbers.grouped(number) == text)
  }

  @Test(arguments: [(0.04, "1 s"), (59.2, "1 min 0 s"), (200, "3 min 20 s"), (7500, "2 h 5 min")])
  func durationsAreRoundedUp(seconds: Double, text: String) {
    #expect(Numbers.duration(seconds) == text)
  }

  @Test func progressTellsRateAndTimeLeft() {
    #expect(
      Progress.line(count: 1000, of: 4000, seconds: 4) == "1,000 of 4,000 statements, 250 a second, 12 s left")
    #expect(Progress.line(count: 10, of: nil, seconds: 2) == "10 statements, 5 a second")
    #expect(Progress.line(count: 1, of: 1, seconds: 0.1) == "1 of 1 statement")
    #expect(Progress.line(count: 7, of: 5, seconds: 1) == "7 of 7 statements, 7 a second, 0 s left")
  }

  @Test func controlCharactersAreShownAndNotSent() {
    #expect(Printable.text("a\u{1B}[31mb\n\u{202E}c é") == "a\\u{1b}[31mb\\u{a}\\u{202e}c é")
  }
}
