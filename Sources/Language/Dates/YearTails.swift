extension DateParser {
  /// The year behind a day or month: "2026", ", 2026", "of 2026", "this year", "of that year".
  func yearTail(at index: Int) -> (year: DateGroup.Year, next: Int)? {
    if kind(index) == .comma {
      if let spelled = spelledYear(at: index + 1) { return (.given(spelled.year), spelled.next) }
      return year(index + 1).map { (.given($0), index + 2) }
    }
    if kind(index) == .of {
      if isNote, let short = number(index + 1, digits: 2...2) { return (.given(yearOfTwoDigits(short)), index + 2) }
      return yearNamed(at: index + 1)
    }
    if isNote, kind(index) == .in, kind(index + 1) == .number { return yearNamed(at: index + 1) }
    return kind(index) == .the ? nil : yearNamed(at: index)
  }

  /// A year: "2026", "this year", "the year", "that year", "the same year", "the following year".
  func yearNamed(at index: Int) -> (year: DateGroup.Year, next: Int)? {
    if let year = year(index) { return (.given(year), index + 1) }
    if let spelled = spelledYear(at: index) { return (.given(spelled.year), spelled.next) }
    let start = skippingThe(index)
    if start > index, isYear(start) {
      return year(start + 1).map { (.given($0), start + 2) } ?? (.fromReference(0), start + 1)
    }
    guard isYear(start + 1) else { return nil }
    let year: DateGroup.Year
    switch kind(start) {
    case .this, .current: year = .fromReference(0)
    case .last: year = .fromReference(-1)
    case .next: year = start > index && !isNote ? .fromEarlier(1) : .fromReference(1)
    case .previous where isNote, .following where isNote, .that where isNote, .same where isNote:
      year = .fromReference(offset(of: kind(start)) ?? 0)
    case .that, .same: year = .fromEarlier(0)
    case .previous, .following: year = .fromEarlier(Int(token(start).value))
    default: return nil
    }
    return (year, start + 2)
  }

  private func isYear(_ index: Int) -> Bool {
    let token = token(index)
    return token.kind == .unit && token.value == DateUnit.year.rawValue && !token.flags.contains(.plural)
  }
}
