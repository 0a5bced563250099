import Language
import Testing

@Suite("Calendar days")
struct CalendarDayTests {
  @Test("Ordinals round-trip over the calendar and rise by one a day")
  func ordinals() throws {
    let first = try #require(CalendarDay(year: 1, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
    #expect(first.ordinal == -719_162)
    #expect(last.ordinal == 2_932_896)
    for ordinal in stride(from: first.ordinal, through: last.ordinal, by: 97) {
      let day = try #require(CalendarDay(ordinal: ordinal))
      #expect(day.ordinal == ordinal)
    }
    #expect(CalendarDay(ordinal: first.ordinal - 1) == nil)
    #expect(CalendarDay(ordinal: last.ordinal + 1) == nil)
  }

  @Test(
    "Each day of some years follows the one before", arguments: [1, 4, 100, 400, 1582, 1900, 2000, 2024, 2026, 9999])
  func sequence(year: Int) throws {
    var ordinal = try #require(CalendarDay(year: year, month: 1, day: 1)).ordinal
    for month in 1...12 {
      for day in 1...CalendarDay.length(ofMonth: month, year: year) {
        let date = try #require(CalendarDay(year: year, month: month, day: day))
        #expect(date.ordinal == ordinal)
        #expect(CalendarDay(ordinal: ordinal) == date)
        ordinal += 1
      }
    }
  }

  @Test(
    "Leap years",
    arguments: [(1600, 29), (1700, 28), (1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (4, 29), (1, 28)])
  func leapYears(year: Int, length: Int) {
    #expect(CalendarDay.length(ofMonth: 2, year: year) == length)
    #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == (length == 29))
  }

  @Test(
    "Weekdays",
    arguments: [
      ("1970-01-01", 4), ("2026-06-11", 4), ("2022-02-24", 4), ("2000-01-01", 6), ("1945-05-08", 2), ("0001-01-01", 1),
      ("9999-12-31", 5), ("1969-12-31", 3), ("2024-02-29", 4),
    ])
  func weekdays(iso: String, weekday: Int) throws {
    #expect(try #require(CalendarDay(iso: iso)).weekday == weekday)
  }

  @Test("ISO 8601 texts round-trip", arguments: ["0001-01-01", "0999-10-05", "2024-02-29", "9999-12-31"])
  func iso(_ text: String) throws {
    #expect(try #require(CalendarDay(iso: text)).iso == text)
    #expect(try #require(CalendarDay(iso: text + "T10:00:00Z")).iso == text)
  }

  @Test(
    "What is no day is refused",
    arguments: [
      "", "2026", "2026-06", "2026-13-01", "2026-02-29", "2026-06-31", "0000-01-01", "26-06-11", "2026/06/11",
    ])
  func refused(_ text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test("Days added over the ends of months and years")
  func adding() throws {
    let day = try #require(CalendarDay(iso: "2024-02-28"))
    #expect(day.adding(days: 1)?.iso == "2024-02-29")
    #expect(day.adding(days: 2)?.iso == "2024-03-01")
    #expect(day.adding(days: -59)?.iso == "2023-12-31")
    #expect(day.adding(days: 10_000_000) == nil)
  }

  @Test("Days are in order")
  func order() throws {
    let days = try ["2026-06-11", "2025-12-31", "2026-01-01", "2026-06-02"].map { try #require(CalendarDay(iso: $0)) }
    #expect(days.sorted().map(\.iso) == ["2025-12-31", "2026-01-01", "2026-06-02", "2026-06-11"])
    #expect(days.sorted() == days.sorted { $0.ordinal < $1.ordinal })
  }
}
