import Evaluation
import FoundationEssentials
import Language
import Testing

/// The conventions of a foreign test set, and how well the reader does in them.
@Suite("Dates in the conventions of Recognizers-Text")
struct RecognizersAdapterTests {
  /// A note of 11 June 2026, the span that the set counts, and its value or TIMEX.
  struct Sample: CustomTestStringConvertible, Sendable {
    let text: String
    let span: String
    let value: String
    var testDescription: String { text }
  }

  @Test(
    "Spans take in prepositions that open, articles of ordinals, and no others",
    arguments: [
      Sample(text: "back on 4 May 2025", span: "4 May 2025", value: "2025-05-04"),
      Sample(text: "back on the 4th of May 2025", span: "the 4th of May 2025", value: "2025-05-04"),
      Sample(text: "closed in May 2025", span: "May 2025", value: "2025-05-01/2025-06-01"),
      Sample(text: "closed before May 2025", span: "before May 2025", value: "/2025-05-01"),
      Sample(text: "closed after 2024", span: "after 2024", value: "2025-01-01/"),
      Sample(text: "closed since 4 May 2025", span: "since 4 May 2025", value: "2025-05-04/"),
      Sample(text: "closed until 4 May 2025", span: "until 4 May 2025", value: "/2025-05-04"),
      Sample(text: "in 2 weeks", span: "in 2 weeks", value: "2026-06-25"),
      Sample(text: "within 2 weeks", span: "within 2 weeks", value: "2026-06-11/2026-06-25"),
      Sample(text: "for the next 2 weeks", span: "next 2 weeks", value: "2026-06-12/2026-06-26"),
      Sample(text: "from 4 to 9 May 2025", span: "from 4 to 9 May 2025", value: "2025-05-04/2025-05-09"),
      Sample(text: "between 2010 and 2014", span: "between 2010 and 2014", value: "2010-01-01/2014-01-01"),
      Sample(text: "the last week of July 2025", span: "the last week of July 2025", value: "2025-07-28/2025-08-04"),
      Sample(text: "last week", span: "last week", value: "2026-06-01/2026-06-08"),
      Sample(text: "sales in the year 2008", span: "year 2008", value: "2008-01-01/2009-01-01"),
      Sample(text: "sales of 2008 or later", span: "2008 or later", value: "2008-01-01/"),
      Sample(text: "in the 1980s", span: "the 1980s", value: "1980-01-01/1990-01-01"),
    ])
  func conventions(_ sample: Sample) throws {
    let day = try #require(CalendarDay(iso: "2026-06-11"))
    let found = RecognizersAdapter().entities(in: sample.text, reference: day)
    let letters = Array(sample.text.unicodeScalars)
    let spans = found.map { entity in
      String(String.UnicodeScalarView(letters[entity.start..<entity.end]))
    }
    #expect(spans == [sample.span])
    #expect(found.map(\.value) == [sample.value])
  }

  @Test("Offsets count code points")
  func offsets() throws {
    let day = try #require(CalendarDay(iso: "2026-06-11"))
    let found = RecognizersAdapter().entities(in: "é — since 4 May 2025", reference: day)
    #expect(found.map(\.start) == [4])
    #expect(found.map(\.end) == [20])
  }

  // MARK: The set

  private struct Item: Decodable {
    struct Expression: Decodable {
      var start: Int
      var end: Int
      var type: String
    }
    var text: String
    var reference: String?
    var expected: [Expression]
  }

  private static let path: String = {
    if let folder = ProcessInfo.processInfo.environment["RAPPORTEUR_SHARED"] { return folder + "/eval/dates-dev.jsonl" }
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/" + root + "/../shared/eval/dates-dev.jsonl"
  }()

  @Test(
    "Nine spans of ten are exact",
    .enabled(
      if: FileManager.default.fileExists(atPath: path), "the optional file shared/eval/dates-dev.jsonl is not there"))
  func set() throws {
    let other = try #require(CalendarDay(iso: "2019-06-03"))
    var exact = 0
    var wanted = 0
    var found = 0
    for line in try Data(contentsOf: URL(filePath: Self.path)).split(separator: UInt8(ascii: "\n")) {
      let item = try JSONDecoder().decode(Item.self, from: Data(line))
      let gold = item.expected.filter { ["date", "daterange"].contains($0.type) }
      let others = item.expected.filter { !["date", "daterange"].contains($0.type) }
      let day = item.reference.flatMap { CalendarDay(iso: $0) } ?? other
      let entities = RecognizersAdapter().entities(in: item.text, reference: day)
      func touches(_ entity: RecognizersEntity, _ expressions: [Item.Expression]) -> Bool {
        expressions.contains { entity.start < $0.end && $0.start < entity.end }
      }
      wanted += gold.count
      found += entities.count { touches($0, gold) || !touches($0, others) }
      exact += gold.count { want in entities.contains { ($0.start, $0.end) == (want.start, want.end) } }
    }
    let f1 = 2 * Double(exact) / Double(max(1, wanted + found))
    #expect(f1 >= 0.9, "exact spans: F1 \(f1)")
  }
}
