import Language
import Testing

@Suite("Date reader on any bytes")
struct DateRobustnessTests {
  private let reference = CalendarDay(year: 2026, month: 6, day: 11)

  /// The first mention that breaks the contract: order, overlap, bounds.
  private func check(_ bytes: [UInt8], _ range: Range<Int>) {
    for register in DateRegister.allCases { check(bytes, range, register) }
  }

  private func check(_ bytes: [UInt8], _ range: Range<Int>, _ register: DateRegister) {
    var last = range.lowerBound
    let broken = DateReader(register: register).dates(in: bytes, range: range, reference: reference).first { mention in
      defer { last = mention.range.upperBound }
      let (begin, end) = (mention.value.begin, mention.value.end)
      let isOrdered = begin.flatMap { begin in end.map { begin <= $0 } } ?? (begin != nil || end != nil)
      return mention.range.lowerBound < last || mention.range.upperBound > range.upperBound || mention.range.isEmpty
        || !isOrdered
    }
    #expect(broken == nil)
  }

  @Test("Every cut of a dense text reads in order and without overlap")
  func cuts() {
    let text = Array(
      "since 3 and 17 May 2024 – from 28 December to 2 January 2025, on Tuesday 12 April, “last week” in Q3 2024".utf8)
    for start in text.indices {
      for end in stride(from: start, through: text.count, by: 3) { check(text, start..<end) }
    }
  }

  @Test("Words of time in any order read in order and without overlap", arguments: 0..<40)
  func shuffled(seed: UInt64) {
    let words = [
      "11", "June", "2026", "of", "the", "last", "next", "week", "two", "days", "ago", "later", "since", "until", "to",
      "-", ",", "and", "Tuesday", "early", "end", "2021", "/", "22", "1990s", "Q3", "first", "half", "year", "spring",
      "within", "between", "30\"", "th", ".", "\n\n", "will", "that", "this", "past", "\u{2013}", "\u{201D}", "31",
      "29",
      "February", "9999", "0000", "1000", "hundred", "a", "decade", "century", "from", "now", "before", "yesterday",
      "Christmas", "New Year", "eve", "anniversary", "rest", "recent", "few", "nineteen", "fiscal", "prior", "weekend",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var text = ""
    for _ in 0..<400 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += words[Int(state >> 33) % words.count] + (state >> 32 & 3 == 0 ? "" : " ")
    }
    let bytes = Array(text.utf8)
    check(bytes, 0..<bytes.count)
  }

  @Test("Bytes that are no UTF-8 are passed over", arguments: 0..<20)
  func noise(seed: UInt64) {
    var state = seed &+ 7
    var bytes: [UInt8] = []
    for _ in 0..<600 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes.append(UInt8(truncatingIfNeeded: state >> 40))
      if state >> 60 == 3 { bytes += Array(" 11 June 2026 ".utf8) }
    }
    check(bytes, 0..<bytes.count)
  }

  @Test("The ends of the calendar are kept", arguments: ["0001-01-01", "9999-12-31"])
  func ends(_ day: String) {
    let text =
      "yesterday, tomorrow, last week, next week, last year, next year, a hundred years ago, since last month, "
      + "on Monday, last December, next May, 29 February, the past decade, this winter, 2000 years ago, within 900 years"
    for mention in readDates(text, on: day) {
      #expect((mention.value.begin?.iso ?? "0001-01-01") >= "0001-01-01")
      #expect(mention.value.edtf.utf8.count >= 4)
    }
  }

  @Test("Numbers without end neither overflow nor stall")
  func longNumbers() {
    let digits = String(repeating: "9", count: 5000)
    #expect(
      readDates("in \(digits) days, \(digits) years ago, on \(digits) June, in \(digits)s").map(\.value.edtf) == [])
  }

  @Test(
    "Long texts of one phrase take time in proportion to their length", .timeLimit(.minutes(1)),
    arguments: [
      "11 June ", "1 and ", "1, 2 ", "mid-May to ", "early ", "last ", "in May and ", "2021-", "2021/",
      "within two days ",
      "in 2014 and ", "Monday and ", "the spring or ", "two days later ", "June ", "June 1 to ", "\"", "from 3 May to ",
      "two days before ", "eve of the ", "week of ", "from today to ", "a week after a ", "Christmas ", "new ",
      "first anniversary of ", "twenty ", "two thousand and ", "the week after ", "rest of the ", "1/2/",
    ])
  func repetition(_ phrase: String) {
    let bytes = Array(String(repeating: phrase, count: 4_000).utf8)
    check(bytes, 0..<bytes.count)
  }
}
