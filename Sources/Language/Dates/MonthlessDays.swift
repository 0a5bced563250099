extension DateParser {
  /// Days without their month, in a note: "the 27th", "on 15", "4 till 23".
  func monthlessDay(at index: Int) -> Match? {
    guard isNote, let reference, !isAdjacent(index) || kind(index - 1) == .open, let day = spokenDay(at: index),
      (1...31).contains(day.value)
    else { return nil }
    let hasArticle = kind(index - 1) == .the
    switch kind(index) {
    case .ordinal, .ordinalWord:
      guard hasArticle || kind(index - 1) == .on, goesOn(day.next) else { return nil }
    case .cardinal where kind(day.next - 1) == .ordinalWord:
      guard hasArticle || kind(index - 1) == .on, goesOn(day.next) else { return nil }
    default:
      let before = hasArticle ? kind(index - 2) : kind(index - 1)
      guard before == .on || hasArticle && before == .for, endsPhrase(day.next),
        !(kind(day.next) == .period && isAdjacent(day.next) && isAdjacent(day.next + 1))
      else { return nil }
    }
    guard let found = nearestMonth(day.value, reference, index..<day.next) else { return nil }
    return Match(index..<day.next, .point(.day(found)), .reference)
  }

  /// Whether the words behind an ordinal are none that it could number.
  private func goesOn(_ index: Int) -> Bool {
    switch kind(index) {
    case .lower:
      // "the 12th between", "the 18th please": a word of its own, and no noun that a note would number.
      false
    case .name, .unit, .weekday, .month, .event, .electionKind, .half, .quarter, .dash, .slash, .counted, .holiday:
      false
    default: true
    }
  }

  private func nearestMonth(_ day: Int, _ reference: CalendarDay, _ context: Range<Int>) -> CalendarDay? {
    let start = reference.year * 12 + reference.month - 1
    let days = (-2...2).compactMap { offset -> CalendarDay? in
      guard case .month(let year, let month) = DatePoint.month(index: start + offset) else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    }
    return isFuture(context) ? days.first { $0 >= reference } : days.last { $0 <= reference }
  }
}
