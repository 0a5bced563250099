extension DateParser {
  /// "2026-06-11", "2026/06/11", "11.06.2026", and "13/06/2026" where only one order makes a date.
  func numeric(at index: Int) -> Match? {
    let separator = kind(index + 1)
    guard separator == .dash || separator == .slash || separator == .period, kind(index + 3) == separator,
      kind(index + 2) == .number, kind(index + 4) == .number, (1...4).allSatisfy({ isAdjacent(index + $0) }),
      isNote && isISO(at: index) || !continues(before: index) && !continues(after: index + 4)
    else { return nil }
    let parts = [token(index), token(index + 2), token(index + 4)]
    guard let day = numericDay(parts, separator) ?? shortYearDay(parts, separator, at: index) else { return nil }
    return Match(index..<index + 5, .point(.day(day)), .absolute)
  }

  private func numericDay(_ parts: [DateToken], _ separator: DateTokenKind) -> CalendarDay? {
    let values = parts.map { Int($0.value) }
    if parts[0].length == 4, parts[1].length <= 2, parts[2].length <= 2 {
      let isPadded = parts[1].length == 2 && parts[2].length == 2
      return separator == .period && !isNote && !isPadded
        ? nil : CalendarDay(year: values[0], month: values[1], day: values[2])
    }
    guard parts[0].length <= 2, parts[1].length <= 2, parts[2].length == 4, values[2] >= 1000 else { return nil }
    let european = CalendarDay(year: values[2], month: values[1], day: values[0])
    // Dots are European; slashes and dashes are either.
    if separator == .period { return european }
    return chosen(european, CalendarDay(year: values[2], month: values[0], day: values[1]))
  }

  /// The day that digits mean which read in both orders: that near the reference, else the day first in prose.
  private func chosen(_ european: CalendarDay?, _ american: CalendarDay?) -> CalendarDay? {
    guard let european, let american else { return european ?? american }
    if isNote { return american }
    guard let reference else { return european }
    let isNear = abs(american.ordinal - reference.ordinal) <= DateParser.nearby
    return isNear && abs(european.ordinal - reference.ordinal) > DateParser.nearby ? american : european
  }

  /// Days within which a date lies near the reference: a statement dates itself.
  private static let nearby = 45

  /// "11/6/26", where a preposition says that it is a day.
  private func shortYearDay(_ parts: [DateToken], _ separator: DateTokenKind, at index: Int) -> CalendarDay? {
    guard parts.allSatisfy({ $0.length <= 2 }),
      isNote || [.on, .since, .until, .from, .by, .before, .after].contains(kind(index - 1))
    else { return nil }
    let year = yearOfTwoDigits(Int(parts[2].value))
    let european = CalendarDay(year: year, month: Int(parts[1].value), day: Int(parts[0].value))
    if separator == .period { return european }
    return chosen(european, CalendarDay(year: year, month: Int(parts[0].value), day: Int(parts[1].value)))
  }

  /// Whether a year of four digits opens three numbers: such a day is one also within a name of a file.
  private func isISO(at index: Int) -> Bool {
    token(index).length == 4 && token(index + 2).length == 2 && token(index + 4).length == 2
  }

  private func continues(before index: Int) -> Bool {
    guard isAdjacent(index) else { return false }
    switch kind(index - 1) {
    case .dash where isNote && kind(index - 2) == .number && kind(index - 3) == .slash: return false
    case .slash, .dash, .period, .number, .mark, .name, .lower: return true
    default: return false
    }
  }

  private func continues(after index: Int) -> Bool {
    guard isAdjacent(index + 1) else { return false }
    switch kind(index + 1) {
    // "5/1/2019-5/7/2020": a span in a note.
    case .dash where isNote && kind(index) == .number && kind(index + 3) == .slash: return false
    case .slash, .dash, .mark: return true
    case .period: return isAdjacent(index + 2) && kind(index + 2) == .number
    default: return false
    }
  }
}
