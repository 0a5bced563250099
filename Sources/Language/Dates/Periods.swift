extension DateParser {
  // MARK: Seasons

  /// "winter 2021", "the summer of 2008", "in the spring".
  func season(at index: Int) -> Match? {
    let season = Int(token(index).value)
    var tail = yearTail(at: index + 1)
    if kind(index + 1) == .comma { tail = nil }
    // "the summer and autumn of 2022": one year for both.
    if tail == nil, kind(index + 1) == .and || kind(index + 1) == .or {
      let second = skippingThe(index + 2)
      if kind(second) == .season, let shared = yearTail(at: second + 1), kind(second + 1) != .comma {
        tail = (shared.year, index + 1)
      }
    }
    if let tail {
      var next = tail.next
      // "winter 2021/22", "winter of 2021-2022": named by its first year.
      if season == 12, kind(next) == .dash || kind(next) == .slash, isAdjacent(next), isAdjacent(next + 1),
        number(next + 1, digits: 2...4) != nil
      {
        next += 2
      }
      guard let year = yearNumber(tail.year) else { return nil }
      return Match(index..<next, span(season: season, year: year.value), year.anchor)
    }
    if season == 12, let years = yearsInShort(at: kind(index + 1) == .of ? index + 2 : index + 1),
      let begin = years.parts.first?.span.begin, case .year(let year) = begin
    {
      return Match(index..<years.next, span(season: season, year: year), .absolute)
    }
    if isNote, let reference, kind(index - 1) != .name,
      let span = nearest(season: season, reference, .auto, index..<index + 1),
      season != 9 && season != 3 || kind(index - 1) == .the
    {
      return Match(index..<index + 1, span, .reference)
    }
    // Without "the" it is any such season; "the fall of Kabul" is none.
    guard kind(index - 1) == .the, kind(index + 1) != .of, kind(index + 1) != .name,
      [.in, .during, .since, .until, .by, .before, .after, .over, .for, .from, .through].contains(kind(index - 2)),
      let reference, let span = nearest(season: season, reference, .auto, index..<index + 1)
    else { return nil }
    return Match(index..<index + 1, span, .reference)
  }

  /// The season that begins in a year.
  private func span(season: Int, year: Int) -> DateSpan {
    .between(.month(year: year, month: season), .month(index: year * 12 + season + 1))
  }

  /// The season that is meant, seen from the reference.
  func nearest(season: Int, _ reference: CalendarDay, _ choice: DateChoice, _ context: Range<Int>) -> DateSpan? {
    let spans = (-2...1).map { span(season: season, year: reference.year + $0) }
    let past = spans.last { ($0.begin?.first).map { $0 <= reference } ?? false }
    let ended = spans.last { ($0.end?.last).map { $0 < reference } ?? false }
    let coming = spans.first { ($0.begin?.first).map { $0 > reference } ?? false }
    switch choice {
    case .last: return ended
    case .next: return coming
    case .this:
      guard season == 12, reference.month <= 6 else { return spans[2] }
      return spans[1]
    case .auto:
      let current = spans.first { $0 == past && $0 != ended }
      // "before the summer", "preparing for the winter" look ahead.
      let before = kind(context.lowerBound - 2)
      if before == .before || before == .for {
        return lookLeft(from: context.lowerBound - 1).sense == false ? past : current ?? coming
      }
      return isFuture(context) ? current ?? coming : past
    }
  }

  // MARK: Decades

  /// "the 1990s", "the nineties", "the nineteen-nineties".
  func decade(at index: Int) -> Match? {
    let token = token(index)
    guard !token.flags.contains(.glued) else { return nil }
    var start = index
    var first = Int(token.value)
    if first < 100 {
      let before = kind(index - 1) == .dash ? index - 2 : index - 1
      if kind(before) == .nineteen || kind(before) == .cardinal && (18...20).contains(self.token(before).value) {
        start = before
        first += Int(self.token(before).value) * 100
      } else if kind(index - 1) != .the && !isNote || kind(index + 1) == .possessive || first == 10 {
        return nil
      } else {
        first += 1900
      }
    }
    return Match(start..<index + 1, .between(.year(first), .year(first + 9)), .absolute)
  }

  // MARK: Halves and quarters

  /// "first half of 2023", "second quarter of this year", "first six months of 2024", "last week of May".
  func partOfPeriod(at index: Int, year owner: DateGroup.Year? = nil) -> Match? {
    var next = index + 1
    var ordinal = Int(token(index).value)
    if kind(index) == .last { ordinal = 0 }
    if kind(index) == .next { return nil }
    if kind(index) == .ordinal, token(index).flags.contains(.glued) { return nil }
    var count = 1
    if let (value, after) = self.count(at: next), kind(index) != .last || kind(after) == .unit {
      count = value
      next = after
    }
    let months: Int
    if kind(next) == .dash { next += 1 }
    switch kind(next) {
    case .half: months = 6
    case .quarter: months = 3
    case .unit where token(next).value == DateUnit.quarter.rawValue: months = 3
    case .unit where token(next).value == DateUnit.month.rawValue: months = 1
    case .unit where token(next).value == DateUnit.week.rawValue:
      return weeksOfYear(ordinal, count, from: index, at: next + 1)
        ?? (count == 1 ? weekOfMonth(ordinal, from: index, at: next + 1) : nil)
    default: return nil
    }
    let start = kind(next + 1) == .of ? next + 2 : next + 1
    let named =
      owner.map { ($0, next + 1) } ?? yearNamed(at: start)
      ?? (isNote && months == 3 && count == 1 ? (.fromReference(0), next + 1) : nil)
    guard let (year, end) = named, let number = yearNumber(year), ordinal * months * count <= 12,
      ordinal > 0 || kind(index) == .last
    else { return nil }
    let first = number.value * 12 + (ordinal == 0 ? 12 - months * count : (ordinal - 1) * months * count)
    return Match(index..<end, spanOfMonths(first, months * count), number.anchor)
  }

  private func spanOfMonths(_ first: Int, _ count: Int) -> DateSpan {
    count == 1 ? .point(.month(index: first)) : .between(.month(index: first), .month(index: first + count - 1))
  }

  /// "third week of 2027", "first 2 weeks of 2021": weeks of ISO 8601.
  private func weeksOfYear(_ ordinal: Int, _ count: Int, from index: Int, at next: Int) -> Match? {
    guard let (year, end) = yearNamed(at: kind(next) == .of ? next + 1 : next), let number = yearNumber(year) else {
      return nil
    }
    // The last week is that of the last Thursday, which 28 December shares.
    let last = CalendarDay(year: number.value, month: 12, day: 28)?.containing(.week)?.begin?.first
    let begin =
      ordinal == 0
      ? last?.adding(days: -7 * (count - 1)) : week(1 + (ordinal - 1) * count, of: number.value)?.begin?.first
    guard let begin, let final = begin.adding(days: 7 * count - 1) else { return nil }
    return Match(index..<end, .between(.day(begin), .day(final)), number.anchor)
  }

  /// The seven days that the first to fourth week of a month counts, or its last seven.
  private func weekOfMonth(_ ordinal: Int, from index: Int, at next: Int) -> Match? {
    if isNote, kind(next) == .of, let group = group(at: next + 1), group.width == .month,
      let resolved = resolve(group, context: index..<group.tokens.upperBound), let first = resolved.point.first
    {
      // Weeks from Monday, by the month of their Thursday.
      guard let thursday = nth(ordinal, 4, of: first), let week = thursday.containing(.week) else { return nil }
      return Match(index..<group.tokens.upperBound, week, resolved.anchor)
    }
    guard kind(next) == .of, kind(next + 1) == .month, let group = group(at: next + 1), group.width == .month,
      let resolved = resolve(group, context: index..<group.tokens.upperBound), ordinal <= 4,
      let first = resolved.point.first, let last = resolved.point.last,
      let begin = ordinal == 0 ? last.adding(days: -6) : first.adding(days: 7 * (ordinal - 1)),
      let end = begin.adding(days: 6)
    else { return nil }
    return Match(index..<group.tokens.upperBound, .between(.day(begin), .day(end)), resolved.anchor)
  }

  /// "Q3 2024", "2024 Q3", "H1 of 2023".
  func quarterOfYear(at index: Int) -> Match? {
    // "2019-Q1", "2017 q1".
    let isDashed = kind(index) == .number && kind(index + 1) == .dash && isAdjacent(index + 1)
    let letter = kind(index) == .quarterLetter ? index : isDashed ? index + 2 : index + 1
    let number = token(letter + 1)
    let months = Int(token(letter).value)
    guard kind(letter) == .quarterLetter, number.kind == .number, isAdjacent(letter + 1), number.length == 1,
      number.value >= 1, Int(number.value) * months <= 12
    else { return nil }
    var end = letter + 2
    let year: (value: Int, anchor: DateAnchor)
    if letter == index {
      let place = kind(end) == .of || kind(end) == .dash && isAdjacent(end) ? end + 1 : end
      if isNote, months == 3, let reference, yearNamed(at: place) == nil {
        return Match(
          index..<end, spanOfMonths(reference.year * 12 + (Int(number.value) - 1) * months, months), .reference)
      }
      guard let (named, next) = yearNamed(at: place), let number = yearNumber(named) else {
        return nil
      }
      (year, end) = (number, next)
    } else {
      guard let value = self.year(index) else { return nil }
      year = (value, .absolute)
    }
    return Match(index..<end, spanOfMonths(year.value * 12 + (Int(number.value) - 1) * months, months), year.anchor)
  }

  /// The number of a year.
  func yearNumber(_ year: DateGroup.Year) -> (value: Int, anchor: DateAnchor)? {
    switch year {
    case .given(let value): return (value, .absolute)
    case .fromReference(let offset): return reference.map { ($0.year + offset, .reference) }
    case .fromEarlier(let offset): return (earlier?.begin ?? earlier?.end).map { ($0.year + offset, .earlierMention) }
    case .open: return nil
    }
  }
}
