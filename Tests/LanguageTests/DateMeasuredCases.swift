extension DateCase {
  /// Lengths of time before, behind and around a date; periods without clear bounds.
  static let measured: [DateCase] = [
    DateCase("[two weeks after 3 July 2026]", "2026-07-17 2026-07-17 2026-07-17"),
    DateCase("[ten days before 1 May 2026]", "2026-04-21 2026-04-21 2026-04-21"),
    DateCase("[three days after tomorrow]", "2026-06-15 2026-06-15 2026-06-15"),
    DateCase("[one week from today]", "2026-06-18 2026-06-18 2026-06-18"),
    DateCase("[one month from today] we open", "2026-07-11 2026-07-11 2026-07-11"),
    DateCase("[two years before 2014]", "2012 2012-01-01 2012-12-31"),
    DateCase("[a decade after 2014]", "2024 2024-01-01 2024-12-31"),
    DateCase("within [two weeks of 3 July 2026]", "2026-07-03/2026-07-17 2026-07-03 2026-07-17"),
    DateCase("[a week starting 6 July 2026]", "2026-07-06/2026-07-13 2026-07-06 2026-07-13"),
    DateCase("[2 years and 3 months ago]", "2024-03-11 2024-03-11 2024-03-11"),
    DateCase("[1 year, 2 months and 3 days ago]", "2025-04-08 2025-04-08 2025-04-08"),
    DateCase("[a fortnight ago]", "2026-05-25/2026-05-31 2026-05-25 2026-05-31"),
    DateCase("on the [eve of 9 May 2026]", "2026-05-08 2026-05-08 2026-05-08"),
    DateCase("on the [eve of Christmas Day 2025]", "2025-12-24 2025-12-24 2025-12-24"),
    DateCase("the [third anniversary of 24 February 2022]", "2025-02-24 2025-02-24 2025-02-24"),
    DateCase("the [25th anniversary of the 11 September 2001] attacks", "2026-09-11 2026-09-11 2026-09-11"),
    DateCase("One year after the [July 11, 2021] protests", "2021-07-11 2021-07-11 2021-07-11"),
    DateCase("in [recent days]", "../2026-06-11 .. 2026-06-11"),
    DateCase("in the [past few weeks]", "../2026-06-11 .. 2026-06-11"),
    DateCase("over the [last several months]", "../2026-06-11 .. 2026-06-11"),
    DateCase("in the [coming weeks]", "2026-06-11/.. 2026-06-11 .."),
    DateCase("over the [next decades]", "2026-06-11/.. 2026-06-11 .."),
    DateCase("for the [rest of the year]", "2026-06-11/2026-12-31 2026-06-11 2026-12-31"),
    DateCase("the [remainder of this month]", "2026-06-11/2026-06-30 2026-06-11 2026-06-30"),
  ]
}
