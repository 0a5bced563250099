/// Which of several such times is meant.
enum DateChoice {
  /// As the sense of the clause has it.
  case auto
  /// The nearest before the reference.
  case last
  /// The one of the reference's own year or week.
  case this
  /// The nearest after the reference.
  case next
}

extension DateParser {
  /// A group's last point with its year filled in, and what that was counted from.
  func resolve(
    _ group: DateGroup, context: Range<Int>, choice: DateChoice = .auto
  ) -> (point: DatePoint, anchor: DateAnchor)? {
    switch group.year {
    case .given(let year): return point(group, year: year).map { ($0, .absolute) }
    case .fromReference(let offset):
      guard let reference else { return nil }
      return point(group, year: reference.year + offset).map { ($0, .reference) }
    case .fromEarlier(let offset):
      guard let day = earlier?.begin ?? earlier?.end else { return nil }
      return point(group, year: day.year + offset).map { ($0, .earlierMention) }
    case .open:
      guard let reference, group.month != nil else { return nil }
      return nearest(group, reference, context, choice).map { ($0, .reference) }
    }
  }

  private func point(_ group: DateGroup, year: Int) -> DatePoint? {
    guard let month = group.month else { return .year(year) }
    guard let last = group.days.last else { return .month(year: year, month: month) }
    return CalendarDay(year: year, month: month, day: last.value).map(DatePoint.day)
  }

  /// The nearest such day or month before or after the reference.
  private func nearest(
    _ group: DateGroup, _ reference: CalendarDay, _ context: Range<Int>, _ choice: DateChoice
  ) -> DatePoint? {
    // 29 February may lie up to eight years off.
    let years = (reference.year - 8)...(reference.year + 8)
    let points = years.compactMap { point(group, year: $0) }
    let now = group.width == .day ? DatePoint.day(reference) : .month(year: reference.year, month: reference.month)
    guard let today = now.first else { return nil }
    let before = points.last { ($0.first.map { $0 < today }) ?? false }
    let same = points.first { $0 == now }
    let after = points.first { ($0.first.map { $0 > today }) ?? false }
    switch choice {
    case .last: return before
    case .next: return after
    case .this:
      let own = point(group, year: reference.year)
      guard let before, let after, let own else { return own }
      // "this December" said in January is the one just past.
      return distance(own, today) <= 183 ? own : distance(before, today) <= distance(after, today) ? before : after
    case .auto: break
    }
    // Days in a row lie in the past from their first on, in the future up to their last.
    let started = group.days.count > 1 ? startedRow(group, today) : nil
    let past = started ?? same ?? before
    let future = same ?? after
    if let weekday = group.weekday, let past, let future, past != future {
      // The weekday tells the year where only one of the two fits.
      let fits = [past, future].filter { $0.first?.weekday == weekday }
      if fits.count == 1 { return fits[0] }
    }
    return isFuture(context) || isAtHand(past, future, today, context) ? future : past
  }

  /// Whether the next such day is days away, the last a year ago, and nothing in the sentence speaks of the past:
  /// "the summit of 14 and 15 June" in a text of 11 June.
  private func isAtHand(_ past: DatePoint?, _ future: DatePoint?, _ today: CalendarDay, _ context: Range<Int>) -> Bool {
    guard let past, let future, case .day(let next) = future, case .day(let last) = past, next > today else {
      return false
    }
    return next.ordinal - today.ordinal <= 30 && today.ordinal - last.ordinal > 180 && !speaksOfPast(context)
  }

  /// The last day of the latest such row that has begun.
  private func startedRow(_ group: DateGroup, _ today: CalendarDay) -> DatePoint? {
    guard let month = group.month, let first = group.days.first?.value,
      let begin = CalendarDay(year: today.year, month: month, day: first), begin <= today
    else { return nil }
    return point(group, year: today.year)
  }

  private func distance(_ point: DatePoint, _ day: CalendarDay) -> Int {
    guard let first = point.first, let last = point.last else { return Int.max }
    return first > day ? first.ordinal - day.ordinal : max(0, day.ordinal - last.ordinal)
  }

  /// The begin of a span whose year stands at its end: "28 December to 2 January 2025".
  func notAfter(_ end: DatePoint, _ group: DateGroup) -> DatePoint? {
    guard let last = end.last, let begin = point(group, year: last.year) else { return nil }
    if let first = begin.first, first <= last { return begin }
    return point(group, year: last.year - 1)
  }

  /// The end of a span that began in the past: "from 7 March to 1 April".
  func notBefore(_ begin: DatePoint, _ group: DateGroup) -> DatePoint? {
    guard let first = begin.first, let end = point(group, year: first.year) else { return nil }
    if let last = end.last, last >= first { return end }
    return point(group, year: first.year + 1)
  }

  /// The day of a week, before, on or after the reference.
  func day(weekday: Int, _ reference: CalendarDay, _ choice: DateChoice, _ context: Range<Int>) -> CalendarDay? {
    let back = (reference.weekday - weekday + 7) % 7
    switch choice {
    case .this: return reference.adding(days: weekday - reference.weekday)
    case .last: return reference.adding(days: back == 0 ? -7 : -back)
    case .next: return reference.adding(days: 7 - back)
    case .auto: return reference.adding(days: back == 0 ? 0 : isFuture(context) ? 7 - back : -back)
    }
  }
}
