import KnowledgeGraph
import Testing

/// Sentences of our own that tell what bodies, places and texts are to one another, and which names are one thing.
@Suite("Structure and names")
struct StructureTests {
  private static let release = "Remarks on a Visit\n10 October 2024\n\nOffice of the Spokesperson\n\n"

  static let cases: [FactCase] = [
    FactCase(
      name: "an association is in its country and no organ of it",
      text: release + "The Estonian Institute of Human Rights and the Estonian Ministry of Foreign Affairs hosted us.",
      facts: [
        "Estonian Institute of Human Rights locatedIn Estonia", "Estonian Ministry of Foreign Affairs organOf Estonia",
      ],
      absent: ["Estonian Institute of Human Rights organOf Estonia"]),
    FactCase(
      name: "a working group of two states is an organ of neither",
      text: release + "The India-Kenya Fisheries Working Group met.",
      facts: [],
      absent: [
        "India-Kenya Fisheries Working Group organOf India", "India-Kenya Fisheries Working Group organOf Kenya",
      ]),
    FactCase(
      name: "field offices are seats",
      text: release + "The OSCE Mission to Moldova, with its offices in Chisinau, Tiraspol and Bender, works well.",
      facts: [
        "OSCE Mission to Moldova locatedIn Chisinau", "OSCE Mission to Moldova locatedIn Bender",
      ]),
    FactCase(
      name: "an embassy's town and country",
      text: release + "Visas are issued at the U.S. Embassy in Georgetown, Guyana.",
      facts: [
        "U.S. Embassy in Georgetown locatedIn Georgetown", "U.S. Embassy in Georgetown locatedIn Guyana",
        "U.S. Embassy in Georgetown organOf United States",
      ]),
    FactCase(
      name: "a court in its town",
      text: release + "The International Court of Justice in The Hague gave its opinion.",
      facts: ["International Court of Justice locatedIn Hague"]),
  ]

  @Test("Ties are read, and only those", arguments: cases)
  func tiesAreRead(_ sample: FactCase) throws {
    let lines = ExtractedFacts.lines(of: try ExtractedFacts.extract(sample.text).extract.graph)
    for fact in sample.facts { #expect(lines.contains(fact), "in \(lines.sorted())") }
    for fact in sample.absent { #expect(!lines.contains(fact)) }
  }

  /// A text and the labels of a kind that it must give.
  struct NameCase: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: NodeKind
    let labels: Set<String>
    var testDescription: String { text }
  }

  static let names: [NameCase] = [
    NameCase(
      text: "This is done under Executive Order (E.O.) 13382 and Executive Order 13224.", kind: .instrument,
      labels: ["Executive Order 13382", "Executive Order 13224"]),
    NameCase(
      text: "It follows from Resolution 77/276 and from UNSCR 2585.", kind: .instrument,
      labels: ["Resolution 77/276", "UNSCR 2585"]),
    NameCase(
      text: "They signed a bilateral Science and Technology Agreement.", kind: .instrument,
      labels: ["Science and Technology Agreement"]),
    NameCase(text: "Write to WHO_Press@example.org for more.", kind: .institution, labels: []),
    NameCase(text: "It is done in the Portuguese and French languages.", kind: .country, labels: []),
    NameCase(text: "We regret Beijing's conduct.", kind: .country, labels: ["China"]),
    NameCase(text: "They met in Beijing.", kind: .place, labels: ["Beijing"]),
    NameCase(
      text: "We founded the Northern Partnership for Water and Energy. The Northern Partnership has grown.",
      kind: .institution, labels: ["Northern Partnership for Water and Energy"]),
  ]

  @Test("Names are whole, and one thing has one", arguments: names)
  func namesAreWhole(_ sample: NameCase) throws {
    let graph = try ExtractedFacts.extract("Remarks on a Visit\n10 October 2024\n\n" + sample.text).extract.graph
    let found = Set(graph.nodes.filter { $0.kind == sample.kind && $0.mentions > 0 }.map(\.label))
    #expect(found == sample.labels)
  }

  @Test("Each merge keeps the form and the reason")
  func mergesKeepTheirReason() throws {
    let text =
      "Remarks on a Visit\n10 October 2024\n\nHead of Mission Oleg Baranov spoke. Baranov thanked the Baltic Rivers Agency "
      + "(BRA). The Agency replied."
    let links = try ExtractedFacts.extract(text).extract.annotation.links
    let told = Set(links.map { "\($0.form): \($0.reason)" })
    #expect(told.isSuperset(of: ["Baranov: surname", "BRA: acronym", "Agency: definite-name"]), "\(told.sorted())")
  }
}
