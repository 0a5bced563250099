/// Units that expressions count in; raw values are the lexicon's.
enum DateUnit: Int32 {
  case day, week, month, year, decade, century, weekend, quarter, fortnight
}

extension DateWords {
  /// Months, weekdays, seasons, units, parts of the day.
  static let names: [DateWords] = months + weekdays + seasons + units

  private static let months: [DateWords] = [
    // "march", "may" and "august" are words of their own in lower case.
    DateWords(.month, "january", value: 1), DateWords(.month, "february", value: 2),
    DateWords(.month, "march", value: 3, needsCapital: true), DateWords(.month, "april", value: 4),
    DateWords(.month, "may", value: 5, needsCapital: true), DateWords(.month, "june", value: 6),
    DateWords(.month, "july", value: 7), DateWords(.month, "august", value: 8, needsCapital: true),
    DateWords(.month, "september", value: 9), DateWords(.month, "october", value: 10),
    DateWords(.month, "november", value: 11), DateWords(.month, "december", value: 12),
    DateWords(.month, "jan", value: 1, flags: .short, needsCapital: true),
    DateWords(.month, "feb febr", value: 2, flags: .short, needsCapital: true),
    DateWords(.month, "mar", value: 3, flags: .short, needsCapital: true),
    DateWords(.month, "apr", value: 4, flags: .short, needsCapital: true),
    DateWords(.month, "jun", value: 6, flags: .short, needsCapital: true),
    DateWords(.month, "jul", value: 7, flags: .short, needsCapital: true),
    DateWords(.month, "aug", value: 8, flags: .short, needsCapital: true),
    DateWords(.month, "sep sept", value: 9, flags: .short, needsCapital: true),
    DateWords(.month, "oct", value: 10, flags: .short, needsCapital: true),
    DateWords(.month, "nov", value: 11, flags: .short, needsCapital: true),
    DateWords(.month, "dec", value: 12, flags: .short, needsCapital: true),
  ]

  private static let weekdays: [DateWords] = [
    DateWords(.weekday, "monday", value: 1), DateWords(.weekday, "tuesday", value: 2),
    DateWords(.weekday, "wednesday", value: 3), DateWords(.weekday, "thursday", value: 4),
    DateWords(.weekday, "friday", value: 5), DateWords(.weekday, "saturday", value: 6),
    DateWords(.weekday, "sunday", value: 7),
    DateWords(.weekdays, "mondays", value: 1), DateWords(.weekdays, "tuesdays", value: 2),
    DateWords(.weekdays, "wednesdays", value: 3), DateWords(.weekdays, "thursdays", value: 4),
    DateWords(.weekdays, "fridays", value: 5), DateWords(.weekdays, "saturdays", value: 6),
    DateWords(.weekdays, "sundays", value: 7),
    DateWords(.weekday, "mon", value: 1, flags: .short, needsCapital: true),
    DateWords(.weekday, "tue tues", value: 2, flags: .short, needsCapital: true),
    DateWords(.weekday, "wed", value: 3, flags: .short, needsCapital: true),
    DateWords(.weekday, "thu thur thurs", value: 4, flags: .short, needsCapital: true),
    DateWords(.weekday, "fri", value: 5, flags: .short, needsCapital: true),
    DateWords(.weekday, "sat", value: 6, flags: .short, needsCapital: true),
    DateWords(.weekday, "sun", value: 7, flags: .short, needsCapital: true),
  ]

  private static let seasons: [DateWords] = [
    // First months: March, June, September, December.
    DateWords(.season, "spring", value: 3), DateWords(.season, "summer", value: 6),
    DateWords(.season, "autumn fall", value: 9), DateWords(.season, "winter", value: 12),
  ]

  private static let units: [DateWords] = [
    DateWords(.unit, "day", value: DateUnit.day.rawValue),
    DateWords(.unit, "days", value: DateUnit.day.rawValue, flags: .plural),
    DateWords(.unit, "week wk", value: DateUnit.week.rawValue),
    DateWords(.unit, "weeks wks", value: DateUnit.week.rawValue, flags: .plural),
    DateWords(.unit, "month mth", value: DateUnit.month.rawValue),
    DateWords(.unit, "months mths", value: DateUnit.month.rawValue, flags: .plural),
    DateWords(.unit, "year yr", value: DateUnit.year.rawValue),
    DateWords(.unit, "years yrs", value: DateUnit.year.rawValue, flags: .plural),
    DateWords(.unit, "decade", value: DateUnit.decade.rawValue),
    DateWords(.unit, "decades", value: DateUnit.decade.rawValue, flags: .plural),
    DateWords(.unit, "century", value: DateUnit.century.rawValue),
    DateWords(.unit, "centuries", value: DateUnit.century.rawValue, flags: .plural),
    DateWords(.unit, "weekend", value: DateUnit.weekend.rawValue),
    DateWords(.unit, "fortnight", value: DateUnit.fortnight.rawValue),
    DateWords(.unit, "fortnights", value: DateUnit.fortnight.rawValue, flags: .plural),
    DateWords(.unit, "weekends", value: DateUnit.weekend.rawValue, flags: .plural),
    DateWords(.half, "half semester"),
    DateWords(.quarter, "quarter"),
    DateWords(.unit, "quarters", value: DateUnit.quarter.rawValue, flags: .plural),
    DateWords(.quarterLetter, "q", value: 3, needsCapital: true),
    DateWords(.quarterLetter, "h", value: 6, needsCapital: true),
    DateWords(.day, "today tonight tonite", value: 0), DateWords(.day, "yesterday", value: -1),
    DateWords(.day, "tomorrow tmr tmrw", value: 1),
    DateWords(.dayPart, "morning afternoon evening", value: 0), DateWords(.dayPart, "night", value: -1),
  ]
}
