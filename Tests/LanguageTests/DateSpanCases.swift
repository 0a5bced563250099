extension DateCase {
  /// Two dates that span a period, dates in figures, years in words, prepositions of several words.
  static let spans: [DateCase] = [
    DateCase("from [today to 3 July]", "2026-06-11/2026-07-03 2026-06-11 2026-07-03"),
    DateCase("from [next Friday until 1 October 2026]", "2026-06-12/2026-10-01 2026-06-12 2026-10-01"),
    DateCase("between [3 May 2026 and yesterday]", "2026-05-03/2026-06-10 2026-05-03 2026-06-10"),
    DateCase("from [last month to the end of 2027]", "2026-05/2027 2026-05-01 2027-12-31"),
    DateCase("from [3 to 7 June 2026]", "2026-06-03/2026-06-07 2026-06-03 2026-06-07"),
    DateCase("from [July 26th to the 29th] he will travel", "2026-07-26/2026-07-29 2026-07-26 2026-07-29"),
    DateCase("on [11/06/2026]", "2026-06-11 2026-06-11 2026-06-11"),
    DateCase("on [06/11/2026]", "2026-06-11 2026-06-11 2026-06-11"),
    DateCase("on [03/04/2025]", "2025-04-03 2025-04-03 2025-04-03"),
    DateCase("on [11/6/26]", "2026-06-11 2026-06-11 2026-06-11"),
    DateCase("on [23-Sep-2025]", "2025-09-23 2025-09-23 2025-09-23"),
    DateCase("on [2025-Sep-23]", "2025-09-23 2025-09-23 2025-09-23"),
    DateCase("dated [2025.09.23]", "2025-09-23 2025-09-23 2025-09-23"),
    DateCase("in [nineteen ninety-six]", "1996 1996-01-01 1996-12-31"),
    DateCase("in [two thousand and eighteen]", "2018 2018-01-01 2018-12-31"),
    DateCase("on [10 September, nineteen zero one]", "1901-09-10 1901-09-10 1901-09-10"),
    DateCase("prior to [1 June 2026]", "2026-06-01 2026-06-01 2026-06-01"),
    DateCase("no earlier than [1 June 2027]", "2027-06-01 2027-06-01 2027-06-01"),
    DateCase("no later than [1 June 2027]", "2027-06-01 2027-06-01 2027-06-01"),
  ]
}
