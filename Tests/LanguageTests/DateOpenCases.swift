extension DateCase {
  /// What a preposition opens, and what it leaves.
  static let open: [DateCase] = [
    DateCase("since [24 February 2022]", "2022-02-24/.. 2022-02-24 .."),
    DateCase("since [24 February]", "2026-02-24/.. 2026-02-24 .."),
    DateCase("ever since [October 2023]", "2023-10/.. 2023-10-01 .."),
    DateCase("until [31 December 2026]", "../2026-12-31 .. 2026-12-31"),
    DateCase("till [31 December]", "../2026-12-31 .. 2026-12-31"),
    DateCase("prolonged until [28 February]", "../2027-02-28 .. 2027-02-28"),
    DateCase("as of [1 July 2026]", "2026-07-01/.. 2026-07-01 .."),
    DateCase("as from [1 July 2026]", "2026-07-01/.. 2026-07-01 .."),
    DateCase("starting [1 July 2026]", "2026-07-01/.. 2026-07-01 .."),
    DateCase("starting on [1 July 2026]", "2026-07-01/.. 2026-07-01 .."),
    DateCase("after [12 August 2025]", "2025-08-12 2025-08-12 2025-08-12"),
    DateCase("before [12 August 2025]", "2025-08-12 2025-08-12 2025-08-12"),
    DateCase("by [30 June]", "2026-06-30 2026-06-30 2026-06-30"),
    DateCase("no later than [30 June 2027]", "2027-06-30 2027-06-30 2027-06-30"),
    DateCase("from [1 March 2025]", "2025-03-01 2025-03-01 2025-03-01"),
    DateCase("between [mid-August and mid-October 2002]", "2002-08/2002-10 2002-08-01 2002-10-31"),
    DateCase("from [early March to late June 2024]", "2024-03/2024-06 2024-03-01 2024-06-30"),
    DateCase("from [Monday to Wednesday] he was in Kyiv", "2026-06-08/2026-06-10 2026-06-08 2026-06-10"),
    DateCase("the period [2003 to 2007]", "2003/2007 2003-01-01 2007-12-31"),
    DateCase("In [1687] and [1689] he took part", "1687 1687-01-01 1687-12-31", "1689 1689-01-01 1689-12-31"),
    DateCase("the [2015] Paris Conference", "2015 2015-01-01 2015-12-31"),
  ]
}
