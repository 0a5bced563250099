import Files
import FoundationEssentials
import Testing

@testable import Statements

@Suite("Headers of the sample statements")
struct CorpusHeaderTests {
  private struct Gold: Decodable {
    struct Document: Decodable {
      var forum: String?
      var number: String?
      var place: String?
      var date: String?
    }
    var document: Document
  }

  @Test("Forum, number and place are all right, and the day in 34 of 35 at least", .enabled(if: SampleFolder.hasCorpus))
  func fieldsAgreeWithGold() throws {
    var days = 0
    var total = 0
    var wrong: [String] = []
    for (input, path) in SampleFolder.corpusFiles() {
      let data = try Data(contentsOf: URL(filePath: path))
      let gold = try JSONDecoder().decode(Gold.self, from: data).document
      let statement = try #require(readAll(input).statements.first)
      let header = statement.header
      total += 1
      if header.date?.iso == gold.date {
        days += 1
      } else {
        wrong.append("\(input.name): day \(header.date?.iso ?? "-")")
      }
      for (name, found, right) in [
        ("forum", header.forum?.value, gold.forum), ("number", header.number?.value, gold.number),
        ("place", header.place?.value, gold.place),
      ] where found != right {
        wrong.append("\(input.name): \(name) \(found ?? "-") for \(right ?? "-")")
      }
    }
    #expect(total == 35)
    #expect(days >= 34, "\(wrong)")
    #expect(wrong.filter { !$0.contains(": day ") } == [])
  }
}
