import Foundation
import Testing

/// Every fact that `annotate` prints can be looked up in the text, letter for letter.
@Suite(.serialized) struct EvidenceTests {
  @Test func everyFactOfTheSamplesQuotesTheText() throws {
    try check(folder: BuiltProgram.root.appending(path: "Samples"))
  }

  @Test func everyFactOfTheCorpusQuotesTheText() throws {
    let corpus = BuiltProgram.root.deletingLastPathComponent().appending(path: "shared/corpus")
    guard FileManager.default.fileExists(atPath: corpus.path) else {
      print("skipped: there is no \(corpus.path)")
      return
    }
    try check(folder: corpus)
  }

  private func check(folder: URL) throws {
    let run = try BuiltProgram.run(["annotate", folder.path, "--format", "jsonl", "--quiet"])
    #expect(run.exitCode == 0, "\(run.messages)")
    var facts = 0
    for line in run.output.split(separator: UInt8(ascii: "\n")) {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      let id = try #require(object["id"] as? String)
      let text = Array(try #require(object["text"] as? String).unicodeScalars)
      for entity in try list(object, "entities") + list(object, "dates") {
        let span = try span(entity, of: text.count, in: id)
        #expect(!span.isEmpty, "\(id): an empty span")
      }
      for fact in try list(object, "events") + list(object, "relations") {
        let evidence = try #require(fact["evidence"] as? String, "\(id): a fact without evidence")
        #expect(quotation(text, try span(fact, of: text.count, in: id)) == evidence, "\(id)")
        facts += 1
      }
    }
    #expect(facts > 20)
  }

  private func list(_ object: [String: Any], _ name: String) throws -> [[String: Any]] {
    try #require(object[name] as? [[String: Any]], "no \(name)")
  }

  private func span(_ fact: [String: Any], of count: Int, in id: String) throws -> Range<Int> {
    let start = try #require(fact["start"] as? Int, "\(id): \(fact)")
    let end = try #require(fact["end"] as? Int, "\(id): \(fact)")
    try #require(0 <= start && start <= end && end <= count, "\(id): \(start)..<\(end) of \(count)")
    return start..<end
  }

  private func quotation(_ text: [Unicode.Scalar], _ span: Range<Int>) -> String {
    var quotation = String.UnicodeScalarView()
    quotation.append(contentsOf: text[span])
    return String(quotation)
  }
}
