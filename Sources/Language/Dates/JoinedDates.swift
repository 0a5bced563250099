extension DateParser {
  /// "from next Friday to 1 October 2026", "between 3 May 2024 and last week": a span of two dates read on their own.
  func joined(_ first: Match, at index: Int) -> Match? {
    guard first.parts.count == 1, let begin = first.parts.first, let start = link(after: first) else { return nil }
    let end: Part
    if let reference, let now = endsNow(at: start) {
      end = Part(tokens: start..<now, span: .point(.day(reference)), anchor: .reference)
    } else {
      guard let match = second(at: start), match.parts.count == 1 else { return nil }
      end = match.parts[0]
    }
    let range = begin.tokens.lowerBound..<end.tokens.upperBound
    guard let from = begin.span.begin, let to = end.span.end else { return nil }
    let anchor = end.anchor == .absolute ? begin.anchor : end.anchor
    // "5/1-5/7/2020": the year at the end is that of both.
    if isYearless(begin), end.anchor == .absolute, let last = to.last,
      let placed = moved(from, last.year - year(of: from)),
      let first = placed.first, let span = ordered(first <= last ? placed : moved(placed, -1) ?? placed, to)
    {
      return Match(range, span, .absolute)
    }
    if let span = ordered(from, to), span.value != nil, !isLooseWeekday(end) || from.first != to.first {
      return Match(range, span, anchor)
    }
    if isLooseWeekday(end), let first = from.first, let last = to.last,
      let day = first.adding(days: (last.weekday - first.weekday + 7) % 7)
    {
      return Match(range, .between(from, .day(day)), anchor)
    }
    // One of the two has no year of its own and lies in that of the other.
    if isYearless(end), let later = moved(to, 1) { return ordered(from, later).map { Match(range, $0, anchor) } }
    if isYearless(begin), let sooner = moved(from, -1) { return ordered(sooner, to).map { Match(range, $0, anchor) } }
    return nil
  }

  private func ordered(_ from: DatePoint, _ to: DatePoint) -> DateSpan? {
    let span = DateSpan.between(from, to)
    return span.value == nil ? nil : span
  }

  private func second(at index: Int) -> Match? {
    guard !isOpened(index) else { return nil }
    return single(at: index)
  }

  private func isOpened(_ index: Int) -> Bool { kind(index) == .a }

  /// Where the second date begins, behind what joins it to the first.
  private func link(after first: Match) -> Int? {
    let before = kind(skippingArticleBack(first.parts[0].tokens.lowerBound - 1))
    let isFramed = before == .from || before == .between
    let next = first.next
    switch kind(next) {
    case .and where before == .between: return skippingThe(next + 1)
    case .to, .until, .through:
      guard isFramed || isNote else { return nil }
      return skippingThe(next + 1)
    case .dash where isNote || isFramed: return next + 1
    default: return nil
    }
  }

  /// The place behind "now", "the present", "date".
  private func endsNow(at index: Int) -> Int? {
    switch kind(index) {
    case .now, .present: index + 1
    case .lower where token(index).value == 1 && spells(index, "date"): index + 1
    default: nil
    }
  }

  private func isYearless(_ part: Part) -> Bool {
    guard part.anchor == .reference else { return false }
    return [.month, .number, .ordinal, .ordinalWord, .cardinal, .weekday].contains(kind(part.tokens.lowerBound))
  }

  private func isLooseWeekday(_ part: Part) -> Bool {
    part.tokens.count == 1 && kind(part.tokens.lowerBound) == .weekday
  }

  private func year(of point: DatePoint) -> Int { point.first?.year ?? 0 }

  private func moved(_ point: DatePoint, _ years: Int) -> DatePoint? {
    switch point {
    case .day(let day): CalendarDay(year: day.year + years, month: day.month, day: day.day).map(DatePoint.day)
    case .month(let year, let month): .month(year: year + years, month: month)
    case .year: nil
    }
  }

  /// Whether a token is a word, in lower case.
  func spells(_ index: Int, _ word: String) -> Bool {
    let token = token(index)
    guard token.length == word.utf8.count else { return false }
    return zip(text[Int(token.start)..<Int(token.end)], word.utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}
