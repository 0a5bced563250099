extension DateParser {
  // MARK: Today and weekdays

  /// "today", "yesterday", "tomorrow", "tonight".
  func deictic(at index: Int) -> Match? {
    guard let day = reference?.adding(days: Int(token(index).value)) else { return nil }
    return Match(index..<index + 1, .point(.day(day)), .reference)
  }

  /// "on Tuesday", "Tuesday of last week".
  func weekday(at index: Int) -> Match? {
    guard let reference, !token(index).flags.contains(.short), kind(index - 1) != .feast else { return nil }
    let weekday = Int(token(index).value)
    let place = skippingThe(kind(index + 1) == .of ? index + 2 : index + 1)
    if token(place + 1).kind == .unit, token(place + 1).value == DateUnit.week.rawValue, let offset = offset(of: kind(place)),
      let monday = reference.adding(offset, .week)?.containing(.week)?.begin?.first,
      let day = monday.adding(days: weekday - 1)
    {
      return Match(index..<place + 2, .point(.day(day)), .reference)
    }
    return day(weekday: weekday, reference, .auto, index..<index + 1).map {
      Match(index..<index + 1, .point(.day($0)), .reference)
    }
  }

  /// "day before yesterday", "day after tomorrow", and "the day before" in a narration.
  func besideDay(at index: Int) -> Match? {
    guard token(index).value == DateUnit.day.rawValue, !token(index).flags.contains(.plural), kind(index - 1) == .the,
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
    guard let (count, place) = count(at: index), kind(place) == .unit, let unit = DateUnit(rawValue: token(place).value),
      unit != .century || count == 1, count > 0, count <= 3000
    else { return nil }
    let next = place + 1
    switch kind(next) {
    case .ago:
      guard let span = reference?.adding(-count, unit)?.containing(unit) else { return nil }
      return Match(index..<next + 1, span, .reference)
    case .elapsed:
      let step = Int(token(next).value) * count
      guard let span = (step < 0 ? earlier?.begin : earlier?.end)?.adding(step, unit)?.containing(unit) else { return nil }
      return Match(index..<next + 1, span, .earlierMention)
    case .from where kind(next + 1) == .now || kind(next + 1) == .day && token(next + 1).value == 0:
      guard let span = reference?.adding(count, unit)?.containing(unit) else { return nil }
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
    case .of, .after, .following, .from, .before, .until: return nil
    default: break
    }
    if kind(before) == .within {
      guard !speaksOfPast(range), let end = reference.adding(count, unit) else { return nil }
      return Match(range, .between(.day(reference), .day(end)), .reference)
    }
    let time = kind(range.upperBound) == .apostrophe ? range.upperBound + 1 : range.upperBound
    guard kind(time) == .timeNoun || isFuture(range), let span = reference.adding(count, unit)?.containing(unit) else {
      return nil
    }
    return Match(range, span, .reference)
  }

  private func speaksOfPast(_ range: Range<Int>) -> Bool {
    var index = range.upperBound
    while index < tokens.count, ![.period, .stop, .paragraph].contains(kind(index)) {
      if kind(index) == .pastVerb { return true }
      index += 1
    }
    index = range.lowerBound - 1
    while index >= 0, ![.period, .stop, .paragraph, .future].contains(kind(index)) {
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
      return kind(index + 1) == .cardinal && token(index + 1).value == 100 ? (100, index + 2) : (1, index + 1)
    case .nineteen: return (19, index + 1)
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
