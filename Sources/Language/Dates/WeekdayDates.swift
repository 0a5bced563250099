extension DateParser {
  /// "Friday the 15th", "Wed 13th": the nearest such day.
  func weekdayOfMonthDay(at index: Int) -> Match? {
    guard let reference, kind(index) == .weekday else { return nil }
    var place = index + 1
    if token(index).flags.contains(.short), kind(place) == .period { place += 1 }
    if kind(place) == .comma { place += 1 }
    let hasArticle = kind(place) == .the
    if hasArticle { place += 1 }
    guard let day = monthlessDay(at: place, hasArticle: hasArticle) else { return nil }
    let start = reference.year * 12 + reference.month - 1
    for step in 0...24 {
      // This month, then by turns one later and one earlier.
      let offset = step % 2 == 1 ? (step + 1) / 2 : -step / 2
      guard case .month(let year, let month) = DatePoint.month(index: start + offset),
        let found = CalendarDay(year: year, month: month, day: day.value), found.weekday == Int(token(index).value)
      else { continue }
      return Match(index..<day.next, .point(.day(found)), .reference)
    }
    return nil
  }

  /// "Friday 2018-7-6", "Friday 5/12".
  func weekdayWithNumbers(at index: Int) -> Match? {
    let place = kind(index + 1) == .comma ? index + 2 : index + 1
    guard kind(index) == .weekday, kind(place) == .number, let dated = numeric(at: place) ?? mixed(at: place) else {
      return nil
    }
    return Match(index..<dated.next, dated.parts[0].span, dated.parts[0].anchor)
  }

  private func monthlessDay(at index: Int, hasArticle: Bool) -> (value: Int, next: Int)? {
    if kind(index) == .cardinal || kind(index) == .number, !isNote { return nil }
    guard hasArticle || isNote, let day = spokenDay(at: index), day.value <= 31, kind(day.next) != .month,
      kind(day.next) != .of, kind(day.next) != .name
    else { return nil }
    if kind(index) == .number || kind(index) == .cardinal {
      guard !isAdjacent(day.next) || ![.dash, .slash, .colon].contains(kind(day.next)), !isClock(day.next) else {
        return nil
      }
      return hasArticle || endsPhrase(day.next) ? day : nil
    }
    // "Friday, the second flight": an ordinal that numbers a noun.
    return kind(day.next) == .lower || kind(day.next) == .event || kind(day.next) == .unit ? nil : day
  }

  /// Whether nothing that a number could count stands at a place.
  func endsPhrase(_ index: Int) -> Bool {
    switch kind(index) {
    case .end, .period, .comma, .stop, .paragraph, .close, .and, .or: true
    default: false
    }
  }

  /// Whether a word of the clock stands at a place ("am", "oclock").
  func isClock(_ index: Int) -> Bool {
    guard kind(index) == .lower || kind(index) == .mark else { return false }
    let start = Int(token(index).start)
    guard start + 1 < text.count else { return false }
    let first = text[start] | 0x20
    let second = text[start + 1] | 0x20
    return (first == 0x61 || first == 0x70) && second == 0x6D || first == 0x6F && second == 0x63
  }

  /// "the first Friday of this month", "second Monday of next month", "last Sunday in October".
  func ordinalWeekday(at index: Int) -> Match? {
    let isLast = kind(index) == .last
    var day = index + 1
    var ordinal = Int(token(index).value)
    if !isLast, let read = spokenDay(at: index) { (ordinal, day) = read }
    guard kind(day) == .weekday, isLast || (1...5).contains(ordinal), kind(index - 1) != .every else { return nil }
    let weekday = Int(token(day).value)
    let start = kind(day + 1) == .of || kind(day + 1) == .in ? day + 2 : day + 1
    var month: (first: CalendarDay, anchor: DateAnchor, next: Int)?
    if let named = monthNamed(at: start) {
      month = named
    } else if kind(start) == .month, let group = group(at: start), group.width == .month,
      let resolved = resolve(group, context: index..<group.tokens.upperBound), let first = resolved.point.first
    {
      month = (first, resolved.anchor, group.tokens.upperBound)
    } else if isNote, !isLast, kind(start) != .of, let reference {
      month = CalendarDay(year: reference.year, month: reference.month, day: 1).map { ($0, .reference, day + 1) }
    }
    guard let month, let found = nth(isLast ? 0 : ordinal, weekday, of: month.first) else { return nil }
    return Match(index..<month.next, .point(.day(found)), month.anchor)
  }

  /// "last day of this month", "first day of 2027", "third day of May 2026".
  func ordinalDay(at index: Int) -> Match? {
    let isLast = kind(index) == .last
    let (ordinal, day) = isLast ? (0, index + 1) : spokenDay(at: index) ?? (-1, index)
    guard ordinal >= 0, isLast || kind(day - 1) != .number, kind(day) == .unit,
      token(day).value == DateUnit.day.rawValue, !token(day).flags.contains(.plural), kind(day + 1) == .of
    else { return nil }
    let whole: (first: CalendarDay, last: CalendarDay, anchor: DateAnchor, next: Int)?
    if let month = monthNamed(at: day + 2),
      let last = DatePoint.month(year: month.first.year, month: month.first.month).last
    {
      whole = (month.first, last, month.anchor, month.next)
    } else if kind(day + 2) == .month, let group = group(at: day + 2), group.width == .month,
      let resolved = resolve(group, context: index..<group.tokens.upperBound), let first = resolved.point.first,
      let last = resolved.point.last
    {
      whole = (first, last, resolved.anchor, group.tokens.upperBound)
    } else if let (year, next) = yearNamed(at: day + 2), let number = yearNumber(year),
      let first = CalendarDay(year: number.value, month: 1, day: 1),
      let last = CalendarDay(year: number.value, month: 12, day: 31)
    {
      whole = (first, last, number.anchor, next)
    } else {
      whole = nil
    }
    guard let whole, let found = isLast ? whole.last : whole.first.adding(days: ordinal - 1), found <= whole.last else {
      return nil
    }
    return Match(index..<whole.next, .point(.day(found)), whole.anchor)
  }

  /// "two Mondays from now", in a note.
  func countedWeekdays(at index: Int) -> Match? {
    guard isNote, let reference, let (count, day) = count(at: index), kind(day) == .weekday || kind(day) == .weekdays,
      count <= 100
    else {
      return nil
    }
    let isLater = kind(day + 1) == .elapsed && token(day + 1).value > 0
    let isFromNow = kind(day + 1) == .from && [.now, .day].contains(kind(day + 2))
    let isAgo = kind(day + 1) == .ago
    guard isLater || isFromNow || isAgo else { return nil }
    let weekday = Int(token(day).value)
    let ahead = (weekday - reference.weekday + 6) % 7 + 1
    let back = (reference.weekday - weekday + 6) % 7 + 1
    let days = isAgo ? -back - 7 * (count - 1) : ahead + 7 * (count - 1)
    return reference.adding(days: days).map {
      Match(index..<day + (isFromNow ? 3 : 2), .point(.day($0)), .reference)
    }
  }

  /// The n-th such weekday of the month that begins on a day; the last with 0.
  func nth(_ ordinal: Int, _ weekday: Int, of first: CalendarDay) -> CalendarDay? {
    let length = CalendarDay.length(ofMonth: first.month, year: first.year)
    let earliest = 1 + (weekday - first.weekday + 7) % 7
    let day = ordinal == 0 ? earliest + (length - earliest) / 7 * 7 : earliest + 7 * (ordinal - 1)
    return CalendarDay(year: first.year, month: first.month, day: day)
  }

  /// "this month", "of next month", "the previous month", "the month": its first day.
  func monthNamed(at index: Int) -> (first: CalendarDay, anchor: DateAnchor, next: Int)? {
    let place = skippingThe(index)
    let isBare = place > index && kind(place) == .unit
    let unit = isBare ? place : place + 1
    guard let reference, kind(unit) == .unit, token(unit).value == DateUnit.month.rawValue,
      !token(unit).flags.contains(.plural)
    else { return nil }
    let offset: Int? =
      switch kind(place) {
      case .unit, .this, .current: 0
      case .last: -1
      case .next, .coming: 1
      case .previous, .following: isNote ? Int(token(place).value) : nil
      default: nil
      }
    guard let offset,
      let first = CalendarDay(year: reference.year, month: reference.month, day: 1)?.adding(months: offset)
    else { return nil }
    return (first, .reference, unit + 1)
  }

  /// "this week Friday", "next week from Wednesday to Friday".
  func weekdayOfWeek(at index: Int) -> Match? {
    guard let reference, let step = offset(of: kind(index)), kind(index + 1) == .unit,
      token(index + 1).value == DateUnit.week.rawValue,
      let monday = reference.adding(7 * step, .day)?.containing(.week)?.begin?.first
    else { return nil }
    if kind(index + 2) == .weekday, group(at: index + 2) == nil,
      let day = monday.adding(days: Int(token(index + 2).value) - 1)
    {
      return Match(index..<index + 3, .point(.day(day)), .reference)
    }
    let link = kind(index + 2)
    guard link == .between || link == .from, kind(index + 3) == .weekday, kind(index + 5) == .weekday,
      link == .between ? kind(index + 4) == .and : [.to, .until, .through].contains(kind(index + 4)),
      let begin = monday.adding(days: Int(token(index + 3).value) - 1),
      let end = monday.adding(days: Int(token(index + 5).value) - 1), begin < end
    else { return nil }
    return Match(index..<index + 6, .between(.day(begin), .day(end)), .reference)
  }
}
