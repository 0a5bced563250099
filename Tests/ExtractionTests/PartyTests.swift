import Testing

/// Texts of our own that tell who issues, delivers, joins and is addressed by a statement.
@Suite("Parties of a statement")
struct PartyTests {
  private static let day = "\n4 March 2024\n\n"

  static let cases: [FactCase] = [
    FactCase(
      name: "the formula of a joint release lists the issuers, and stops at their subject",
      text: "Joint Statement on Safe Shipping" + day + "Office of the Spokesperson\n\n"
        + "The text of the following statement was released by the Governments of Kenya, Norway, and Japan regarding the "
        + "Port of Odesa in Ukraine.\n\nBegin text:\n\nWe welcome the reopening of the harbor.\n\nEnd text.",
      facts: [
        "Kenya issued statement", "Norway issued statement", "Japan issued statement",
        "statement deliveredBy Office of the Spokesperson",
      ],
      absent: ["Ukraine issued statement"]),
    FactCase(
      name: "a group that lists its ministers issues with them, and they are its members",
      text: "G7 Foreign Ministers' Statement on Grain" + day
        + "We, the G7 Foreign Ministers of Canada, Italy, and Japan, and the High Representative of the European Union, "
        + "condemn the blockade of Georgia.",
      facts: [
        "G7 issued statement", "Canada issued statement", "European Union issued statement",
        "Italy memberOf G7",
      ],
      absent: ["European Union memberOf G7"]),
    FactCase(
      name: "undersigned members sign at the end",
      text: "Media Freedom Coalition Statement on Newspapers" + day
        + "The undersigned members of the Media Freedom Coalition express their concern at the closing of newspapers in "
        + "Belarus.\n\nA free press serves everybody.\n\nSigned by the Governments of Estonia, Ghana and Uruguay.",
      facts: [
        "Media Freedom Coalition issued statement", "Ghana issued statement",
        "Uruguay memberOf Media Freedom Coalition",
      ],
      absent: ["Belarus issued statement"]),
    FactCase(
      name: "an official's byline delivers, his state speaks",
      text: "Support for the Search" + day + "Dana Whitfield, Secretary of State\n\n"
        + "Russia is closing its ports and Russia is blocking ships. The United States will send two vessels to Finland.",
      facts: ["United States issued statement", "statement deliveredBy Dana Whitfield"],
      absent: ["Russia issued statement"]),
    FactCase(
      name: "a read-out attributed to a spokesperson has no issuer",
      text: "Secretary Hale's Call with Foreign Minister Ruiz" + day + "Office of the Spokesperson\n\n"
        + "The below is attributable to Spokesperson Tom Adair:\n\n"
        + "Secretary of State Iris Hale spoke today with Foreign Minister Ana Ruiz of Chile. The United States supports Chile.",
      facts: ["statement deliveredBy Tom Adair", "Ana Ruiz holdsPost Chile [Foreign Minister, current]"],
      absent: ["United States issued statement"]),
    FactCase(
      name: "a ministry's letterhead releases for its state",
      text: "Ministry of Foreign Affairs of Georgia\n\nPress Release\n\n4 March 2024\n\n"
        + "Georgia welcomes the decision of the European Council.",
      facts: ["Georgia issued statement", "statement deliveredBy Ministry of Foreign Affairs of Georgia"]),
    FactCase(
      name: "a mission's letterhead names the state it speaks for",
      text:
        "PERMANENT MISSION OF THE REPUBLIC OF KENYA\nTO THE UNITED NATIONS\n\nStatement by\n\nH.E. Ms. Achieng Odera\n"
        + "Foreign Minister of the Republic of Kenya\n\nat the General Debate of the 80th Session\n"
        + "of the United Nations General Assembly\n\nNew York, 26 September 2025\n\nMadam President,\n\n"
        + "Kenya thanks the Assembly for its patience.",
      facts: [
        "Kenya issued statement", "statement deliveredBy Achieng Odera",
        "Permanent Mission of the Republic of Kenya to the United Nations organOf Kenya",
      ],
      absent: [
        "United Nations issued statement",
        "Permanent Mission of the Republic of Kenya to the United Nations partOf United Nations",
      ]),
    FactCase(
      name: "who is congratulated on her election is addressed and presides",
      text:
        "REPUBLIC OF GHANA\n\nStatement by H.E. Kofi Mensah\nMinister for Foreign Affairs of the Republic of Ghana\n"
        + "at the General Debate of the Eightieth Session of the United Nations General Assembly\n\n"
        + "New York, 25 September 2025\n\nMadam President,\n\n"
        + "Allow me to congratulate you, Ms. Lena Sommer, on your election as President of the General Assembly, and to "
        + "thank your predecessor, Mr. Jorge Almeida.",
      facts: [
        "statement addressedTo Lena Sommer",
        "Lena Sommer holdsPost United Nations General Assembly [President, current]",
        "Jorge Almeida holdsPost United Nations General Assembly [President, former]",
      ]),
    FactCase(
      name: "member states that take part belong to the body named before",
      text: "ECONOMIC COMMUNITY OF WEST AFRICAN STATES\n\nFINAL COMMUNIQUÉ\nAbuja, 17 September 2025\n\n"
        + "1. The Economic Community of West African States (ECOWAS) met in Abuja. Ministers of the Member States Benin, "
        + "Ghana and Senegal took part.",
      facts: [
        "Benin memberOf Economic Community of West African States",
        "Senegal memberOf Economic Community of West African States",
      ]),
    FactCase(
      name: "membership in a relative clause",
      text: "Remarks on Trade" + day
        + "They thanked the Intergovernmental Authority on Development (IGAD), of which Kenya is a "
        + "member.",
      facts: ["Kenya memberOf Intergovernmental Authority on Development"]),
  ]

  @Test("Parties are read, and only those", arguments: cases)
  func partiesAreRead(_ sample: FactCase) throws {
    let lines = ExtractedFacts.lines(of: try ExtractedFacts.extract(sample.text).extract.graph)
    for fact in sample.facts { #expect(lines.contains(fact), "in \(lines.sorted())") }
    for fact in sample.absent { #expect(!lines.contains(fact)) }
  }
}
