extension DateCase {
  /// Feasts by name, fixed and counted from Easter.
  static let feasts: [DateCase] = [
    DateCase("on [Christmas Day 2025]", "2025-12-25 2025-12-25 2025-12-25"),
    DateCase("before [Christmas]", "2025-12-25 2025-12-25 2025-12-25"),
    DateCase("We will meet before [Christmas].", "2026-12-25 2026-12-25 2026-12-25"),
    DateCase("on [New Year's Day]", "2026-01-01 2026-01-01 2026-01-01"),
    DateCase("on [New Year’s Eve]", "2025-12-31 2025-12-31 2025-12-31"),
    DateCase("at [Easter]", "2026-04-05 2026-04-05 2026-04-05"),
    DateCase("on [Easter Monday 2027]", "2027-03-29 2027-03-29 2027-03-29"),
    DateCase("on [Ash Wednesday of this year]", "2026-02-18 2026-02-18 2026-02-18"),
    DateCase("on [International Women's Day]", "2026-03-08 2026-03-08 2026-03-08"),
    DateCase("to mark [International Women’s Day]", "2026-03-08 2026-03-08 2026-03-08", on: "2026-03-06"),
    DateCase("on [Thanksgiving]", "2025-11-27 2025-11-27 2025-11-27"),
    DateCase("In commemoration of [Juneteenth]", "2026-06-19 2026-06-19 2026-06-19"),
  ]
}
