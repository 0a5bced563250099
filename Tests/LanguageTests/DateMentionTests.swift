import Language
import Testing

@Suite("Date mentions")
struct DateMentionTests {
  @Test(
    "The preposition in front",
    arguments: [
      ("on 11 June 2026", DatePreposition.on), ("in April", .in), ("during 2024", .in), ("since 2009", .since),
      ("until 2027", .until), ("till May 2027", .until), ("by 2030", .by), ("no later than 30 June 2026", .by),
      ("from 1 March 2025", .from), ("as of 1 July 2026", .from), ("before 2014", .before), ("after 1991", .after),
      ("between 2014 and 2016", .within), ("within six months", .within), ("the events of 2008", .none),
      ("Vienna, 11 June 2026", .none), ("by the end of 2025", .by), ("in early 2025", .in),
      ("alarmed by the February 9 arrests", .none), ("lives on today", .none),
    ])
  func preposition(_ text: String, _ expected: DatePreposition) {
    #expect(readDates(text).map(\.preposition) == [expected])
  }

  @Test(
    "What a date counts from",
    arguments: [
      ("11 June 2026", [DateAnchor.absolute]), ("2024", []), ("in 2024", [.absolute]), ("on 11 June", [.reference]),
      ("last week", [.reference]), ("in April this year", [.reference]),
      ("on 4 March 2025 and the following day", [.absolute, .earlierMention]),
      ("on 4 March and two days later", [.reference, .earlierMention]),
    ])
  func anchor(_ text: String, _ expected: [DateAnchor]) {
    let found = readDates(text)
    #expect(found.map(\.anchor) == expected)
    #expect(found.map(\.isRelative) == expected.map { $0 != .absolute })
  }

  @Test(
    "How wide a value is",
    arguments: [
      ("on 11 June 2026", DateKind.day), ("in April 2026", .month), ("in 2026", .year), ("last week", .interval),
      ("since 2009", .interval), ("until May 2027", .interval), ("in the 1990s", .interval),
    ])
  func kind(_ text: String, _ expected: DateKind) {
    #expect(readDates(text).map(\.value.kind) == [expected])
  }

  @Test("Without a reference only what reads as it stands is found")
  func noReference() {
    let text = "On 4 June 2024, last week, on Tuesday, in April, today and two days ago; in 2014; on 3 May; next year."
    #expect(readDates(text, on: nil).map(\.value.edtf) == ["2024-06-04", "2014"])
  }

  @Test("A later range goes on from the date before it")
  func continued() throws {
    let text = Array("On 4 March 2025 he was taken. The following day she was.".utf8)
    let reference = try #require(CalendarDay(iso: "2025-03-13"))
    let cut = 30
    let first = DateReader().dates(in: text, range: 0..<cut, reference: reference)
    let alone = DateReader().dates(in: text, range: cut..<text.count, reference: reference)
    let second = DateReader().dates(
      in: text, range: cut..<text.count, reference: reference, after: first.last?.value)
    #expect(first.map(\.value.edtf) == ["2025-03-04"])
    #expect(alone == [])
    #expect(second.map(\.value.edtf) == ["2025-03-05"])
    #expect(second.map(\.anchor) == [.earlierMention])
  }

  @Test("A paragraph ends an expression, a line does not")
  func lines() {
    #expect(readDates("on 11\nJune\n2025").map(\.value.edtf) == ["2025-06-11"])
    #expect(readDates("on 11 June\n\n2025 was").map(\.value.edtf) == ["2026-06-11"])
  }

  @Test("Only the range is read")
  func range() throws {
    let text = Array("11 June 2025 and 12 June 2025".utf8)
    let found = DateReader().dates(in: text, range: 13..<text.count, reference: nil)
    #expect(found.map(\.range) == [17..<29])
  }
}
