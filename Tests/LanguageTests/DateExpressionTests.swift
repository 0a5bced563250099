import Language
import Testing

@Suite("Date expressions")
struct DateExpressionTests {
  private func check(_ sample: DateCase, _ register: DateRegister = .statement) throws {
    let reference = try #require(CalendarDay(iso: sample.reference))
    let (bytes, ranges) = sample.plain
    let found = DateReader(register: register).dates(in: bytes, range: 0..<bytes.count, reference: reference)
    #expect(
      found.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == ranges.map { String(decoding: bytes[$0], as: UTF8.self) })
    #expect(found.map(\.range) == ranges)
    #expect(found.map { dateSummary($0.value) } == sample.expected)
  }

  @Test("Days as written", arguments: DateCase.days)
  func days(_ sample: DateCase) throws { try check(sample) }

  @Test("The clause tells the year", arguments: DateCase.contexts)
  func contexts(_ sample: DateCase) throws { try check(sample) }

  @Test("Months", arguments: DateCase.months)
  func months(_ sample: DateCase) throws { try check(sample) }

  @Test("Years and decades", arguments: DateCase.years)
  func years(_ sample: DateCase) throws { try check(sample) }

  @Test("Seasons, halves, quarters", arguments: DateCase.parts)
  func parts(_ sample: DateCase) throws { try check(sample) }

  @Test("Days counted from the reference", arguments: DateCase.nearDays)
  func nearDays(_ sample: DateCase) throws { try check(sample) }

  @Test("Periods counted from the reference", arguments: DateCase.nearPeriods)
  func nearPeriods(_ sample: DateCase) throws { try check(sample) }

  @Test("Times counted from the date before", arguments: DateCase.narrated)
  func narrated(_ sample: DateCase) throws { try check(sample) }

  @Test("Prepositions open dates", arguments: DateCase.open)
  func open(_ sample: DateCase) throws { try check(sample) }

  @Test("Turns of year and month", arguments: DateCase.turns)
  func turns(_ sample: DateCase) throws { try check(sample) }

  @Test("Lengths of time counted from a date", arguments: DateCase.measured)
  func measured(_ sample: DateCase) throws { try check(sample) }

  @Test("Weeks, weekends, first and last days, centuries", arguments: DateCase.calendar)
  func calendar(_ sample: DateCase) throws { try check(sample) }

  @Test("Feasts", arguments: DateCase.feasts)
  func feasts(_ sample: DateCase) throws { try check(sample) }

  @Test("Spans of two dates, numerals, years in words", arguments: DateCase.spans)
  func spans(_ sample: DateCase) throws { try check(sample) }

  @Test("Notes", arguments: DateCase.notes)
  func notes(_ sample: DateCase) throws { try check(sample, .note) }

  @Test("What is no date is left out", arguments: DateCase.none)
  func negatives(_ text: String) {
    #expect(readDates(text).map { dateSummary($0.value) } == [])
  }
}
