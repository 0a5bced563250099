import Extraction
import KnowledgeGraph
import Testing

@Suite("Events of a text")
struct EventTests {
  private static let head = "FRANCE\n\nStatement by the Foreign Ministry\n\nParis, 14 May 2025\n\n"

  static let cases: [FactCase] = [
    FactCase(
      name: "A place in the clause is the place of the meeting",
      text: head + "Foreign Minister Jean Martin met Foreign Minister Anna Berg yesterday in Oslo.",
      facts: ["Meeting(Anna Berg, Jean Martin; Oslo; 2025-05-13)"]),
    FactCase(
      name: "A long list that meets is read whole",
      text: head + "Representatives of Egypt, Germany, Jordan, Norway, Qatar and Sweden met in Geneva on 3 March 2025.",
      facts: ["Meeting(Egypt, Germany, Jordan, Norway, Qatar, Sweden; Geneva; 2025-03-03)"]),
    FactCase(
      name: "A possessor that adjectives part from its noun is the attacker",
      text: head + "We condemn Russia's premeditated and unprovoked invasion of Ukraine.",
      facts: ["Attack(Russia, Ukraine; ; )"]),
    FactCase(
      name: "Behind of stands the attacker where on brings the attacked",
      text: head + "We recall the attack of Hamas on Israel.",
      facts: ["Attack(Hamas, Israel; ; )"]),
    FactCase(
      name: "Drones launched at a city are an attack on it",
      text: head + "On 2 May 2025 fifty drones were launched by Russia at Kharkiv.",
      facts: ["Attack(Russia; Kharkiv; 2025-05-02)"]),
    FactCase(
      name: "The dead of an attack died where it happened",
      text: head + "We condemn the attack of 2 May on the market of Gao, in which thirty people died.",
      facts: ["Death(; Gao; 2025-05-02)"]),
    FactCase(
      name: "Attacks on freedoms strike nobody",
      text: head + "We condemn China's attacks on the freedom of the press in Hong Kong.",
      facts: [], absent: ["Attack(China; Hong Kong; )", "Attack(China; ; )", "Attack(; Hong Kong; )"]),
    FactCase(
      name: "Who becomes an envoy is appointed",
      text: head + "Anna Berg became Special Representative for Sudan on 1 March 2025.",
      facts: ["Appointment(Anna Berg; ; 2025-03-01)"]),
  ]

  @Test("events are read with their parts", arguments: cases)
  func reads(_ example: FactCase) throws {
    let lines = ExtractedFacts.lines(of: try ExtractedFacts.extract(example.text).extract.graph)
    for fact in example.facts { #expect(lines.contains(fact), "\(example.name): \(lines.sorted())") }
    for fact in example.absent { #expect(!lines.contains(fact), "\(example.name): \(lines.sorted())") }
  }
}
