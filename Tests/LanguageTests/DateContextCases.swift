extension DateCase {
  /// Days and months whose year the sense of the clause tells.
  static let contexts: [DateCase] = [
    DateCase("on [25 June last year] the President signed", "2025-06-25 2025-06-25 2025-06-25"),
    DateCase("on [30 May next year] the Court opens", "2027-05-30 2027-05-30 2027-05-30"),
    DateCase("on [3 March this year] the Court opened", "2026-03-03 2026-03-03 2026-03-03"),
    DateCase("on [3 March of this year] the Court opened", "2026-03-03 2026-03-03 2026-03-03"),
    DateCase("on [12 May of last year] the Court opened", "2025-05-12 2025-05-12 2025-05-12"),
    DateCase("the upcoming meeting on [12 May]", "2027-05-12 2027-05-12 2027-05-12"),
    DateCase("The Council will meet on [3 July] in Vienna", "2026-07-03 2026-07-03 2026-07-03"),
    DateCase("the next round, due on [3 July]", "2026-07-03 2026-07-03 2026-07-03"),
    DateCase("the elections scheduled for [26 October]", "2026-10-26 2026-10-26 2026-10-26"),
    DateCase("The vote is to take place on [26 October].", "2026-10-26 2026-10-26 2026-10-26"),
    DateCase("We look forward to the seminar on [14 September].", "2026-09-14 2026-09-14 2026-09-14"),
    DateCase("In [October], Canada will host a seminar.", "2026-10 2026-10-01 2026-10-31"),
    DateCase("On [14 September], the Court will rule.", "2026-09-14 2026-09-14 2026-09-14"),
    DateCase("The Court, on [14 September], ruled.", "2025-09-14 2025-09-14 2025-09-14"),
    DateCase("who took office on [1 March], will travel", "2026-03-01 2026-03-01 2026-03-01"),
    DateCase("On [4 June] the Assembly adopted a text that will bind us", "2026-06-04 2026-06-04 2026-06-04"),
    DateCase("She announced on [3 September] that it will close", "2025-09-03 2025-09-03 2025-09-03"),
    DateCase("He visited Kyiv on [3 September] and will return", "2025-09-03 2025-09-03 2025-09-03"),
    DateCase("the law that was to be adopted on [1 July]", "2025-07-01 2025-07-01 2025-07-01"),
    DateCase("on [Friday 12 June] we meet", "2026-06-12 2026-06-12 2026-06-12"),
    DateCase("on [Wednesday, 12 June] they met", "2025-06-12 2025-06-12 2025-06-12"),
    DateCase("The mission will report to all States in [September].", "2026-09 2026-09-01 2026-09-30"),
    DateCase("[later this year], on [3 December],", "2026 2026-01-01 2026-12-31", "2026-12-03 2026-12-03 2026-12-03"),
    DateCase("The EU will not forget the victims of [9 August].", "2025-08-09 2025-08-09 2025-08-09"),
    DateCase(
      "We expect a report in [July] on the events of [March].",
      "2026-07 2026-07-01 2026-07-31", "2026-03 2026-03-01 2026-03-31"),
    DateCase("The conference of [15 and 16 June] will address this.", "2026-06-15/2026-06-16 2026-06-15 2026-06-16"),
    DateCase("We will attend the forthcoming conference of [3 July].", "2026-07-03 2026-07-03 2026-07-03"),
    DateCase(
      "the vote to be held on [26 October] and the visit of [3 June]",
      "2026-10-26 2026-10-26 2026-10-26", "2026-06-03 2026-06-03 2026-06-03"),
    DateCase(
      "Parliament, which was elected in [November], will meet in [September]",
      "2025-11 2025-11-01 2025-11-30", "2026-09 2026-09-01 2026-09-30"),
    DateCase(
      "He has been held since [last August] and will be tried in [October].",
      "2025-08/.. 2025-08-01 ..", "2026-10 2026-10-01 2026-10-31"),
    DateCase("the case of a man arrested on [12 December]", "2025-12-12 2025-12-12 2025-12-12"),
    DateCase("She will travel to Tallinn, Estonia, on [9 July].", "2026-07-09 2026-07-09 2026-07-09"),
    DateCase(
      "She will visit Honduras, on [March 17] and San José, Costa Rica, on [March 19].",
      "2027-03-17 2027-03-17 2027-03-17", "2027-03-19 2027-03-19 2027-03-19"),
    DateCase("the ceremony from [7 June to 1 July]", "2026-06-07/2026-07-01 2026-06-07 2026-07-01"),
    DateCase("the ceremony from [24 May to 30 June]", "2026-05-24/2026-06-30 2026-05-24 2026-06-30"),
    DateCase("the ceremony of [10-12 June]", "2026-06-10/2026-06-12 2026-06-10 2026-06-12"),
    DateCase("the ceremony of [12-14 June]", "2025-06-12/2025-06-14 2025-06-12 2025-06-14"),
    DateCase("In Manila, the Philippines, on [August 6], she will meet him.", "2026-08-06 2026-08-06 2026-08-06"),
    DateCase(
      "She will travel to Milan [June 20-22], Tirana [June 30], and Ohrid [July 1-3].",
      "2026-06-20/2026-06-22 2026-06-20 2026-06-22", "2026-06-30 2026-06-30 2026-06-30",
      "2026-07-01/2026-07-03 2026-07-01 2026-07-03"),
    DateCase("It will be flown in the period of [26 to 28 June].", "2026-06-26/2026-06-28 2026-06-26 2026-06-28"),
    DateCase("The Congo recalled, on [3 September], that it will vote.", "2025-09-03 2025-09-03 2025-09-03"),
    DateCase(
      "We will build on the talks held in Doha on [17 and 18 July].",
      "2025-07-17/2025-07-18 2025-07-17 2025-07-18"),
    DateCase("Talks will be held in Doha on [17 and 18 July].", "2026-07-17/2026-07-18 2026-07-17 2026-07-18"),
  ]
}
