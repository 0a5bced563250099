import Foundation
import KnowledgeGraph
import Ontology
import Testing

@testable import codebook

/// The examples of `Ontology/README.md` do what it says.
@Suite struct ReadmeExampleTests {
  private static let ontology = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Ontology")

  @Test func examplesExtendWhatTheEngineKnows() throws {
    let page = try String(contentsOf: Self.ontology.appendingPathComponent("README.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```turtle\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    try #require(blocks.count == 3)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, block) in blocks.enumerated() {
      try Data(block.utf8).write(to: folder.appendingPathComponent("\(number).ttl"))
    }

    let known = try KnowledgeBase.load(extraFolders: [folder.path])
    let forum = try #require(known.gazetteer["institution/danube-heritage-forum"])
    #expect(forum.acronyms == ["DHF"])
    #expect(forum.members == ["country/AT", "country/RS"])
    let secretariat = try #require(known.gazetteer["institution/danube-heritage-forum-secretariat"])
    #expect(secretariat.parent == forum.id)
    let roadshow = try #require(known.frames.frames.first { $0.name == "roadshow" })
    #expect(roadshow.eventType == .visit)
    #expect(roadshow.roles.map(\.name) == ["visitor", "where"])
    for words in ["River Commissioner", "River Commissioners"] {
      let tokens = known.tokenizer.tokens(in: Array(words.utf8), range: 0..<words.utf8.count)
      #expect(known.lexicon.posts.match(in: tokens, from: 0, limit: tokens.count)?.meaning.seat == .institution)
    }
    let title = Array("Vojvoda".utf8)
    let tokens = known.tokenizer.tokens(in: title, range: 0..<title.count)
    #expect(known.lexicon.titles.match(in: tokens, from: 0, limit: 1)?.meaning.gender == "masculine")
  }

  @Test func ontologyGivesCategoriesAndVersionToTheEngine() throws {
    let known = try KnowledgeBase.load(extraFolders: [Self.ontology.appendingPathComponent("rapporteur.ttl").path])
    #expect(known.version == "0.1.0")
    #expect(known.ploverCategories["Visit"] == "CONSULT")
    #expect(known.ploverCategories["Anniversary"] == nil)
    #expect(known.ploverCategories["callsOn"] == "REQUEST")
  }
}
