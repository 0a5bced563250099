/// A length of time: counts of units, the greatest first.
struct DateDuration {
  var parts: [(count: Int, unit: DateUnit)]
  /// First token after it.
  var next: Int

  /// The day that lies so far behind another, or ahead of it with a negative step.
  func added(to day: CalendarDay, step: Int) -> CalendarDay? {
    var day = day
    for part in parts {
      guard let moved = day.adding(step * part.count, part.unit) else { return nil }
      day = moved
    }
    return day
  }
}

extension DateParser {
  /// "two days", "2 years 1 month and 21 days", "a week".
  func duration(at index: Int) -> DateDuration? {
    guard let first = countOfUnits(at: index) else { return nil }
    var duration = DateDuration(parts: [(first.count, first.unit)], next: first.next)
    while duration.parts.count < 4 {
      var place = duration.next
      if kind(place) == .comma { place += 1 }
      if kind(place) == .and { place += 1 }
      guard let more = countOfUnits(at: place), let last = duration.parts.last, days(more.unit) < days(last.unit) else {
        break
      }
      duration.parts.append((more.count, more.unit))
      duration.next = more.next
    }
    return duration
  }

  private func countOfUnits(at index: Int) -> (count: Int, unit: DateUnit, next: Int)? {
    guard let (count, place) = count(at: index), kind(place) == .unit,
      let unit = DateUnit(rawValue: token(place).value), unit != .century || count == 1, count > 0, count <= 3000
    else { return nil }
    return (count, unit, place + 1)
  }

  private func days(_ unit: DateUnit) -> Int {
    switch unit {
    case .day: 1
    case .week, .weekend: 7
    case .fortnight: 14
    case .month: 30
    case .quarter: 91
    case .year: 365
    case .decade: 3652
    case .century: 36524
    }
  }

  /// "two days before 3 July 2026", "three weeks from tomorrow", "2 years 1 month ago", "a week starting tomorrow".
  func measured(at index: Int) -> Match? {
    guard let reference, let duration = duration(at: index) else { return nil }
    let next = duration.next
    switch kind(next) {
    case .ago where duration.parts.count > 1 || isNote:
      return landing(duration.added(to: reference, step: -1), index..<next + 1)
    case .elapsed where isNote:
      let step = Int(token(next).value)
      return landing(duration.added(to: reference, step: step), index..<next + 1)
    case .before: return measured(duration, from: next + 1, step: -1, at: index)
    case .after, .from: return measured(duration, from: next + 1, step: 1, at: index)
    case .since where isNote: return measured(duration, from: next + 1, step: 1, at: index)
    case .prior where kind(next + 1) == .to: return measured(duration, from: next + 2, step: -1, at: index)
    case .of where kind(index - 1) == .within: return stretch(duration, from: next + 1, at: index)
    case .lower where isNote && spells(next, "hence"): return ahead(duration, index..<next + 1)
    case .in where isNote && kind(next + 1) == .the && spells(next + 2, "future"):
      return ahead(duration, index..<next + 3)
    case .comma where kind(next + 1) == .from && isNote: return stretch(duration, from: next + 2, at: index)
    case .starting,
      .edge where token(next).value == 1:
      return stretch(duration, from: [.on, .from].contains(kind(next + 1)) ? next + 2 : next + 1, at: index)
    default: return nil
    }
  }

  private func ahead(_ duration: DateDuration, _ range: Range<Int>) -> Match? {
    guard let reference, let end = duration.added(to: reference, step: 1) else { return nil }
    return Match(range, .between(.day(reference), .day(end)), .reference)
  }

  private func landing(_ day: CalendarDay?, _ range: Range<Int>) -> Match? {
    day.map { Match(range, .point(.day($0)), .reference) }
  }

  /// The date that a length of time is counted from.
  private func origin(at index: Int) -> (part: Part, next: Int)? {
    // "one year after the July 11 protests": the date is that of the noun.
    if !isNote, kind(index) == .the, kind(index + 1) == .month { return nil }
    if isNote, kind(index) == .now, let reference {
      return (Part(tokens: index..<index + 1, span: .point(.day(reference)), anchor: .reference), index + 1)
    }
    guard duration(at: skippingThe(index)) == nil, let match = single(at: skippingThe(index)),
      match.parts.count == 1
    else { return nil }
    return (match.parts[0], match.next)
  }

  private func measured(_ duration: DateDuration, from place: Int, step: Int, at index: Int) -> Match? {
    guard let (origin, next) = origin(at: place) else { return nil }
    if kind(index - 1) == .for || kind(index - 1) == .within, step > 0 {
      return stretch(duration, from: place, at: index)
    }
    // A year counts years, a month months.
    if case .point(.year(let year)) = origin.span {
      guard duration.parts.count == 1, let part = duration.parts.first, part.unit == .year || part.unit == .decade
      else {
        guard isNote, let first = origin.span.begin?.first, let day = duration.added(to: first, step: step) else {
          return nil
        }
        return Match(index..<next, .point(.day(day)), origin.anchor)
      }
      let years = part.unit == .decade ? 10 * part.count : part.count
      return Match(index..<next, .point(.year(year + step * years)), origin.anchor)
    }
    guard case .point(.day(let day)) = origin.span, let landed = duration.added(to: day, step: step) else { return nil }
    return Match(index..<next, .point(.day(landed)), origin.anchor)
  }

  /// "third anniversary of 24 February 2022": the day so many years on.
  func anniversary(at index: Int) -> Match? {
    guard let ordinal = spokenDay(at: index), [.ordinal, .ordinalWord].contains(kind(ordinal.next - 1)),
      kind(ordinal.next) == .anniversary, kind(ordinal.next + 1) == .of,
      let group = group(at: skippingThe(ordinal.next + 2)), group.days.count == 1, case .given(let year) = group.year,
      let resolved = resolve(group, context: group.tokens), case .day(let day) = resolved.point,
      let later = CalendarDay(year: year + ordinal.value, month: day.month, day: day.day)
    else { return nil }
    return Match(index..<group.tokens.upperBound, .point(.day(later)), .absolute)
  }

  private func stretch(_ duration: DateDuration, from place: Int, at index: Int) -> Match? {
    guard let (origin, next) = origin(at: place), case .point(.day(let day)) = origin.span,
      let end = duration.added(to: day, step: 1)
    else { return nil }
    return Match(index..<next, .between(.day(day), .day(end)), origin.anchor)
  }
}
