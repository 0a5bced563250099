/// A date as written: days of one month, a month, or a year.
struct DateGroup {
  /// How a day hangs on the one before it.
  enum Link {
    case none, span, list
  }

  /// One day of the month.
  struct Day {
    var value: Int
    var tokens: Range<Int>
    var link: Link
  }

  /// Which year is meant.
  enum Year: Hashable {
    /// Not said.
    case open
    /// By its number.
    case given(Int)
    /// Counted from the reference's.
    case fromReference(Int)
    /// Counted from the one mentioned before.
    case fromEarlier(Int)
  }

  /// How wide the date is.
  enum Width {
    case day, month, year
  }

  var tokens: Range<Int>
  var weekday: Int?
  var days: [Day] = []
  var month: Int?
  var year: Year = .open

  /// How wide the date is.
  var width: Width { !days.isEmpty ? .day : month != nil ? .month : .year }
}

// MARK: - Reading groups

extension DateParser {
  /// The date that is written at a place, in either order, with its weekday and year.
  func group(at index: Int) -> DateGroup? {
    switch kind(index) {
    case .weekday:
      var next = index + 1
      if token(index).flags.contains(.short), kind(next) == .period { next += 1 }
      if kind(next) == .comma { next += 1 }
      if kind(next) == .the { next += 1 }
      guard kind(next) != .weekday, var group = group(at: next), group.width == .day else { return nil }
      group.weekday = Int(token(index).value)
      group.tokens = index..<group.tokens.upperBound
      return group
    case .month: return monthFirst(at: index)
    case .number, .ordinal, .ordinalWord, .cardinal, .nineteen:
      if let group = yearFirst(at: index) ?? dayFirst(at: index) { return group }
      if let spelled = spelledYear(at: index) {
        return DateGroup(tokens: index..<spelled.next, year: .given(spelled.year))
      }
      return year(index).map { DateGroup(tokens: index..<index + 1, year: .given($0)) }
    default: return nil
    }
  }

  /// "2016 June", "2016, Nov": in notes.
  private func yearFirst(at index: Int) -> DateGroup? {
    guard isNote, let year = year(index) else { return nil }
    let month = kind(index + 1) == .comma ? index + 2 : index + 1
    guard kind(month) == .month, kind(month + 1) != .number else { return nil }
    return DateGroup(tokens: index..<month + 1, month: Int(token(month).value), year: .given(year))
  }

  /// "11 June 2026", "the 11th of June", "1-3 July", "12, 13 and 14 February".
  private func dayFirst(at index: Int) -> DateGroup? {
    guard
      !isAdjacent(index) || kind(index - 1) == .open || kind(index - 1) == .quote || kind(index - 1) == .comma
        || kind(index - 1) == .dash && kind(index - 2) != .name && kind(index - 2) != .number,
      !isCited(index), let first = dayNumber(at: index)
    else { return nil }
    var days = [DateGroup.Day(value: first.value, tokens: index..<first.next, link: .none)]
    var next = first.next
    while days.count < DateParser.longestList, let (link, start) = dayLink(at: next), let day = dayNumber(at: start) {
      days.append(DateGroup.Day(value: day.value, tokens: start..<day.next, link: link))
      next = day.next
    }
    // "resolution 12, 31 October": a bare comma joins no days.
    if days.count > 1, kind(days[days.count - 1].tokens.lowerBound - 1) == .comma { return nil }
    // "the 23rd day of September".
    if kind(next) == .unit, token(next).value == DateUnit.day.rawValue, kind(next + 1) == .of,
      kind(index) != .number, kind(next + 2) == .month
    {
      next += 1
    }
    let hasOf = kind(next) == .of || isNote && kind(next) == .in
    if hasOf { next += 1 }
    if let reference, hasOf || days.count > 1, kind(next) != .month, let named = monthNamed(at: next) {
      let year = (named.first.year - reference.year)
      guard days.allSatisfy({ $0.value <= CalendarDay.length(ofMonth: named.first.month, year: named.first.year) })
      else { return nil }
      return DateGroup(tokens: index..<named.next, days: days, month: named.first.month, year: .fromReference(year))
    }
    guard kind(next) == .month, hasOf || isNote || kind(index) != .ordinalWord else { return nil }
    let month = Int(token(next).value)
    guard days.allSatisfy({ $0.value <= CalendarDay.length(ofMonth: month, year: 2000) }) else { return nil }
    let tail = yearTail(at: afterMonth(next))
    let end = tail?.next ?? next + 1
    return DateGroup(tokens: index..<end, days: days, month: month, year: tail?.year ?? .open)
  }

  /// "June 11, 2026", "July 1-3", "April 2026", "April of last year".
  private func monthFirst(at index: Int) -> DateGroup? {
    let month = Int(token(index).value)
    var days: [DateGroup.Day] = []
    var next = afterMonth(index)
    if let day = dayOfMonth(at: next, month) {
      days.append(DateGroup.Day(value: day.value, tokens: next..<day.next, link: .none))
      next = day.next
      while let (link, start) = dayLink(at: next), let more = dayOfMonth(at: start, month),
        link == .span || !countsOn(start, more.next)
      {
        if kind(start - 1) == .comma, dayLink(at: more.next) == nil { break }
        days.append(DateGroup.Day(value: more.value, tokens: start..<more.next, link: link))
        next = more.next
      }
    }
    if isNote, days.isEmpty, let between = daysBetween(after: index, month) { (days, next) = between }
    let tail = yearTail(at: next)
    // "In March 15 soldiers": a month and a count; a day would stand after "on".
    if days.count == 1, tail == nil, kind(index - 1) == .in || kind(index - 1) == .early,
      [.lower, .name, .electionKind].contains(kind(next))
    {
      days = []
    }
    let end = tail?.next ?? (days.last?.tokens.upperBound ?? index + 1)
    return DateGroup(tokens: index..<end, days: days, month: month, year: tail?.year ?? .open)
  }

  /// Whether a number or ordinal behind a day belongs to the noun behind it: "July 9, the Ninth Session".
  private func countsOn(_ index: Int, _ next: Int) -> Bool {
    kind(next) == .lower || kind(index) == .ordinalWord && [.name, .event, .electionKind].contains(kind(next))
  }

  /// "November between 19 and 20".
  private func daysBetween(after index: Int, _ month: Int) -> (days: [DateGroup.Day], next: Int)? {
    guard kind(index + 1) == .between || kind(index + 1) == .from, let first = dayOfMonth(at: index + 2, month),
      let (_, start) = dayLink(at: first.next), let second = dayOfMonth(at: start, month), second.value > first.value
    else { return nil }
    let days = [
      DateGroup.Day(value: first.value, tokens: index + 2..<first.next, link: .none),
      DateGroup.Day(value: second.value, tokens: start..<second.next, link: .span),
    ]
    return (days, second.next)
  }

  /// The place after a month, and after the full stop of a shortened one that a date goes on behind.
  private func afterMonth(_ index: Int) -> Int {
    (isNote || token(index).flags.contains(.short)) && kind(index + 1) == .period && isAdjacent(index + 1)
      && [.number, .ordinal, .comma].contains(kind(index + 2)) ? index + 2 : index + 1
  }

  private func dayOfMonth(at index: Int, _ month: Int) -> (value: Int, next: Int)? {
    let isNamed = [.ordinal, .ordinalWord].contains(kind(index + 1)) || isNote && kind(index + 1) == .cardinal
    let start = kind(index) == .the && isNamed ? index + 1 : index
    guard isNote || kind(start) != .cardinal || kind(start + 1) == .dash, let day = dayNumber(at: start),
      day.value <= CalendarDay.length(ofMonth: month, year: 2000), !countsThings(day.next),
      kind(day.next) != .month, kind(day.next) != .apostrophe,
      isNote || kind(start) != .ordinalWord || kind(start - 1) == .the
    else { return nil }
    return day
  }

  /// A day of the month: "11", "11th", the scanner's `30"`, "30 th", "eleventh", "twenty-first".
  private func dayNumber(at index: Int) -> (value: Int, next: Int)? {
    switch kind(index) {
    case .number:
      guard let value = number(index, digits: 1...2), (1...31).contains(value) else { return nil }
      if kind(index + 1) == .ordinalSuffix { return (value, index + 2) }
      if isAdjacent(index + 1), kind(index + 1) == .quote || kind(index + 1) == .apostrophe,
        kind(index + 2) == .month || kind(index + 2) == .of
      {
        return (value, index + 2)
      }
      return (value, index + 1)
    case .ordinal: return token(index).flags.contains(.glued) ? nil : (Int(token(index).value), index + 1)
    case .ordinalWord: return (Int(token(index).value), index + 1)
    case .cardinal, .nineteen: return spokenDay(at: index)
    default: return nil
    }
  }

  /// What joins a day to the next: its sense and the place of the next.
  private func dayLink(at index: Int) -> (DateGroup.Link, Int)? {
    switch kind(index) {
    case .dash, .to, .until, .through: (.span, skippingThe(index + 1))
    case .slash where isAdjacent(index) && isAdjacent(index + 1): (.span, index + 1)
    case .comma where kind(index + 1) == .and: (.list, skippingThe(index + 2))
    case .and, .or, .comma: (.list, skippingThe(index + 1))
    default: nil
    }
  }

  /// The place behind an article.
  func skippingThe(_ index: Int) -> Int { kind(index) == .the ? index + 1 : index }

  /// Whether a number is that of a document or an article.
  private func isCited(_ index: Int) -> Bool {
    kind(index - 1) == .citation || kind(index - 1) == .period && kind(index - 2) == .citation
  }
}
