import Testing

@testable import SPARQL

@Suite struct ExactDecimalTests {
  static let texts: [(String, String)] = [
    ("0", "0"), ("-0", "0"), ("+1.50", "1.5"), ("1.", "1"), (".5", "0.5"), ("-.05", "-0.05"), ("00012.3400", "12.34"),
    ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ("0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001"),
    ("1.0000000000000000000000000000000000000000000000000", "1"),
    ("-170141183460469231731687303715884105728", "-170141183460469231731687303715884105728"),
  ]

  @Test(arguments: texts) func readsAndWrites(_ text: String, _ canonical: String) throws {
    #expect(try #require(ExactDecimal(text[...])).description == canonical)
  }

  static let bad = [
    "", ".", "-", "1e3", "1.2.3", " 1", "1 ", "0x1", "INF", "٣", "1-", "999999999999999999999999999999999999999",
    "0.000000000000000000000000000000000000001",
  ]

  @Test(arguments: bad) func refuses(_ text: String) {
    #expect(ExactDecimal(text[...]) == nil)
  }

  /// Exact numbers against those of small fractions: every pair of n/8 and m/8.
  @Test func agreesWithFractions() throws {
    for first in -40...40 {
      for second in -40...40 {
        let (a, b) = (
          ExactDecimal(unscaled: Int128(first * 125), scale: 3), ExactDecimal(unscaled: Int128(second * 125), scale: 3)
        )
        #expect(try #require(a.adding(b)) == ExactDecimal(unscaled: Int128((first + second) * 125), scale: 3))
        #expect(try #require(a.multiplied(by: b)) == ExactDecimal(unscaled: Int128(first * second * 15_625), scale: 6))
        #expect((a < b) == (first < second))
        guard second != 0 else {
          #expect(a.divided(by: b) == nil)
          continue
        }
        let quotient = try #require(a.divided(by: b))
        #expect(abs((Double(quotient.description) ?? .nan) - Double(first) / Double(second)) < 1e-12)
      }
    }
  }

  @Test func tooLargeResultsAreNone() throws {
    let large = try #require(ExactDecimal("99999999999999999999999999999999999999"))
    #expect(large.multiplied(by: large) == nil)
    #expect(large.adding(ExactDecimal(unscaled: 1, scale: 5)) == nil)
    #expect(ExactDecimal(unscaled: 1, scale: 30).multiplied(by: ExactDecimal(unscaled: 1, scale: 30)) == nil)
  }

  @Test func comparesWhatNoCommonScaleHolds() throws {
    let large = try #require(ExactDecimal("99999999999999999999999999999999999999"))
    let small = ExactDecimal(unscaled: 1, scale: 38)
    #expect(small < large)
    #expect(!(large < small))
    #expect(try #require(large.negated) < small)
  }

  static let rounding: [(String, Int128, Int128, Int128)] = [
    ("2.5", 2, 3, 3), ("-2.5", -3, -2, -2), ("2.4", 2, 3, 2), ("-2.6", -3, -2, -3), ("7", 7, 7, 7), ("-0.5", -1, 0, 0),
  ]

  @Test(arguments: rounding) func rounds(_ text: String, _ floor: Int128, _ ceiling: Int128, _ nearest: Int128) throws {
    let number = try #require(ExactDecimal(text[...]))
    #expect(number.floor == floor)
    #expect(number.ceiling == ceiling)
    #expect(number.rounded == nearest)
  }
}
