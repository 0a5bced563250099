import Extraction
import Testing

/// A text of our own, names that must be read in it, and names that must not.
struct NameCase: Sendable, CustomTestStringConvertible {
  let text: String
  let names: [String]
  var absent: [String] = []
  var testDescription: String { text }
}

@Suite("Names that no list knows")
struct LearnedNameTests {
  private static let cases = [
    NameCase(
      text: "Mirabek Toltayev told reporters that talks would go on. Toltayev said that both sides were ready.",
      names: ["Person Mirabek Toltayev", "Person Toltayev"]),
    NameCase(
      text: "We thank President Ursula von der Brinken for her address to the assembly.",
      names: ["Person Ursula von der Brinken"]),
    NameCase(
      text: "Foreign Minister Karim al-Rashwani said that his country would host the talks.",
      names: ["Person Karim al-Rashwani"]),
    NameCase(
      text: "Our delegation met Prince Talal bin Mazrui in the morning.", names: ["Person Talal bin Mazrui"]),
    NameCase(text: "According to J. T. Haddowell, the mission has ended.", names: ["Person J. T. Haddowell"]),
    NameCase(
      text: "Jean-Ludovic Perrichon said on Tuesday that the school would open.",
      names: ["Person Jean-Ludovic Perrichon"]),
    NameCase(
      text: "Two civilians were killed in Dravenka when a shell hit a house near the market.", names: ["Place Dravenka"]
    ),
    NameCase(
      text: "The team travelled from Lomaku to Peskova by road.", names: ["Place Lomaku", "Place Peskova"]),
    NameCase(
      text: "Fighters of the Lomaku Liberation Front attacked the town.",
      names: ["Institution Lomaku Liberation Front"]),
    NameCase(
      text: "The sanctions also target Vostokneftemash Holding, a company that sells drilling equipment.",
      names: ["Institution Vostokneftemash Holding"]),
    NameCase(
      text: "The journalist wrote for the Dravenka Courier until last year.", names: ["Institution Dravenka Courier"]),
    NameCase(
      text: "The Zubrovian Ministry of Energy and Tourism announced the tender.",
      names: ["Institution Zubrovian Ministry of Energy and Tourism"]),
    NameCase(
      text: "The Constitutional Court of Zubrovia annulled the vote.",
      names: ["Institution Constitutional Court of Zubrovia"]),
    NameCase(text: "She teaches law at the University of Dravenka.", names: ["Institution University of Dravenka"]),
    NameCase(
      text: "Parliament adopted the Dravenka Reconstruction Act in June.",
      names: ["Instrument Dravenka Reconstruction Act"]),
    NameCase(
      text: "Floods along the Osumeni River displaced hundreds of families.", names: ["Place Osumeni River"]),
    NameCase(
      text: "Voters in Atlanta, Georgia, went to the polls.", names: ["Place Atlanta", "Place Georgia"],
      absent: ["Country Georgia"]),
    NameCase(text: "We support the sovereignty of Georgia within its borders.", names: ["Country Georgia"]),
    NameCase(text: "They met in Tbilisi, Georgia, on Monday.", names: ["Country Georgia"]),
    NameCase(
      text: "Michael Jordan said that he would come.", names: ["Person Michael Jordan"], absent: ["Country Jordan"]),
    NameCase(text: "Refugees were received in Jordan and Lebanon.", names: ["Country Jordan"]),
    NameCase(
      text: "STATEMENT BY MIRABEK TOLTAYEV\n\nMirabek Toltayev thanked the delegations for their support.",
      names: ["Person Mirabek Toltayev"], absent: ["Institution STATEMENT"]),
    NameCase(
      text: "We thank the Chairperson and the Special Envoy for their reports.", names: [],
      absent: ["Person Chairperson", "Person Envoy", "Person Special Envoy"]),
    NameCase(
      text: "We value the Office and its staff, and the Mission helps where it matters.", names: [],
      absent: ["Institution Office", "Institution Mission"]),
    NameCase(text: "Dear Carla, we thank you for your report.", names: [], absent: ["Person Carla"]),
  ]

  @Test("Names and kinds", arguments: cases)
  func names(_ example: NameCase) throws {
    let annotation = try ExtractedFacts.extract(example.text).extract.annotation
    let scalars = Array(annotation.text.unicodeScalars)
    let found = annotation.entities.map { entity in
      var name = String.UnicodeScalarView()
      name.append(contentsOf: scalars[entity.start..<entity.end])
      return entity.kind + " " + String(name)
    }
    for name in example.names { #expect(found.contains(name), "\(found)") }
    for name in example.absent { #expect(!found.contains(name), "\(found)") }
  }

  @Test("A learned name says how likely it is")
  func confidence() throws {
    let annotation = try ExtractedFacts.extract("Two civilians were killed in Dravenka.").extract.annotation
    let learned = annotation.entities.filter { $0.rule == "learned" }
    #expect(!learned.isEmpty)
    #expect(learned.allSatisfy { $0.confidence >= 0.5 && $0.confidence <= 1 })
  }
}
