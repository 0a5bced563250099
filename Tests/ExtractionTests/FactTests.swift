import Extraction
import Files
import Foundation
import KnowledgeGraph
import Ontology
import Statements
import Testing

/// A text of our own and facts that must be read out of it, or must not.
struct FactCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let facts: [String]
  var absent: [String] = []
  var testDescription: String { name }
}

/// What the extractor says of a text that stands in a file.
enum ExtractedFacts {
  static let knowledge = Result { try KnowledgeBase.load() }

  static func extract(_ text: String) throws -> (extract: Extract, text: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("sample.txt").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let file = try #require(InputFinder().find([path]).files.first)
    var statements: [Statement] = []
    try StatementReader().read(file) { statements.append(try $0.get()) }
    let statement = try #require(statements.first)
    return (try Extractor(knowledge: try knowledge.get()).extract(statement), statement.text)
  }

  /// `subject predicate object [role, status]` by labels, `Type(participants; places; date)` for events.
  static func lines(of graph: Graph) -> Set<String> {
    func label(_ id: String) -> String {
      guard let node = graph[id] else { return id }
      return node.kind == .statement ? "statement" : node.kind == .event ? (node.eventType?.rawValue ?? "") : node.label
    }
    var lines: Set<String> = []
    for edge in graph.edges where !edge.isBackground && edge.key.predicate != .mentions {
      let role = edge.key.role.isEmpty ? "" : " [\(edge.key.role), \(edge.claim.postStatus)]"
      lines.insert("\(label(edge.key.subject)) \(edge.key.predicate.rawValue) \(label(edge.key.object))\(role)")
    }
    for event in graph.nodes where event.kind == .event {
      func ends(_ predicate: KnowledgeGraph.Predicate) -> String {
        graph.edges.filter { $0.key.subject == event.id && $0.key.predicate == predicate }
          .map { label($0.key.object) }.sorted().joined(separator: ", ")
      }
      let date = event.extent?.edtf ?? ""
      lines.insert("\(event.eventType?.rawValue ?? "")(\(ends(.participant)); \(ends(.place)); \(date))")
    }
    return lines
  }
}

@Suite("Facts of a text")
struct FactTests {
  private static let osce =
    "EUROPEAN UNION\n\nOSCE Permanent Council No. 1490\nVienna, 10 October 2024\n\nEU Statement on recent events\n\n"
  private static let release = "Remarks on a Visit\n10 October 2024\n\nOffice of the Spokesperson\n\n"

  static let cases: [FactCase] = [
    FactCase(
      name: "header gives issuer and session",
      text: osce + "The European Union welcomes the discussion today.",
      facts: ["European Union issued statement", "Meeting(OSCE Permanent Council; Vienna; 2024-10-10)"]),
    FactCase(
      name: "alignment paragraph",
      text: osce
        + "We thank the Chair.\n\nAlbania, Norway and the Republic of Moldova align themselves with this statement.",
      facts: ["Albania alignsWith statement", "Norway alignsWith statement", "Moldova alignsWith statement"],
      absent: ["European Union alignsWith statement"]),
    FactCase(
      name: "post with body before it",
      text: release + "ODIHR Director Marta Kolenko spoke first.",
      facts: ["Marta Kolenko holdsPost ODIHR [Director, current]"]),
    FactCase(
      name: "post in apposition with its country",
      text: release + "Arman Sadykov, Foreign Minister of Kazakhstan, opened the debate.",
      facts: ["Arman Sadykov holdsPost Kazakhstan [Foreign Minister, current]"]),
    FactCase(
      name: "former is a status and no part of the role",
      text: release + "We heard former Ukrainian President Oleh Hnatiuk.",
      facts: ["Oleh Hnatiuk holdsPost Ukraine [President, former]"]),
    FactCase(
      name: "visit with day",
      text: release + "Secretary General Helga Schmid visited Kyrgyzstan on 3 October 2024.",
      facts: ["Visit(Helga Schmid; Kyrgyzstan; 2024-10-03)"]),
    FactCase(
      name: "meeting of last week",
      text: release + "Last week Anna Kowalska met with Jonas Petraitis in Warsaw.",
      facts: ["Meeting(Anna Kowalska, Jonas Petraitis; Warsaw; 2024-09-30/2024-10-06)"]),
    FactCase(
      name: "war is an attack of one on the other",
      text: osce + "We condemn Russia's war of aggression against Ukraine.",
      facts: ["Russia attacks Ukraine", "Attack(Russia, Ukraine; ; )", "European Union condemns Attack"]),
    FactCase(
      name: "support goes to the possessor of the effort",
      text: osce + "We support Armenia's efforts to reform its courts.",
      facts: ["European Union supports Armenia"]),
    FactCase(
      name: "call on a state",
      text: osce + "We call on Belarus to release all political prisoners.",
      facts: ["European Union callsOn Belarus"], absent: ["European Union supports Belarus"]),
    FactCase(
      name: "who is urged holds no stance",
      text: osce + "We urge Iran to support Iraq.",
      facts: ["European Union callsOn Iran"], absent: ["European Union supports Iraq"]),
    FactCase(
      name: "what is denied is no stance",
      text: osce + "We do not support Belarus.", facts: [], absent: ["European Union supports Belarus"]),
    FactCase(
      name: "what may be is no event",
      text: release + "Peter Novak may visit Georgia.", facts: [], absent: ["Visit(Peter Novak; Georgia; )"]),
    FactCase(
      name: "acronym defined once holds for the document",
      text: osce + "The Regional Dialogue Platform Initiative (RDPI) met. We support the RDPI.",
      facts: ["European Union supports Regional Dialogue Platform Initiative"]),
    FactCase(
      name: "parliament of a state is its organ",
      text: release + "The Parliament of North Macedonia adopted the law on 2 October 2024.",
      facts: ["Parliament of North Macedonia organOf North Macedonia"]),
    FactCase(
      name: "cooperation between two",
      text: osce + "We note the close cooperation between ODIHR and Mongolia.",
      facts: ["Mongolia cooperatesWith ODIHR"]),
    FactCase(
      name: "entry into force of a constitution",
      text: osce + "We note the entry into force of Kyrgyzstan's new Constitution on 1 January 2025.",
      facts: ["EntryIntoForce(Kyrgyzstan; ; 2025-01-01)", "EntryIntoForce concerns Constitution of Kyrgyzstan"]),
    FactCase(
      name: "place beside its country",
      text: release + "The seminar was held in Tashkent, Uzbekistan.", facts: ["Tashkent locatedIn Uzbekistan"]),
  ]

  @Test("Facts are read, and only those", arguments: cases)
  func factsAreRead(_ sample: FactCase) throws {
    let lines = ExtractedFacts.lines(of: try ExtractedFacts.extract(sample.text).extract.graph)
    for fact in sample.facts { #expect(lines.contains(fact), "in \(lines.sorted())") }
    for fact in sample.absent { #expect(!lines.contains(fact)) }
  }

  @Test("Every fact quotes its passage to the letter", arguments: cases)
  func factsQuoteTheirPassages(_ sample: FactCase) throws {
    let (extract, text) = try ExtractedFacts.extract(sample.text)
    let scalars = Array(text.unicodeScalars)
    let proofs =
      extract.graph.edges.flatMap(\.evidence) + extract.graph.nodes.flatMap { $0.attestations.map(\.evidence) }
    #expect(!proofs.isEmpty)
    for proof in proofs {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[proof.start..<proof.end])
      #expect(String(view) == proof.quotation)
    }
  }

  @Test("A surname leads back to the full name; two of one surname stay two")
  func surnamesAreLinked() throws {
    let text =
      Self.release
      + "Maria Lindqvist and Erik Lindqvist spoke. Later Maria Lindqvist left. Oleg Baranov answered. Baranov sat down."
    let graph = try ExtractedFacts.extract(text).extract.graph
    let persons = graph.nodes.filter { $0.kind == .person }
    #expect(Set(persons.map(\.label)) == ["Maria Lindqvist", "Erik Lindqvist", "Oleg Baranov"])
    #expect(persons.first { $0.label == "Oleg Baranov" }?.mentions == 2)
  }

  @Test("The same text gives the same graph")
  func extractionIsDeterministic() throws {
    for sample in Self.cases {
      #expect(
        try ExtractedFacts.extract(sample.text).extract.graph == ExtractedFacts.extract(sample.text).extract.graph)
    }
  }

  @Test(
    "Odd text does no harm",
    arguments: [
      String(repeating: "word ", count: 5_000), String(repeating: "Anna Kovalenko, ", count: 2_000),
      String(repeating: "((((", count: 2_000) + "x",
      "\u{1F600} \u{202E} \u{0627}\u{0644}\u{0623}\u{0645}\u{0645} 联合国 \u{0007}",
      String(repeating: "Ministry of ", count: 2_000), "\"\"\" ''' ’’’",
    ])
  func oddTextDoesNoHarm(_ text: String) throws {
    let graph = try ExtractedFacts.extract(Self.release + text).extract.graph
    #expect(graph.nodes.contains { $0.kind == .statement })
  }
}
