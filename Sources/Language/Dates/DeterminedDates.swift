extension DateParser {
  /// "last week", "this April", "next Tuesday", "the past two weeks", "the following day", "that year".
  func determined(at index: Int) -> Match? {
    let word = kind(index)
    var next = index + 1
    // "this past April", "this coming Tuesday".
    let inner = kind(next)
    if let part = partOfOwnedYear(word, from: index, at: next) { return part }
    let isDoubled = word == .this && (inner == .past || inner == .coming || inner == .last || inner == .next)
    if isDoubled { next += 1 }
    let effective = isDoubled ? (inner == .past ? .last : inner == .coming ? .next : inner) : word
    if let count = countedSpan(effective, from: index, at: next) { return count }
    switch kind(next) {
    case .quarter where isNote:
      return counted(1, .quarter, effective, index..<next + 1)
        ?? reference?.containing(.quarter).map { Match(index..<next + 1, $0, .reference) }
    case .yearKind where kind(next + 1) == .unit && token(next + 1).value == DateUnit.year.rawValue:
      guard isNote, let step = offset(of: effective), let year = reference?.year else { return nil }
      return Match(index..<next + 2, .point(.year(year + step)), .reference)
    case .unit: return unit(effective, from: index, at: next)
    case .weekday, .month, .season, .number, .ordinal, .holiday: return named(effective, from: index, at: next)
    case .dayPart:
      let isNight = token(next).value < 0
      let offset = effective == .this ? 0 : effective == .last && isNight ? -1 : nil
      guard let offset, let day = reference?.adding(days: offset) else { return nil }
      return Match(index..<next + 1, .point(.day(day)), .reference)
    case .quarter:
      guard let step = offset(of: effective), let span = reference?.adding(step, .quarter)?.containing(.quarter) else {
        return nil
      }
      return Match(index..<next + 1, span, .reference)
    default: return nil
    }
  }

  /// "next year's first quarter", "this year's second half".
  private func partOfOwnedYear(_ word: DateTokenKind, from index: Int, at unit: Int) -> Match? {
    guard kind(unit) == .unit, token(unit).value == DateUnit.year.rawValue, kind(unit + 1) == .possessive,
      let step = offset(of: word), [.ordinal, .ordinalWord].contains(kind(unit + 2)),
      let part = partOfPeriod(at: unit + 2, year: .fromReference(step))
    else { return nil }
    return Match(index..<part.next, part.parts[0].span, .reference)
  }

  /// How many units a determiner steps from the reference.
  func offset(of word: DateTokenKind) -> Int? {
    switch word {
    case .this, .current: 0
    case .last: -1
    case .next: 1
    case .past, .previous: isNote ? -1 : nil
    case .coming, .following: isNote ? 1 : nil
    case .same, .that: isNote ? 0 : nil
    default: nil
    }
  }

  private func choice(of word: DateTokenKind) -> DateChoice? {
    switch word {
    case .this: .this
    case .last: .last
    case .past, .previous: isNote ? .last : nil
    case .next, .coming: .next
    default: nil
    }
  }

  private func named(_ word: DateTokenKind, from index: Int, at next: Int) -> Match? {
    guard let reference, let choice = choice(of: word) else { return nil }
    // "the upcoming March session": the month stands on its own.
    if word == .coming, !isNote, kind(next) != .weekday, kind(next) != .season { return nil }
    switch kind(next) {
    case .holiday:
      return holiday(at: next, choice: choice).map { match in
        Match(index..<match.next, match.parts[0].span, match.parts[0].anchor)
      }
    case .weekday where group(at: next) == nil:
      guard !token(next).flags.contains(.short) || isNote else { return nil }
      if isNote, let dated = weekdayWithNumbers(at: next) {
        return Match(index..<dated.next, dated.parts[0].span, dated.parts[0].anchor)
      }
      let weekday = Int(token(next).value)
      guard
        let day = isNote && word != .past
          ? self.day(weekday: weekday, ofWeek: choice, reference)
          : self.day(weekday: weekday, reference, choice, index..<next + 1)
      else { return nil }
      var match = Match(index..<next + 1, .point(.day(day)), .reference)
      // "next Wednesday and Thursday": the second goes on from the first.
      let second = token(next + 2)
      if kind(next + 1) == .and, second.kind == .weekday, group(at: next + 2) == nil,
        let more = day.adding(days: (Int(second.value) - day.weekday + 7) % 7), more > day
      {
        match.parts.append(Part(tokens: next + 2..<next + 3, span: .point(.day(more)), anchor: .reference))
        match.next = next + 3
      }
      return match
    case .season:
      guard isNote || kind(next + 1) != .name else { return nil }
      if let dated = season(at: next), dated.parts.first?.anchor == .absolute { return dated }
      return nearest(season: Int(token(next).value), reference, choice, index..<next + 1).map {
        Match(index..<next + 1, $0, .reference)
      }
    case .number where word == .this, .ordinal where word == .this: return nil
    case .month
    where isNote && !token(next).flags.contains(.capital) && [3, 5].contains(token(next).value)
      && kind(next + 1) == .lower:
      return nil
    default:
      guard let group = group(at: next), group.month != nil, group.days.count < 2,
        !token(next).flags.contains(.short) || group.width == .day || isNote
      else { return nil }
      return resolve(group, context: index..<group.tokens.upperBound, choice: choice).map {
        Match(index..<group.tokens.upperBound, .point($0.point), $0.anchor)
      }
    }
  }

  /// The weekday of the week before, of this or of the next, as notes count.
  private func day(weekday: Int, ofWeek choice: DateChoice, _ reference: CalendarDay) -> CalendarDay? {
    let step = choice == .last ? -7 : choice == .next ? 7 : 0
    return reference.adding(days: weekday - reference.weekday + step)
  }

  // MARK: Units

  /// "last week", "this year", "the past month", "the following day".
  private func unit(_ word: DateTokenKind, from index: Int, at place: Int) -> Match? {
    guard let unit = DateUnit(rawValue: token(place).value), !token(place).flags.contains(.plural), unit != .century
    else {
      return nil
    }
    let range = index..<place + 1
    if isNote { return noteUnit(word, unit, range) }
    let hasArticle = kind(index - 1) == .the
    let looksOver = [.over, .for, .in, .during, .within].contains(kind(index - 2))
    // "the last week of the campaign", "on the last day": not counted from the reference.
    let isOther = kind(place + 1) == .of || unit == .day && !looksOver
    switch word {
    case .same, .that: return beside(0, unit, range)
    case .previous, .following: return beside(Int(token(index).value), unit, range)
    case .past where hasArticle, .coming where hasArticle, .last where hasArticle || unit == .decade:
      return isOther ? nil : sinceOrUntil(word == .coming ? 1 : -1, unit, range)
    case .next where hasArticle:
      // "over the next year" looks ahead; "the next year" goes on with a narration.
      return looksOver ? sinceOrUntil(1, unit, range) : beside(1, unit, range)
    default: break
    }
    guard unit != .decade, unit != .day || word == .next, let step = offset(of: word), !isOwned(index),
      let span = reference?.adding(step, unit)?.containing(unit)
    else { return nil }
    return Match(range, span, .reference)
  }

  /// In a note every such word counts calendar units from the reference.
  private func noteUnit(_ word: DateTokenKind, _ unit: DateUnit, _ range: Range<Int>) -> Match? {
    guard let reference, let step = offset(of: word), kind(range.upperBound) != .of else { return nil }
    switch unit {
    case .decade:
      let first = reference.year / 10 * 10 + 10 * step
      return Match(range, .between(.year(first), .year(first + 9)), .reference)
    case .fortnight: return sinceOrUntil(step, unit, range)
    default: return reference.adding(step, unit)?.containing(unit).map { Match(range, $0, .reference) }
    }
  }

  /// "our last year", "its next week": counted from what the owner did.
  private func isOwned(_ index: Int) -> Bool { kind(index - 1) == .possessive }

  private func beside(_ step: Int, _ unit: DateUnit, _ range: Range<Int>) -> Match? {
    guard unit != .decade, let base = step < 0 ? earlier?.begin ?? earlier?.end : earlier?.end ?? earlier?.begin else {
      return nil
    }
    // "the same day" needs a day; a month has none.
    guard unit != .day || earlier?.kind == .day || step != 0, let span = base.adding(step, unit)?.containing(unit)
    else { return nil }
    return Match(range, span, .earlierMention)
  }

  /// The stretch of some units up to the reference, or from it on.
  private func sinceOrUntil(_ count: Int, _ unit: DateUnit, _ range: Range<Int>) -> Match? {
    guard let reference, let other = reference.adding(count, unit) else { return nil }
    let span = count < 0 ? DateSpan.between(.day(other), .day(reference)) : .between(.day(reference), .day(other))
    return Match(range, span, .reference)
  }

  /// "the past two weeks", "the last six months", "the next three years".
  private func countedSpan(_ word: DateTokenKind, from index: Int, at next: Int) -> Match? {
    guard kind(next) != .a, let (count, place) = count(at: next),
      let unit = kind(place) == .quarter ? .quarter : DateUnit(rawValue: token(place).value),
      kind(place) == .unit || kind(place) == .quarter, count > 0, count <= 1000, kind(place + 1) != .of
    else { return nil }
    return counted(count, unit, word, index..<place + 1)
  }

  /// A count of units that a word sets before or behind the reference.
  func counted(_ count: Int, _ unit: DateUnit, _ word: DateTokenKind, _ range: Range<Int>) -> Match? {
    let step: Int
    switch word {
    case .last, .past: step = -1
    case .next, .coming: step = 1
    case .previous where isNote: step = -1
    case .following where isNote: step = 1
    default: return nil
    }
    guard isNote, let reference, unit == .quarter || unit == .decade else {
      return sinceOrUntil(step * count, unit, range)
    }
    // Whole quarters and decades of the calendar.
    if unit == .decade {
      let first = reference.year / 10 * 10
      let years = step < 0 ? (first - 10 * count)...(first - 1) : (first + 10)...(first + 10 * count + 9)
      return Match(range, .between(.year(years.lowerBound), .year(years.upperBound)), .reference)
    }
    let first = reference.year * 12 + (reference.month - 1) / 3 * 3
    let months = step < 0 ? (first - 3 * count)...(first - 1) : (first + 3)...(first + 3 * count + 2)
    return Match(range, .between(.month(index: months.lowerBound), .month(index: months.upperBound)), .reference)
  }

  /// "2 upcoming months", "3 next weeks".
  func countedAround(at index: Int) -> Match? {
    guard isNote, let (count, word) = count(at: index), kind(word + 1) == .unit,
      let unit = DateUnit(rawValue: token(word + 1).value), count <= 1000
    else { return nil }
    return counted(count, unit, kind(word), index..<word + 2)
  }
}
