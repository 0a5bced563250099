extension DateParser {
  /// "2026-06-11", "2026/06/11", "11.06.2026", and "13/06/2026" where only one order makes a date.
  func numeric(at index: Int) -> Match? {
    let separator = kind(index + 1)
    guard separator == .dash || separator == .slash || separator == .period, kind(index + 3) == separator,
      kind(index + 2) == .number, kind(index + 4) == .number, (1...4).allSatisfy({ isAdjacent(index + $0) }),
      !continues(before: index), !continues(after: index + 4)
    else { return nil }
    let parts = [token(index), token(index + 2), token(index + 4)]
    guard let day = numericDay(parts, separator) else { return nil }
    return Match(index..<index + 5, .point(.day(day)), .absolute)
  }

  private func numericDay(_ parts: [DateToken], _ separator: DateTokenKind) -> CalendarDay? {
    let values = parts.map { Int($0.value) }
    if parts[0].length == 4, parts[1].length <= 2, parts[2].length <= 2 {
      return separator == .period ? nil : CalendarDay(year: values[0], month: values[1], day: values[2])
    }
    guard parts[0].length <= 2, parts[1].length <= 2, parts[2].length == 4, values[2] >= 1000 else { return nil }
    let european = CalendarDay(year: values[2], month: values[1], day: values[0])
    // Dots are European; slashes and dashes are either.
    if separator == .period { return european }
    let american = CalendarDay(year: values[2], month: values[0], day: values[1])
    guard let one = european ?? american else { return nil }
    return european == nil || american == nil || european == american ? one : nil
  }

  private func continues(before index: Int) -> Bool {
    guard isAdjacent(index) else { return false }
    switch kind(index - 1) {
    case .slash, .dash, .period, .number, .mark, .name, .lower: return true
    default: return false
    }
  }

  private func continues(after index: Int) -> Bool {
    guard isAdjacent(index + 1) else { return false }
    switch kind(index + 1) {
    case .slash, .dash, .mark: return true
    case .period: return isAdjacent(index + 2) && kind(index + 2) == .number
    default: return false
    }
  }
}
