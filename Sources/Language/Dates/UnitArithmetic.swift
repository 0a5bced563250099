extension CalendarDay {
  /// The day a number of months later, on the last of the month where it is shorter; `nil` outside the calendar.
  func adding(months: Int) -> CalendarDay? {
    guard case .month(let year, let month) = DatePoint.month(index: self.year * 12 + self.month - 1 + months) else {
      return nil
    }
    return CalendarDay(year: year, month: month, day: min(day, CalendarDay.length(ofMonth: month, year: year)))
  }

  /// The day a number of units later; `nil` outside the calendar.
  func adding(_ count: Int, _ unit: DateUnit) -> CalendarDay? {
    switch unit {
    case .day: adding(days: count)
    case .week, .weekend: adding(days: 7 * count)
    case .fortnight: adding(days: 14 * count)
    case .month: adding(months: count)
    case .quarter: adding(months: 3 * count)
    case .year: adding(months: 12 * count)
    case .decade: adding(months: 120 * count)
    case .century: adding(months: 1200 * count)
    }
  }

  /// The calendar unit that the day lies in: its week from Monday to Sunday, its month, its year.
  func containing(_ unit: DateUnit) -> DateSpan? {
    switch unit {
    case .day: return .point(.day(self))
    case .week, .fortnight:
      guard let monday = adding(days: 1 - weekday), let sunday = monday.adding(days: 6) else { return nil }
      return .between(.day(monday), .day(sunday))
    case .weekend:
      guard let saturday = adding(days: 6 - weekday), let sunday = saturday.adding(days: 1) else { return nil }
      return .between(.day(saturday), .day(sunday))
    case .month: return .point(.month(year: year, month: month))
    case .quarter:
      let first = year * 12 + (month - 1) / 3 * 3
      return .between(.month(index: first), .month(index: first + 2))
    case .year, .decade, .century: return .point(.year(year))
    }
  }
}
