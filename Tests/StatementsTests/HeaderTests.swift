import Testing

@testable import Statements

@Suite("Headers by their forms")
struct HeaderTests {
  private static let forums: [(String, String?, String?)] = [
    ("OSCE Permanent Council No. 1568", "OSCE Permanent Council", "1568"),
    ("OSCE Permanent Council No.1516", "OSCE Permanent Council", "1516"),
    ("1543rd Meeting of the OSCE Permanent Council", "OSCE Permanent Council", "1543"),
    ("OSCE PERMANENT COUNCIL NR 1420", "OSCE Permanent Council", "1420"),
    ("Permanent Council of the OSCE, 1400th Meeting", "OSCE Permanent Council", "1400"),
    ("OSCE Permanent Council 1557 | Vienna | 26 February 2026", "OSCE Permanent Council", "1557"),
    ("OSCE Permanent Council, 13 March 2025", "OSCE Permanent Council", nil),
    ("at the 79th Session of the UN General Assembly", "UN General Assembly", "79"),
    ("at the Seventy-ninth Session of the United Nations General Assembly", "United Nations General Assembly", "79"),
    ("OSCE Forum for Security Co-operation, 1098th plenary meeting", "OSCE Forum for Security Co-operation", "1098"),
    ("57th Session of the UN Human Rights Council", "UN Human Rights Council", "57"),
    ("UNGA79 General Debate", "UN General Assembly", "79"),
    ("9876th meeting of the United Nations Security Council", "United Nations Security Council", "9876"),
    ("31st OSCE Ministerial Council", "OSCE Ministerial Council", "31"),
    ("IAEA Board of Governors", "IAEA Board of Governors", nil),
    ("European Union", nil, nil), ("Council of wise men", nil, nil),
  ]

  @Test("Forum and number", arguments: forums)
  func forum(line: String, name: String?, number: String?) {
    let header = headerOf("EUROPEAN UNION\n\n\(line)\n\nEU Statement on peace\n\nWe thank you for your report.")
    #expect(header.forum?.value == name)
    #expect(header.number?.value == number)
  }

  private static let days: [(String, String?, String?)] = [
    ("Vienna, 11 June 2026", "2026-06-11", "Vienna"), ("Vienna, November 20, 2025", "2025-11-20", "Vienna"),
    ("(24 September 2024, New York, United States)", "2024-09-24", "New York"),
    ("New York, 30\" September 2024", "2024-09-30", "New York"), ("28 July 2022", "2022-07-28", nil),
    ("Thursday, 5 May 2022", "2022-05-05", nil), ("The Hague, 3rd of May 2023", "2023-05-03", "The Hague"),
    ("Brussels, 05.06.2023", "2023-06-05", "Brussels"), ("2024-02-29", "2024-02-29", nil), ("2023-02-29", nil, nil),
    ("31 April 2024", nil, nil), ("Geneva | Sept. 9, 2024", "2024-09-09", "Geneva"),
    ("Saint Petersburg, 25/06/2023", "2023-06-25", "Saint Petersburg"), ("May 2024", nil, nil),
    ("Washington, DC\nAugust 3, 2022", "2022-08-03", "Washington"), ("Washington, D.C.", nil, "Washington"),
    ("Department Press Briefing – April 29, 2022", "2022-04-29", nil), ("Events of 5 May 2022", nil, nil),
  ]

  @Test("Day and place", arguments: days)
  func day(line: String, day: String?, place: String?) {
    let header = headerOf("EU Statement on peace in the region\n\(line)\n\nWe thank you for your report.")
    #expect(header.date?.iso == day)
    #expect(header.place?.value == place)
    #expect((header.dateRange != nil) == (day != nil))
  }

  @Test("A day within the text is not the statement's")
  func dayInText() {
    let header = headerOf("Message on Peace\n\nOn 5 May 2022 the ministers met in Vienna, 6 June 2022 it was again.")
    #expect(header.date == nil)
    #expect(header.title?.value == "Message on Peace")
  }

  private static let bylines: [(String, [String])] = [
    ("Ned Price, Department Spokesperson", ["Ned Price, Department Spokesperson"]),
    ("Antony J. Blinken, Secretary of State", ["Antony J. Blinken, Secretary of State"]),
    ("Office of the Spokesperson", ["Office of the Spokesperson"]),
    (
      "As delivered by Ambassador Ann Lee, Permanent Representative of Norway",
      ["As delivered by Ambassador Ann Lee, Permanent Representative of Norway"]
    ),
    ("Ladies and Gentlemen, Mr President", []), ("Vienna, Austria", []),
  ]

  @Test("Bylines", arguments: bylines)
  func byline(line: String, found: [String]) {
    let header = headerOf("Message on Peace\n5 May 2022\n\n\(line)\n\nWe thank you for your report.")
    #expect(header.bylines.map(\.value) == found)
  }

  @Test("Who speaks is read out of a title by a person")
  func speakerInTitle() {
    let header = headerOf(
      "STATEMENT BY H.E. ANN LEE,\nPRESIDENT OF THE REPUBLIC\nat the General Debate of the 79th Session\n"
        + "of the United Nations General Assembly\n(24 September 2024, New York)\n\nWe thank you for your report.")
    #expect(header.bylines.first?.value == "H.E. ANN LEE, PRESIDENT OF THE REPUBLIC")
    #expect(header.forum?.value == "United Nations General Assembly")
    #expect(header.place?.value == "New York")
  }

  private static let issuers: [(String, String?, String)] = [
    ("EUROPEAN UNION\n\nVienna, 5 May 2022\n\nEU Statement on peace", "EUROPEAN UNION", "EU Statement on peace"),
    (
      "European Union\nStatement on the situation in the east\n5 May 2022", "European Union",
      "Statement on the situation in the east"
    ),
    (
      "Delegation of Canada to the OSCE\n\nRESPONSE TO THE HEAD", "Delegation of Canada to the OSCE",
      "RESPONSE TO THE HEAD"
    ),
    (
      "Permanent Mission of Austria to the United Nations\n\nStatement on peace",
      "Permanent Mission of Austria to the United Nations", "Statement on peace"
    ),
    ("Malawi National Day\n5 July 2021", nil, "Malawi National Day"),
    ("# Statement on peace\n\n**5 May 2022**", nil, "Statement on peace"),
  ]

  @Test("Issuer and title", arguments: issuers)
  func issuer(head: String, issuer: String?, title: String) {
    let header = headerOf(head + "\n\nWe thank you for your report.", markup: head.hasPrefix("#") ? .markdown : .plain)
    #expect(header.issuer?.value == issuer)
    #expect(header.title?.value == title)
  }

  @Test("Ranges of fields hold their words, and the body begins after them")
  func ranges() throws {
    let text =
      "EUROPEAN UNION\n\nOSCE Permanent Council No. 1568\nVienna, 11 June 2026\n\nEU Statement on peace\n\nWe agree."
    let read = TextReader.read(Array(text.utf8), markup: .plain, given: HeaderReader.Given())
    let header = read.header
    for field in [header.forum, header.number, header.place, header.title, header.issuer] {
      let field = try #require(field)
      #expect(read.reading.string(try #require(field.range)) == field.value)
    }
    #expect(read.reading.string(try #require(header.dateRange)) == "11 June 2026")
    #expect(read.reading.string(header.bodyStart..<read.reading.bytes.count) == "We agree.")
  }

  @Test("A body named without owner gets the one that the text gives it")
  func owner() {
    let header = headerOf(
      "79th General Assembly Debate\n\n5 May 2024\n\nWe speak to the United Nations General Assembly today.")
    #expect(header.forum?.value == "United Nations General Assembly")
  }

  private static let ordinals: [(String, Int?)] = [
    ("first", 1), ("twelfth", 12), ("twentieth", 20), ("seventy-ninth", 79), ("1543rd", 1543), ("79th", 79),
    ("north", nil), ("seventy", nil), ("ninety-tenth", nil),
  ]

  @Test("Ordinals", arguments: ordinals)
  func ordinal(word: String, number: Int?) {
    #expect(Ordinals.value(word) == number)
  }
}
