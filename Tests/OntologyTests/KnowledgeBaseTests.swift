import Foundation
import KnowledgeGraph
import Language
import Testing

@testable import Ontology

@Suite("The data of the folder Ontology")
struct KnowledgeBaseTests {
  static let knowledge = Result { try KnowledgeBase.load() }

  @Test("Embedded files are those of the folder, byte for byte")
  func embeddedFilesAreThoseOfTheFolder() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Ontology")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".ttl") }.sorted()
    let embedded = OntologyFile.embedded()
    #expect(embedded.map(\.path).sorted() == paths)
    for file in embedded {
      #expect(try Data(contentsOf: root.appendingPathComponent(file.path)) == Data(file.bytes), "\(file.path) is old")
    }
  }

  @Test(
    "The gazetteer is as large as promised",
    arguments: [(NodeKind.country, 190), (.institution, 400), (.place, 3_000), (.instrument, 150)])
  func gazetteerIsLarge(_ kind: NodeKind, _ least: Int) throws {
    #expect(try Self.knowledge.get().gazetteer.entries.count { $0.kind == kind } >= least)
  }

  @Test("Every parent, state, seat, member and capital is an entry")
  func referencesLeadToEntries() throws {
    let gazetteer = try Self.knowledge.get().gazetteer
    for entry in gazetteer.entries {
      let targets = [entry.parent, entry.organOf, entry.capital].compactMap { $0 } + entry.locatedIn + entry.members
      for target in targets { #expect(gazetteer[target] != nil, "\(entry.id) names \(target)") }
    }
  }

  @Test(
    "Names are found in every spelling",
    arguments: [
      ("Organization for Security and Co-operation in Europe", "institution/osce"),
      ("Organisation for Security and Cooperation in Europe", "institution/osce"), ("OSCE", "institution/osce"),
      ("U.S.", "country/US"), ("Kazakh", "country/KZ"), ("Republic of Kazakhstan", "country/KZ"),
    ])
  func namesAreFound(_ name: String, _ id: String) throws {
    let knowledge = try Self.knowledge.get()
    let bytes = Array(name.utf8)
    let tokens = knowledge.tokenizer.tokens(in: bytes, range: 0..<bytes.count)
    let match = knowledge.gazetteer.names.matches(in: tokens, from: 0, limit: tokens.count).first
    #expect(match?.end == tokens.count)
    #expect(match?.forms.contains { knowledge.gazetteer.entries[$0.entry].id == id } == true)
  }

  @Test("A folder of the user's adds entries without touching the program")
  func userFoldersAddEntries() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let turtle = """
      @prefix rap: <https://w3id.org/rapporteur/ontology#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <https://w3id.org/rapporteur/id/institution/polar-desk> a rap:Institution ; skos:prefLabel "Polar Desk" .
      """
    try Data(turtle.utf8).write(to: folder.appendingPathComponent("mine.ttl"))
    let knowledge = try KnowledgeBase.load(extraFolders: [folder.path])
    #expect(knowledge.gazetteer["institution/polar-desk"]?.label == "Polar Desk")
  }

  @Test(
    "Bad data is refused with what is wrong, where, and what to do",
    arguments: [
      (
        "<https://w3id.org/rapporteur/id/place/x> a <https://w3id.org/rapporteur/ontology#Place> .",
        "bad.ttl: <place/x> has no skos:prefLabel; add one"
      ),
      (
        "@prefix rap: <https://w3id.org/rapporteur/ontology#> . <https://w3id.org/rapporteur/id/frame/x> a rap:Frame ; rap:eventType \"Party\" .",
        "bad.ttl: <frame/x> has rap:eventType \"Party\"; use one of "
          + EventType.allCases.map(\.rawValue).joined(separator: ", ")
      ),
    ])
  func badDataIsRefused(_ turtle: String, _ message: String) throws {
    let error = try #require(throws: OntologyError.self) {
      try KnowledgeBase(files: [OntologyFile(path: "bad.ttl", bytes: Array(turtle.utf8))])
    }
    #expect(error.description == message)
  }

  @Test("A missing folder is named")
  func missingFolderIsNamed() {
    #expect(throws: OntologyError.unreadable(path: "/no/such/folder", reason: "no such file or folder")) {
      try KnowledgeBase.load(extraFolders: ["/no/such/folder"])
    }
  }
}
