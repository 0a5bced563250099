import Testing

@testable import Statements

@Suite("Text becomes blocks")
struct BlockTests {
  private static let wrapped = """
    The past days gave no sign that peace is wanted. In the early hours of
    Sunday drones and missiles hit the city, and on Tuesday shells fell upon a
    hospital and set its maternity ward on fire, as the mayor has reported to
    us all. We deplore
    this.
    """

  private static let lineCases: [(String, [String])] = [
    ("one paragraph\n\nand another one", ["one paragraph", "and another one"]),
    ("One\r\n\r\nTwo\rThree", ["One", "Two", "Three"]),
    ("First sentence of it.\nSecond sentence of it.", ["First sentence of it.", "Second sentence of it."]),
    ("We welcome the decision\nof the court.", ["We welcome the decision of the court."]),
    (
      "Minister for European Affairs of the\nRepublic of Austria",
      ["Minister for European Affairs of the Republic of Austria"]
    ),
    ("Page one ends\u{0C}And page two begins.", ["Page one ends", "And page two begins."]),
    (
      "EUROPEAN UNION\nOSCE Permanent Council No. 12\nVienna, 1 May 2025",
      ["EUROPEAN UNION", "OSCE Permanent Council No. 12", "Vienna, 1 May 2025"]
    ),
    (
      "Mr. President,\nExcellencies,\nLadies and Gentlemen,",
      ["Mr. President,", "Excellencies,", "Ladies and Gentlemen,"]
    ),
    ("STATEMENT BY H.E. ANN LEE,\nPRESIDENT OF THE REPUBLIC", ["STATEMENT BY H.E. ANN LEE, PRESIDENT OF THE REPUBLIC"]),
    ("Statement by\n\nH.E. Mr. Paul Kay", ["Statement by H.E. Mr. Paul Kay"]),
    (wrapped, [wrapped.split(separator: "\n").joined(separator: " ")]),
    (
      "EU Statement on the Report by the Head of the Program\nOffice in Astana, Alexey Rogov",
      ["EU Statement on the Report by the Head of the Program Office in Astana, Alexey Rogov"]
    ),
    ("", []), ("\n \n\u{A0}\n", []), ("* * *\n---\n___", []),
  ]

  @Test(
    "Lines are joined or kept",
    arguments: lineCases)
  func lines(text: String, blocks: [String]) {
    #expect(readingOf(text) == blocks)
  }

  @Test("A sentence broken by a page goes on behind the page's number")
  func pages() {
    let text = """
      We remain committed to the principles that all of us have agreed upon, and
      we shall go on to defend them wherever they are called in question by any
      state, in this region or beyond, for as long as this should prove to be

      Page 3 of 8

      necessary. We thank the Chair.
      """
    #expect(readingOf(text).count == 1)
    #expect(readingOf(text)[0].hasSuffix("should prove to be necessary. We thank the Chair."))
  }

  @Test(
    "Furniture of pages and stage directions are left out",
    arguments: [
      "Page 3 of 8", "page 4", "3", "- 3 -", "3/8", "~ [PAUSE] ~", "[Applause]", "Please check against delivery",
      "CHECK AGAINST DELIVERY!", "Begin Text:", "End Text.", "***",
    ])
  func furniture(line: String) {
    #expect(readingOf("We thank you.\n\n\(line)\n\nWe go on.") == ["We thank you.", "We go on."])
  }

  @Test("Lines that look like furniture and are not stay", arguments: ["2024", "Paused", "3 May 2024", "Annex 3"])
  func noFurniture(line: String) {
    #expect(readingOf("We thank you.\n\n\(line)\n\nWe go on.").contains(line))
  }

  private static let markerCases: [(String, String)] = [
    ("1. Mr Chair, we thank you.", "Mr Chair, we thank you."), ("12) We agree.", "We agree."),
    ("(a) We agree.", "We agree."), ("(iv) We agree.", "We agree."), ("12.3 The Office works.", "The Office works."),
    ("§ 4 The Office works.", "The Office works."), ("• We agree.", "We agree."), ("- We agree.", "We agree."),
    ("* We agree.", "We agree."), ("– We agree.", "We agree."), ("1/ We agree.", "We agree."),
    ("\u{F0B7} We agree.", "We agree."), ("- (a) We agree.", "We agree."), ("ii) We agree.", "We agree."),
    ("2.4 billion people need help.", "2.4 billion people need help."),
    ("2022 was a good year.", "2022 was a good year."), ("28 July 2022", "28 July 2022"),
    ("(OSCE) We agree.", "(OSCE) We agree."), ("-5 degrees it was.", "-5 degrees it was."),
    ("10.5 per cent.", "10.5 per cent."), ("G7 leaders met.", "G7 leaders met."),
  ]

  @Test(
    "Paragraph numbers and bullets are taken off",
    arguments: markerCases)
  func markers(text: String, block: String) {
    #expect(readingOf(text) == [block])
  }

  @Test("Items of a list are blocks of their own")
  func lists() {
    let read = TextReader.read(
      Array("We ask for:\n- the release of all\n- an end of it\n- Peace and quiet".utf8), markup: .plain,
      given: HeaderReader.Given())
    #expect(read.reading.blocks.map(\.kind) == [.paragraph, .listItem, .listItem, .listItem])
    #expect(read.reading.blocks.map { read.reading.string($0.range) }.last == "Peace and quiet")
  }

  private static let noteCases: [(String, Block.Kind)] = [
    ("Albania* agrees with us.\n\n* The country goes on to take part.", Block.Kind.footnote),
    ("Albania agrees with us.\n\n* The country goes on to take part.", .listItem),
    ("Kosovo agrees.\n\n*This designation is without prejudice.", .footnote),
    ("Kosovo agrees.\n\n[1] See the report.", .footnote), ("Kosovo agrees.\n\n¹ See the report.", .footnote),
    ("Kosovo agrees.\n\n** See the report.", .footnote),
  ]

  @Test(
    "Footnotes are told from items",
    arguments: noteCases)
  func footnotes(text: String, kind: Block.Kind) {
    let read = TextReader.read(Array(text.utf8), markup: .plain, given: HeaderReader.Given())
    #expect(read.reading.blocks.last?.kind == kind)
    #expect(read.reading.blocks.count == 2)
  }
}
