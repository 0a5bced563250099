extension DateParser {
  // MARK: Today and weekdays

  /// "today", "yesterday", "tomorrow", "tonight".
  func deictic(at index: Int) -> Match? {
    guard let day = reference?.adding(days: Int(token(index).value)) else { return nil }
    return Match(index..<index + 1, .point(.day(day)), .reference)
  }

  /// "on Tuesday", "Tuesday of last week".
  func weekday(at index: Int) -> Match? {
    guard let reference, !token(index).flags.contains(.short) || isNote && isShortWeekday(index),
      kind(index - 1) != .feast, isNote || ![.ordinal, .ordinalWord].contains(kind(index - 1))
    else { return nil }
    let weekday = Int(token(index).value)
    // "Monday and Tuesday of next week": one week for both.
    let isPair = (kind(index + 1) == .and || kind(index + 1) == .or) && kind(index + 2) == .weekday
    let last = isPair ? index + 2 : index
    let place = skippingThe(kind(last + 1) == .of ? last + 2 : last + 1)
    if token(place + 1).kind == .unit, token(place + 1).value == DateUnit.week.rawValue,
      let offset = offset(of: kind(place)),
      let monday = reference.adding(offset, .week)?.containing(.week)?.begin?.first,
      let day = monday.adding(days: weekday - 1)
    {
      return Match(index..<(isPair ? index + 1 : place + 2), .point(.day(day)), .reference)
    }
    if let span = spanOfWeekdays(from: weekday, reference, at: index) { return span }
    return day(weekday: weekday, reference, .auto, index..<index + 1).map {
      Match(index..<index + 1, .point(.day($0)), .reference)
    }
  }

  /// Whether a shortened weekday is one and not another word ("the sun", "sat").
  private func isShortWeekday(_ index: Int) -> Bool {
    switch kind(index - 1) {
    case .on, .this, .next, .last, .from, .to, .or, .and, .until, .unit, .between, .by, .before, .after: true
    case .the, .a, .name, .lower: false
    default: token(index).flags.contains(.capital) && token(index).value < 6
    }
  }

  /// "week of 8 June": from Monday to Sunday.
  private func weekOfDay(at index: Int) -> Match? {
    guard token(index).value == DateUnit.week.rawValue, !token(index).flags.contains(.plural), kind(index + 1) == .of,
      let group = group(at: skippingThe(index + 2)), group.days.count == 1,
      let resolved = resolve(group, context: index..<group.tokens.upperBound),
      let week = resolved.point.first?.containing(.week)
    else { return nil }
    return Match(index..<group.tokens.upperBound, week, resolved.anchor)
  }

  /// "from Monday to Wednesday".
  private func spanOfWeekdays(from first: Int, _ reference: CalendarDay, at index: Int) -> Match? {
    guard [.to, .until, .through, .dash].contains(kind(index + 1)), kind(index + 2) == .weekday,
      !token(index + 2).flags.contains(.short), group(at: index + 2) == nil
    else { return nil }
    let range = index..<index + 3
    guard let end = day(weekday: Int(token(index + 2).value), reference, .auto, range),
      let begin = end.adding(days: -((end.weekday - first + 7) % 7)), begin < end
    else { return nil }
    return Match(range, .between(.day(begin), .day(end)), .reference)
  }

  /// "day before yesterday", "day after tomorrow", and "the day before" in a narration.
  func besideDay(at index: Int) -> Match? {
    if let week = weekOfDay(at: index) { return week }
    guard token(index).value == DateUnit.day.rawValue, !token(index).flags.contains(.plural),
      kind(index - 1) == .the || isNote,
      kind(index + 1) == .before || kind(index + 1) == .after
    else { return nil }
    let step = kind(index + 1) == .before ? -1 : 1
    if kind(index + 2) == .day, token(index + 2).value == Int32(step) {
      guard let day = reference?.adding(days: 2 * step) else { return nil }
      return Match(index..<index + 3, .point(.day(day)), .reference)
    }
    switch kind(index + 2) {
    case .comma, .period, .stop, .paragraph, .end, .close, .and:
      guard let day = (step < 0 ? earlier?.begin : earlier?.end)?.adding(days: step) else { return nil }
      return Match(index..<index + 2, .point(.day(day)), .earlierMention)
    default: return nil
    }
  }

  // MARK: Counts of units

  /// "two days ago", "a week later", "in two weeks", "within six months", "three days from now".
  func counted(at index: Int) -> Match? {
    guard let (count, place) = count(at: index), kind(place) == .unit,
      let unit = DateUnit(rawValue: token(place).value),
      unit != .century || count == 1, count > 0, count <= 3000
    else { return nil }
    let next = place + 1
    switch kind(next) {
    case .ago:
      guard let span = reference?.adding(-count, unit).flatMap({ landing($0, unit) }) else { return nil }
      return Match(index..<next + 1, span, .reference)
    case .elapsed:
      let step = Int(token(next).value) * count
      guard let span = (step < 0 ? earlier?.begin : earlier?.end)?.adding(step, unit)?.containing(unit) else {
        return nil
      }
      return Match(index..<next + 1, span, .earlierMention)
    case .from where kind(next + 1) == .now || kind(next + 1) == .day && token(next + 1).value == 0:
      guard let span = reference?.adding(count, unit).flatMap({ landing($0, unit) }) else { return nil }
      return Match(index..<next + 2, span, .reference)
    default: break
    }
    return ahead(count, unit, index..<next)
  }

  private func ahead(_ count: Int, _ unit: DateUnit, _ range: Range<Int>) -> Match? {
    var before = range.lowerBound - 1
    if kind(before) == .the || kind(before) == .approximately { before -= 1 }
    guard let reference, kind(before) == .in || kind(before) == .within else { return nil }
    switch kind(range.upperBound) {
    case .of, .after, .following, .from, .before, .until: if !isNote { return nil }
    default: break
    }
    if kind(before) == .within {
      guard isNote || !speaksOfPast(range), let end = reference.adding(count, unit) else { return nil }
      return Match(range, .between(.day(reference), .day(end)), .reference)
    }
    let time = kind(range.upperBound) == .apostrophe ? range.upperBound + 1 : range.upperBound
    guard kind(time) == .timeNoun || isNote || isFuture(range),
      let span = reference.adding(count, unit).flatMap({ landing($0, unit) })
    else { return nil }
    return Match(range, span, .reference)
  }

  /// Where a count of units leads: to the unit of the calendar in prose, to the day in a note.
  func landing(_ day: CalendarDay, _ unit: DateUnit) -> DateSpan? {
    isNote ? .point(.day(day)) : day.containing(unit)
  }

  /// Whether the sentence has a past tense: for spans that look ahead otherwise.
  func speaksOfPast(_ range: Range<Int>) -> Bool {
    var index = range.upperBound
    while index < min(tokens.count, range.upperBound + DateParser.reach),
      ![.period, .stop, .paragraph].contains(kind(index))
    {
      let hasSubject = [.name, .counted, .event].contains(kind(index - 1))
      if kind(index) == .pastVerb || hasSubject && beginsWithPast(index) { return true }
      index += 1
    }
    index = range.lowerBound - 1
    while index >= max(0, range.lowerBound - DateParser.reach),
      ![.period, .stop, .paragraph, .future].contains(kind(index))
    {
      if kind(index) == .pastVerb || token(index).flags.contains(.pastTense) { return true }
      index -= 1
    }
    return false
  }

  /// A count of units: digits, "two", "twenty-five", "a", "a hundred".
  func count(at index: Int) -> (value: Int, next: Int)? {
    switch kind(index) {
    case .number: return number(index, digits: 1...3).map { ($0, index + 1) }
    case .a:
      if kind(index + 1) == .vague {
        return count(at: index + 1).map { ($0.value, kind($0.next) == .of ? $0.next + 1 : $0.next) }
      }
      return kind(index + 1) == .cardinal && token(index + 1).value == 100 ? (100, index + 2) : (1, index + 1)
    case .nineteen: return (19, index + 1)
    case .vague: return isNote ? (spells(index, "couple") ? 2 : 3, index + 1) : nil
    case .cardinal:
      let value = Int(token(index).value)
      if value == 1, kind(index + 1) == .cardinal, token(index + 1).value == 100 { return (100, index + 2) }
      guard value >= 20, value < 100 else { return (value, index + 1) }
      let unit = kind(index + 1) == .dash ? index + 2 : index + 1
      guard kind(unit) == .cardinal, token(unit).value < 10 else { return (value, index + 1) }
      return (value + Int(token(unit).value), unit + 1)
    default: return nil
    }
  }
}
