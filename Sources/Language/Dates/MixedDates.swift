extension DateParser {
  /// Numbers and names of months with marks between: "23-Sep-2020", "2019/Aug/1", "4/22", "Oct/2", "Dec-2018".
  func mixed(at index: Int) -> Match? {
    threeParts(at: index) ?? twoParts(at: index)
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

  private func twoParts(at index: Int) -> Match? {
    guard isNote, !isGluedTo(index) || kind(index - 1) == .dash, isPart(index), isPart(index + 2) else { return nil }
    let mark = kind(index + 1)
    let isTight = isAdjacent(index + 1) && isAdjacent(index + 2)
    guard mark == .dash || mark == .slash || mark == .period && isTight else { return nil }
    if isAdjacent(index + 3), kind(index + 3) == mark, kind(index + 4) == .number, isAdjacent(index + 4) { return nil }
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
