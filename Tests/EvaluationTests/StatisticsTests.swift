import Testing

@testable import Evaluation

struct StatisticsTests {
  /// Successes, trials, and the interval that a table in print gives.
  struct WilsonCase: Sendable {
    let successes: Int
    let trials: Int
    let lower: Double
    let upper: Double
  }

  /// Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I,
  /// method 3.
  static let wilsonCases = [
    WilsonCase(successes: 81, trials: 263, lower: 0.2553, upper: 0.3662),
    WilsonCase(successes: 15, trials: 148, lower: 0.0624, upper: 0.1605),
    WilsonCase(successes: 0, trials: 20, lower: 0, upper: 0.1611),
    WilsonCase(successes: 1, trials: 29, lower: 0.0061, upper: 0.1718),
  ]

  @Test(arguments: wilsonCases) func wilsonIntervalsAreThoseInPrint(example: WilsonCase) throws {
    let interval = try #require(ConfidenceInterval.wilson(successes: example.successes, trials: example.trials))
    #expect(abs(interval.lower - example.lower) < 0.00005)
    #expect(abs(interval.upper - example.upper) < 0.00005)
  }

  @Test func withoutTrialsThereIsNoInterval() {
    #expect(ConfidenceInterval.wilson(successes: 0, trials: 0) == nil)
  }

  /// Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), sections A, B and C; a dot is a missing value.
  @Test(arguments: [
    (["0100000010", "1110010000"], 0.095), (["aabbdcccedda", "babbbcccedddd"], 0.692),
    (["123321412...", "1233224125.3", ".3332342251.", "12332441251."], 0.743),
  ])
  func alphaIsThatOfTheWorkedExamples(coders: [String], alpha: Double) throws {
    let rows = coders.map { Array($0) }
    let units = rows[0].indices.map { unit in rows.map { $0[unit] }.filter { $0 != "." } }
    #expect(abs(try #require(KrippendorffAlpha.alpha(units)) - alpha) < 0.0005)
  }

  @Test func alphaIsNotDefinedWhereNothingCanDisagree() {
    #expect(KrippendorffAlpha.alpha([["y", "y"], ["y", "y"]]) == nil)
    #expect(KrippendorffAlpha.alpha([["y"], ["n"]]) == nil)
    #expect(KrippendorffAlpha.alpha([["y", "y"], ["n", "n"]]) == 1)
  }

  /// The first numbers for the seed 1234567, as the implementations in C and Java give them.
  @Test func splitMixGivesTheKnownNumbers() {
    var random = SplitMix64(seed: 1_234_567)
    let known: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    for number in known { #expect(random.next() == number) }
  }

  /// The treated mice of Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), table 2.1: mean 86.86, ideal
  /// bootstrap standard error 23.36, so a 95 % interval of about 41 to 133.
  @Test func bootstrapIntervalIsThatOfTheMice() throws {
    let days = [94.0, 197, 16, 38, 99, 141, 23]
    let interval = try #require(
      Bootstrap(draws: 4000).interval(of: days.count) { drawn in
        drawn.reduce(0) { $0 + days[$1] } / Double(drawn.count)
      })
    #expect((41.0...50.0).contains(interval.lower))
    #expect((125.0...137.0).contains(interval.upper))
  }

  @Test func bootstrapIsTheSameEachTimeAndNeedsTwoUnits() {
    let counts = (0..<20).map { Counts(right: $0 % 4, spurious: $0 % 3, missed: 1) }
    #expect(Bootstrap().interval(ofF1: counts) == Bootstrap().interval(ofF1: counts))
    #expect(Bootstrap().interval(ofF1: counts) != Bootstrap(seed: 2).interval(ofF1: counts))
    #expect(Bootstrap().interval(ofF1: [Counts(right: 1)]) == nil)
    #expect(Bootstrap().interval(ofF1: [Counts(), Counts()]) == nil)
  }

  @Test func countsGivePrecisionRecallAndF1() {
    let counts = Counts(right: 6, spurious: 2, missed: 4)
    #expect(counts.precision == 0.75 && counts.recall == 0.6)
    #expect(abs(counts.f1 - 2.0 / 3.0) < 1e-12)
    #expect(Counts().f1 == 0)
  }

  @Test func calibrationErrorWeighsTheBins() {
    let sure = Array(repeating: (confidence: 0.95, isRight: true), count: 3) + [(confidence: 0.95, isRight: false)]
    let unsure = Array(repeating: (confidence: 0.55, isRight: true), count: 4)
    let calibration = Calibration(sure + unsure)
    #expect(calibration.bins.map(\.count) == [4, 4])
    #expect(abs(calibration.error - (0.5 * 0.20 + 0.5 * 0.45)) < 1e-12)
    #expect(Calibration([(confidence: 1, isRight: true)]).bins.first?.upper == 1)
  }

  @Test(arguments: [
    (0.8125, 3, "0.813"), (0.0004, 3, "0.000"), (-0.25, 2, "-0.25"), (12.0, 0, "12"), (1, 1, "1.0"), (.nan, 3, "-"),
  ])
  func numbersAreWrittenWithFixedDecimals(value: Double, decimals: Int, text: String) {
    #expect(Decimal.text(value, decimals: decimals) == text)
  }
}
