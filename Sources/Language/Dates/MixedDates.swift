extension DateParser {
  /// Numbers and names of months with marks between: "23-Sep-2020", "2019/Aug/1", "4/22", "Oct/2", "Dec-2018".
  func mixed(at index: Int) -> Match? {
    threeParts(at: index) ?? spaced(at: index) ?? stopped(at: index) ?? twoParts(at: index)
  }

  private func isPart(_ index: Int) -> Bool {
    kind(index) == .month || kind(index) == .number && !token(index).flags.contains(.glued)
  }

  private func threeParts(at index: Int) -> Match? {
    let mark = kind(index + 1)
    guard mark == .dash || mark == .slash, kind(index + 3) == mark, (1...4).allSatisfy({ isAdjacent(index + $0) }),
      isPart(index), isPart(index + 2), isPart(index + 4), !isGluedTo(index)
    else { return nil }
    let places = [index, index + 2, index + 4]
    let months = places.filter { kind($0) == .month }
    let years = places.filter { kind($0) == .number && token($0).length == 4 }
    guard months.count == 1, years.count == 1, let month = months.first, let year = years.first,
      let day = places.first(where: { $0 != month && $0 != year }), token(day).length <= 2,
      let found = CalendarDay(year: Int(token(year).value), month: Int(token(month).value), day: Int(token(day).value))
    else { return nil }
    return Match(index..<index + 5, .point(.day(found)), .absolute)
  }

  /// Whether something stands directly before a place that goes on into it.
  private func isGluedTo(_ index: Int) -> Bool {
    isAdjacent(index) && ![.open, .quote, .comma, .mark].contains(kind(index - 1))
  }

  /// "2016 10 16", "20170302": the order of ISO 8601, in a note.
  private func spaced(at index: Int) -> Match? {
    guard isNote, kind(index) == .number else { return nil }
    if token(index).length == 8, !token(index).flags.contains(.glued) {
      let digits = Int(token(index).value)
      guard (1900...2099).contains(digits / 10_000) else { return nil }
      return CalendarDay(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100).map {
        Match(index..<index + 1, .point(.day($0)), .absolute)
      }
    }
    guard let year = number(index, digits: 4...4), let month = number(index + 1, digits: 1...2),
      let day = number(index + 2, digits: 1...2), !isAdjacent(index + 3) || kind(index + 3) == .comma,
      let found = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return Match(index..<index + 3, .point(.day(found)), .absolute)
  }

  /// "on 5.12", "Friday 7.6": month first, in a note.
  private func stopped(at index: Int) -> Match? {
    guard isNote, kind(index) == .number, kind(index + 1) == .period, kind(index + 2) == .number,
      isAdjacent(index + 1), isAdjacent(index + 2), !isAdjacent(index), token(index).length <= 2,
      token(index + 2).length <= 2, kind(index - 1) == .on || kind(index - 1) == .weekday,
      kind(index + 3) != .period || !isAdjacent(index + 4), kind(index + 3) != .lower || !isClock(index + 3)
    else { return nil }
    return day(Int(token(index + 2).value), Int(token(index).value), index..<index + 3)
  }

  private func twoParts(at index: Int) -> Match? {
    guard isNote, !isGluedTo(index) || kind(index - 1) == .dash, isPart(index), isPart(index + 2) else { return nil }
    let mark = kind(index + 1)
    let isTight = isAdjacent(index + 1) && isAdjacent(index + 2)
    guard mark == .dash || mark == .slash || mark == .period && isTight else { return nil }
    if isAdjacent(index + 3), kind(index + 3) == mark, kind(index + 4) == .number, isAdjacent(index + 4) { return nil }
    // "4-23 in next month": two days of that month.
    if [.in, .of].contains(kind(index + 3)), monthNamed(at: index + 4) != nil { return nil }
    let first = token(index)
    let second = token(index + 2)
    let range = index..<index + 3
    if first.kind == .month || second.kind == .month {
      let month = first.kind == .month ? first : second
      let other = first.kind == .month ? second : first
      guard isTight, other.kind == .number, mark != .period else { return nil }
      if other.length == 4 {
        return Match(range, .point(.month(year: Int(other.value), month: Int(month.value))), .absolute)
      }
      return day(Int(other.value), Int(month.value), range)
    }
    if let month = monthAndYear(first, second, range) { return month }
    guard isTight, first.length <= 2, second.length <= 2, kind(index - 1) != .number, allows(mark, at: index) else {
      return nil
    }
    // Month first, as notes have it; day first where only that makes a date.
    return day(Int(second.value), Int(first.value), range) ?? day(Int(first.value), Int(second.value), range)
  }

  /// "2016 / 11", "11-2016".
  private func monthAndYear(_ first: DateToken, _ second: DateToken, _ range: Range<Int>) -> Match? {
    let year = first.length == 4 ? first : second
    let month = first.length == 4 ? second : first
    guard year.length == 4, (1000...2199).contains(year.value), month.length <= 2, (1...12).contains(month.value),
      kind(range.lowerBound + 1) != .period, !(isAdjacent(range.upperBound) && kind(range.upperBound) == .dash),
      !(isAdjacent(range.lowerBound) && kind(range.lowerBound - 1) == .dash)
    else { return nil }
    return Match(range, .point(.month(year: Int(year.value), month: Int(month.value))), .absolute)
  }

  /// Whether two numbers around a mark are a day and a month: a dash or a stop needs a word in front that says so.
  private func allows(_ mark: DateTokenKind, at index: Int) -> Bool {
    if mark == .slash { return true }
    return [.on, .in, .weekday, .since, .until, .from].contains(kind(index - 1))
  }

  private func day(_ day: Int, _ month: Int, _ range: Range<Int>) -> Match? {
    guard (1...12).contains(month), (1...31).contains(day), day <= CalendarDay.length(ofMonth: month, year: 2000) else {
      return nil
    }
    let group = DateGroup(
      tokens: range, days: [DateGroup.Day(value: day, tokens: range, link: .none)], month: month)
    return resolve(group, context: range).map { Match(range, .point($0.point), .reference) }
  }
}
