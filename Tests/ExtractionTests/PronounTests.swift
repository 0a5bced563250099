import Files
import Foundation
import Ontology
import Statements
import Testing

@testable import Extraction

/// A text with one pronoun, and whom it stands for.
struct PronounCase: Sendable, CustomTestStringConvertible {
  let text: String
  let word: String
  let stands: [String]
  var testDescription: String { "\(word): \(text)" }
}

@Suite("Pronouns")
struct PronounTests {
  static let cases: [PronounCase] = [
    PronounCase(
      text: "Ms. Ana Ruiz met with Mr. Peter Novak. He thanked the hosts.", word: "he", stands: ["Peter Novak"]),
    PronounCase(
      text: "Ms. Ana Ruiz met with Mr. Peter Novak. She thanked the hosts.", word: "she", stands: ["Ana Ruiz"]),
    PronounCase(
      text: "Secretary Peter Novak congratulated Minister Oleg Baranov on his return.", word: "his",
      stands: ["Oleg Baranov"]),
    PronounCase(
      text: "Iran must cooperate with the neighbors it has.", word: "it", stands: ["Iran"]),
    PronounCase(text: "Iran answered Iraq. It also wrote a letter.", word: "it", stands: ["Iran"]),
    PronounCase(text: "Iran answered. It is important that talks go on.", word: "it", stands: []),
    PronounCase(
      text: "The United States and Chile held talks. They agreed on a plan.", word: "they",
      stands: ["United States", "Chile"]),
    PronounCase(
      text: "Kenya met with Uganda in Nairobi. Both countries signed.", word: "both", stands: ["Kenya", "Uganda"]),
    PronounCase(text: "Nobody spoke. They left.", word: "they", stands: []),
  ]

  @Test("A pronoun stands for who was named", arguments: cases)
  func pronounsAreResolved(_ sample: PronounCase) throws {
    let knowledge = try ExtractedFacts.knowledge.get()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("sample.txt").path
    try Data(("Remarks on a Visit\n10 October 2024\n\n" + sample.text).utf8).write(to: URL(fileURLWithPath: path))
    let file = try #require(InputFinder().find([path]).files.first)
    var statements: [Statement] = []
    try StatementReader().read(file) { statements.append(try $0.get()) }
    let statement = try #require(statements.first)
    let analysis = try Extractor(knowledge: knowledge).analyse(Document(statement, knowledge: knowledge))
    let token = try #require(analysis.document.tokens.lastIndex { $0.lower == sample.word })
    let stands = PronounResolver(analysis: analysis).entities(at: token).map { analysis.entities[$0].label }
    #expect(stands == sample.stands)
    try FileManager.default.removeItem(at: folder)
  }
}
