extension DateParser {
  /// "week 31 of 2026", "the week after next", "rest of the month", "the 19th century", "the coming weeks".
  func calendarPeriod(at index: Int) -> Match? {
    switch kind(index) {
    case .unit:
      unitAfterNext(at: index) ?? numberedWeek(at: index) ?? smallYear(at: index) ?? unitOfDay(at: index)
        ?? weekend(at: index) ?? bareUnit(at: index)
    case .rest: restOfUnit(at: index)
    case .ordinal, .ordinalWord, .cardinal: century(at: index)
    default: nil
    }
  }

  /// "the week after next", "the year before last".
  private func unitAfterNext(at index: Int) -> Match? {
    let word = skippingThe(index + 2)
    let step =
      kind(index + 1) == .after && kind(word) == .next ? 2 : kind(index + 1) == .before && kind(word) == .last ? -2 : 0
    guard step != 0, let unit = DateUnit(rawValue: token(index).value), !token(index).flags.contains(.plural),
      ![.unit, .weekday, .month, .season, .cardinal, .number].contains(kind(word + 1)),
      let span = reference?.adding(step, unit)?.containing(unit)
    else { return nil }
    return Match(index..<word + 1, span, .reference)
  }

  /// "week 31", "week 3 of 2027", after ISO 8601.
  private func numberedWeek(at index: Int) -> Match? {
    guard token(index).value == DateUnit.week.rawValue, !token(index).flags.contains(.plural),
      let number = number(index + 1, digits: 1...2), (1...53).contains(number)
    else { return nil }
    let year = yearNamed(at: kind(index + 2) == .of ? index + 3 : index + 2)
    guard year != nil || isNote else { return nil }
    guard let named = yearNumber(year?.year ?? .fromReference(0)), let week = week(number, of: named.value) else {
      return nil
    }
    return Match(index..<(year?.next ?? index + 2), week, named.anchor)
  }

  /// "year 247": no year of four digits, in a note.
  private func smallYear(at index: Int) -> Match? {
    guard isNote, token(index).value == DateUnit.year.rawValue, let year = number(index + 1, digits: 3...3), year > 0
    else { return nil }
    return Match(index..<index + 2, .point(.year(year)), .absolute)
  }

  /// A week of a year: the first is that of the first Thursday (ISO 8601).
  func week(_ number: Int, of year: Int) -> DateSpan? {
    CalendarDay(year: year, month: 1, day: 4)?.adding(days: 7 * (number - 1))?.containing(.week)
  }

  /// "week starting 4 February", "week of the 18th", "weekend of 3 July".
  private func unitOfDay(at index: Int) -> Match? {
    guard let unit = DateUnit(rawValue: token(index).value), unit == .week || unit == .weekend,
      !token(index).flags.contains(.plural)
    else { return nil }
    var place = index + 1
    switch kind(place) {
    case .of: break
    case .starting: break
    case .edge where token(place).value == 1: break
    default: return nil
    }
    place = skippingThe(kind(place + 1) == .on ? place + 2 : place + 1)
    guard kind(place) != .unit, let match = single(at: place), match.parts.count == 1,
      case .point(.day(let day)) = match.parts[0].span
    else {
      return nil
    }
    let isOther = kind(index + 1) != .of && day.weekday != 1
    guard let span = isOther ? day.adding(days: 6).map({ .between(.day(day), .day($0)) }) : day.containing(unit) else {
      return nil
    }
    return Match(index..<match.next, span, match.parts[0].anchor)
  }

  /// "over the weekend", "at the weekend": the last that has begun, or the next where the clause looks ahead.
  private func weekend(at index: Int) -> Match? {
    guard !isNote, let reference, token(index).value == DateUnit.weekend.rawValue, kind(index - 1) == .the,
      [.over, .at, .on, .during, .by, .since].contains(kind(index - 2)), kind(index + 1) != .of,
      let own = reference.containing(.weekend), let saturday = own.begin?.first
    else { return nil }
    let range = index..<index + 1
    let isAhead = isFuture(range)
    let span = saturday > reference && !isAhead ? reference.adding(-1, .week)?.containing(.weekend) : own
    return span.map { Match(range, $0, .reference) }
  }

  /// "the week", "the month": the reference's own, in a note.
  private func bareUnit(at index: Int) -> Match? {
    guard isNote, let reference, let unit = DateUnit(rawValue: token(index).value),
      !token(index).flags.contains(.plural), unit == .weekend || kind(index - 1) == .the,
      [.day, .week, .month, .year, .weekend].contains(unit), kind(index + 1) != .of
    else { return nil }
    switch kind(index - 1) {
    case .every, .number, .cardinal, .a, .ordinal, .ordinalWord, .next, .last, .rest: return nil
    default: break
    }
    if kind(index - 1) == .the, [.every, .rest, .middle, .edge].contains(kind(index - 2)) { return nil }
    if unit == .year, kind(index + 1) == .number { return nil }
    if unit == .day, kind(index + 1) == .before || kind(index + 1) == .after {
      let step = kind(index + 1) == .before ? -1 : 1
      guard endsPhrase(index + 2), let day = reference.adding(days: step) else { return nil }
      return Match(index..<index + 2, .point(.day(day)), .reference)
    }
    return reference.containing(unit).map { Match(index..<index + 1, $0, .reference) }
  }

  /// "rest of the month", "remainder of this year": from the reference on.
  private func restOfUnit(at index: Int) -> Match? {
    guard let reference else { return nil }
    var place = index + 1
    if kind(place) == .of { place += 1 } else if !isNote { return nil }
    let hasWord = [.the, .this, .current].contains(kind(place))
    if hasWord { place += 1 }
    guard hasWord || isNote, kind(place) == .unit || kind(place) == .quarter,
      let unit = kind(place) == .quarter ? .quarter : DateUnit(rawValue: token(place).value),
      !token(place).flags.contains(.plural), unit != .day, kind(place + 1) != .of,
      let end = reference.containing(unit)?.end?.last
    else { return nil }
    return Match(index..<place + 1, .between(.day(reference), .day(end)), .reference)
  }

  /// "20th century", "twenty-first century": a hundred years from the one in round hundreds, after ISO 8601.
  func century(at index: Int) -> Match? {
    guard let number = spokenDay(at: index), number.value <= 22 else { return nil }
    let unit = kind(number.next) == .dash ? number.next + 1 : number.next
    guard kind(unit) == .unit, token(unit).value == DateUnit.century.rawValue, !token(unit).flags.contains(.plural)
    else { return nil }
    // "a 21st-century economy", "the challenges of 21st century diplomacy": what names a kind of thing is no time.
    let before = kind(skippingArticleBack(index - 1))
    let isTime = [.in, .during, .since, .by, .from, .until, .through, .before, .after, .early, .middle].contains(before)
    let isFree = kind(index - 1) == .the && kind(unit + 1) != .lower && kind(unit + 1) != .name
    guard isNote || isTime || isFree || kind(index - 1) == .early || before == .edge else { return nil }
    let first = (number.value - 1) * 100
    return Match(index..<unit + 1, .between(.year(max(first, 1)), .year(first + 99)), .absolute)
  }

  /// "the coming weeks", "recent months", "past few days": open at the end that has no bound.
  func vaguePeriod(at index: Int) -> Match? {
    guard let reference else { return nil }
    var place = index + 1
    if kind(place) == .vague { place += 1 }
    guard kind(place) == .unit, token(place).flags.contains(.plural), kind(place + 1) != .of,
      let unit = DateUnit(rawValue: token(place).value)
    else { return nil }
    // A note takes "few" for three.
    if isNote, place > index + 1 {
      let isPair = spells(index + 1, "couple")
      return counted(isPair ? 2 : Int(token(index + 1).value), unit, kind(index), index..<place + 1)
    }
    let before = kind(index - 1) == .the ? index - 2 : index - 1
    guard [.in, .over, .during, .within, .for, .at].contains(kind(before)) || kind(index - 1) == .the else {
      return nil
    }
    let span: DateSpan
    switch kind(index) {
    case .coming, .next: span = .from(.day(reference))
    case .recent, .past, .last: span = .to(.day(reference))
    default: return nil
    }
    let range = index..<place + 1
    return Match(
      next: range.upperBound, parts: [Part(tokens: range, span: span, anchor: .reference, isApproximate: true)])
  }
}
