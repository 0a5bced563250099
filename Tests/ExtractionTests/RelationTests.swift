import Extraction
import Testing

@Suite("Relations of a text")
struct RelationTests {
  private static func release(_ title: String, _ body: String) -> String {
    """
    \(title)

    3 March 2022

    Office of the Spokesperson

    \(body)
    """
  }

  static let cases: [FactCase] = [
    FactCase(
      name: "everybody of a list behind a colon is sanctioned",
      text: release(
        "Designation of Two Smugglers",
        "The United States is designating two smugglers operating in Serbia: Marko Petrovic and Jovan Ilic."),
      facts: ["United States sanctions Marko Petrovic", "United States sanctions Jovan Ilic"],
      absent: ["United States sanctions Serbia"]),
    FactCase(
      name: "the origin of unnamed firms is not sanctioned",
      text: release("Measures", "Today Canada is designating twelve Iranian shipping firms."),
      facts: [], absent: ["Canada sanctions Iran"]),
    FactCase(
      name: "the seat of a firm is not sanctioned",
      text: release("Measures", "Canada is designating one Singapore-based firm, Harbour Bright Company."),
      facts: [], absent: ["Canada sanctions Singapore"]),
    FactCase(
      name: "where an invasion is felt is not attacked",
      text: release("Food", "They discussed the impact of Russia’s invasion of Ukraine on food security in Africa."),
      facts: ["Russia attacks Ukraine"], absent: ["Russia attacks Africa"]),
    FactCase(
      name: "a subject behind a date imposes measures",
      text: release("Measures", "Last week Canada imposed sanctions on the businessmen Paul Morin and Henri Duval."),
      facts: ["Canada sanctions Paul Morin", "Canada sanctions Henri Duval"]),
    FactCase(
      name: "weapons fired at cities are an attack on each",
      text: release("Attacks", "This morning forty drones were fired by Russia at Kharkiv, Poltava and Sumy."),
      facts: ["Russia attacks Kharkiv", "Russia attacks Poltava", "Russia attacks Sumy"]),
    FactCase(
      name: "hyphens join the two sides of a relationship",
      text: release("Meeting", "They discussed ways to strengthen the U.S.-Turkey bilateral relationship."),
      facts: ["Türkiye cooperatesWith United States"]),
    FactCase(
      name: "trade lies between two countries",
      text: release("Trade", "The Ministers noted that trade between Estonia and Chile had grown by one tenth."),
      facts: ["Chile tradesWith Estonia"]),
    FactCase(
      name: "who falls short of obligations is bound by them",
      text: release(
        "Obligations", "This decision undermines Iran’s obligations under the Nuclear Non-Proliferation Treaty."),
      facts: ["Iran partyTo Nuclear Non-Proliferation Treaty"]),
    FactCase(
      name: "what is given goes to whom it is given",
      text: release("Aid", "In May Norway handed over thirty tents to the Kenya Red Cross Society."),
      facts: ["Norway assists Kenya Red Cross Society"]),
  ]

  @Test("A relation of the text stands in the graph", arguments: cases)
  func relations(of sample: FactCase) throws {
    let (extract, _) = try ExtractedFacts.extract(sample.text)
    let lines = ExtractedFacts.lines(of: extract.graph)
    for fact in sample.facts { #expect(lines.contains(fact), "\(fact)") }
    for fact in sample.absent { #expect(!lines.contains(fact), "\(fact)") }
  }
}
