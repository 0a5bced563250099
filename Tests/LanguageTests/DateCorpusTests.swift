import FoundationEssentials
import Language
import Testing

/// The dates of the events that annotators marked in whole statements.
@Suite("Dates of the annotated statements")
struct DateCorpusTests {
  private struct Gold: Decodable {
    struct Document: Decodable { var date: String? }
    struct Event: Decodable {
      var date: String?
      var text: String?
    }
    var document: Document?
    var events: [Event]?
  }

  /// The optional data folder: beside the checkout, or where the environment says.
  private static let folder: String = {
    if let path = ProcessInfo.processInfo.environment["RAPPORTEUR_SHARED"] { return path + "/corpus" }
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/" + root + "/../shared/corpus"
  }()

  private static let isPresent = FileManager.default.fileExists(atPath: folder)

  @Test(
    "At least 95 % of the annotated event dates are among the dates of their statement",
    .enabled(if: isPresent, "the optional folder shared/corpus is not there"))
  func eventDates() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { $0.hasSuffix(".gold.json") }
    var asked = 0
    var missed: [String] = []
    for name in names.sorted() {
      let path = Self.folder + "/" + name
      let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: URL(filePath: path)))
      let stem = path.dropLast(".gold.json".utf8.count)
      let text = [".txt", ".md"].map { stem + $0 }.first { FileManager.default.fileExists(atPath: $0) }
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: try #require(text))))
      let reference = gold.document?.date.flatMap { CalendarDay(iso: $0) }
      let found = Set(
        DateReader().dates(in: bytes, range: 0..<bytes.count, reference: reference).map(\.value.edtf))
      for event in gold.events ?? [] {
        guard let date = event.date else { continue }
        asked += 1
        if !found.contains(date) { missed.append("\(name): \(date) \(event.text ?? "")") }
      }
    }
    #expect(asked > 0)
    #expect(Double(asked - missed.count) >= 0.95 * Double(asked), "\(missed.count) of \(asked) missed: \(missed)")
  }
}
