import Testing

/// Sentences of our own that give persons their offices.
@Suite("Posts of persons")
struct PostTests {
  private static let release = "Remarks on a Visit\n10 October 2024\n\nOffice of the Spokesperson\n\n"

  static let cases: [FactCase] = [
    FactCase(
      name: "an office with a list of topics keeps them all",
      text: release + "Kenyan Minister for Trade, Industry, and Regional Affairs Grace Wanjiru opened the fair.",
      facts: ["Grace Wanjiru holdsPost Kenya [Minister for Trade, Industry, and Regional Affairs, current]"]),
    FactCase(
      name: "the body may stand before the office with its acronym",
      text: release
        + "U.S. Agency for International Development (USAID) Assistant Administrator for Global Health Mark Ellison spoke.",
      facts: [
        "Mark Ellison holdsPost U.S. Agency for International Development [Assistant Administrator for Global Health, current]"
      ]),
    FactCase(
      name: "a deputy's office is the whole of it",
      text: release + "Deputy Prime Minister of Laos Bounmy Sisavath arrived.",
      facts: ["Bounmy Sisavath holdsPost Laos [Deputy Prime Minister, current]"]),
    FactCase(
      name: "one office of several persons, each with a state",
      text: release + "Foreign Ministers Aram Petrosyan of Armenia and Elchin Huseynov of Azerbaijan met in Almaty.",
      facts: [
        "Aram Petrosyan holdsPost Armenia [Foreign Minister, current]",
        "Elchin Huseynov holdsPost Azerbaijan [Foreign Minister, current]",
      ]),
    FactCase(
      name: "states first, then their holders in the same order",
      text: release
        + "The treaty was signed by the Presidents of Kyrgyzstan and Tajikistan, Bakyt Usenov and Rustam Nazarov.",
      facts: [
        "Bakyt Usenov holdsPost Kyrgyzstan [President, current]",
        "Rustam Nazarov holdsPost Tajikistan [President, current]",
      ]),
    FactCase(
      name: "a counterpart holds the same office elsewhere",
      text: release
        + "Albania's Minister of the Interior, Ilir Dervishi, received his Montenegrin counterpart, Jelena Popović.",
      facts: [
        "Ilir Dervishi holdsPost Albania [Minister of the Interior, current]",
        "Jelena Popović holdsPost Montenegro [Minister of the Interior, current]",
      ]),
    FactCase(
      name: "a mission headed by somebody",
      text: release + "The European Union Election Observation Mission, headed by Marta Kolenko, published its report.",
      facts: ["Marta Kolenko holdsPost European Union Election Observation Mission [Head, current]"]),
    FactCase(
      name: "a body's own editor",
      text: release + "The Danube News Agency protested after its editor, Pavel Horvat, was arrested.",
      facts: ["Pavel Horvat holdsPost Danube News Agency [Editor, current]"]),
    FactCase(
      name: "an under-officer has no post at the state",
      text: release
        + "Under Secretary for Political Affairs Nora Blake will visit Chile. The United States thanks Chile.",
      facts: [], absent: ["Nora Blake holdsPost United States [Under Secretary for Political Affairs, current]"]),
  ]

  @Test("Posts are read, and only those", arguments: cases)
  func postsAreRead(_ sample: FactCase) throws {
    let lines = ExtractedFacts.lines(of: try ExtractedFacts.extract(sample.text).extract.graph)
    for fact in sample.facts { #expect(lines.contains(fact), "in \(lines.sorted())") }
    for fact in sample.absent { #expect(!lines.contains(fact)) }
  }
}
