extension DateParser {
  /// "last week", "this April", "next Tuesday", "the past two weeks", "the following day", "that year".
  func determined(at index: Int) -> Match? {
    let word = kind(index)
    var next = index + 1
    // "this past April", "this coming Tuesday".
    let inner = kind(next)
    let isDoubled = word == .this && (inner == .past || inner == .coming || inner == .last || inner == .next)
    if isDoubled { next += 1 }
    let effective = isDoubled ? (inner == .past ? .last : inner == .coming ? .next : inner) : word
    if let count = countedSpan(effective, from: index, at: next) { return count }
    switch kind(next) {
    case .unit: return unit(effective, from: index, at: next)
    case .weekday, .month, .season, .number, .ordinal: return named(effective, from: index, at: next)
    case .dayPart:
      let isNight = token(next).value < 0
      let offset = effective == .this ? 0 : effective == .last && isNight ? -1 : nil
      guard let offset, let day = reference?.adding(days: offset) else { return nil }
      return Match(index..<next + 1, .point(.day(day)), .reference)
    case .quarter:
      guard let step = offset(of: effective), let span = reference?.adding(step, .quarter)?.containing(.quarter) else { return nil }
      return Match(index..<next + 1, span, .reference)
    default: return nil
    }
  }

  /// How many units a determiner steps from the reference.
  func offset(of word: DateTokenKind) -> Int? {
    switch word {
    case .this, .current: 0
    case .last: -1
    case .next: 1
    default: nil
    }
  }

  private func choice(of word: DateTokenKind) -> DateChoice? {
    switch word {
    case .this: .this
    case .last: .last
    case .next, .coming: .next
    default: nil
    }
  }

  private func named(_ word: DateTokenKind, from index: Int, at next: Int) -> Match? {
    guard let reference, let choice = choice(of: word) else { return nil }
    switch kind(next) {
    case .weekday where group(at: next) == nil:
      guard !token(next).flags.contains(.short) else { return nil }
      return day(weekday: Int(token(next).value), reference, choice, index..<next + 1).map {
        Match(index..<next + 1, .point(.day($0)), .reference)
      }
    case .season:
      if let dated = season(at: next), dated.parts.first?.anchor == .absolute { return dated }
      return nearest(season: Int(token(next).value), reference, choice, index..<next + 1).map {
        Match(index..<next + 1, $0, .reference)
      }
    case .number where word == .this, .ordinal where word == .this: return nil
    default:
      guard let group = group(at: next), group.month != nil, group.days.count < 2,
        !token(next).flags.contains(.short) || group.width == .day
      else { return nil }
      return resolve(group, context: index..<group.tokens.upperBound, choice: choice).map {
        Match(index..<group.tokens.upperBound, .point($0.point), $0.anchor)
      }
    }
  }

  // MARK: Units

  /// "last week", "this year", "the past month", "the following day".
  private func unit(_ word: DateTokenKind, from index: Int, at place: Int) -> Match? {
    guard let unit = DateUnit(rawValue: token(place).value), !token(place).flags.contains(.plural), unit != .century else {
      return nil
    }
    let range = index..<place + 1
    let hasArticle = kind(index - 1) == .the
    switch word {
    case .same, .that: return beside(0, unit, range)
    case .previous, .following: return beside(Int(token(index).value), unit, range)
    case .past where hasArticle, .coming where hasArticle, .last where hasArticle || unit == .decade:
      return sinceOrUntil(word == .coming ? 1 : -1, unit, range)
    case .next where hasArticle:
      // "over the next year" looks ahead; "the next year" goes on with a narration.
      if [.over, .in, .during, .within].contains(kind(index - 2)) { return sinceOrUntil(1, unit, range) }
      return beside(1, unit, range) ?? sinceOrUntil(1, unit, range)
    default: break
    }
    guard unit != .decade, unit != .day || word == .next, let step = offset(of: word), !isOwned(index),
      let span = reference?.adding(step, unit)?.containing(unit)
    else { return nil }
    return Match(range, span, .reference)
  }

  /// "our last year", "its next week": counted from what the owner did.
  private func isOwned(_ index: Int) -> Bool { kind(index - 1) == .possessive }

  private func beside(_ step: Int, _ unit: DateUnit, _ range: Range<Int>) -> Match? {
    guard unit != .decade, let base = step < 0 ? earlier?.begin ?? earlier?.end : earlier?.end ?? earlier?.begin else {
      return nil
    }
    // "the same day" needs a day; a month has none.
    guard unit != .day || earlier?.kind == .day || step != 0, let span = base.adding(step, unit)?.containing(unit) else { return nil }
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
    guard kind(next) != .a, let (count, place) = count(at: next), kind(place) == .unit,
      let unit = DateUnit(rawValue: token(place).value), count > 0, count <= 1000, kind(place + 1) != .of
    else { return nil }
    switch word {
    case .last, .past: return sinceOrUntil(-count, unit, index..<place + 1)
    case .next, .coming: return sinceOrUntil(count, unit, index..<place + 1)
    default: return nil
    }
  }

  // MARK: Parts of a period

  /// "early 2025", "mid-May", "late last year", "end of March", "end of the year"; "earlier this month".
  func modified(at index: Int) -> Match? {
    var next = index + 1
    if kind(index) == .edge || kind(index) == .middle && kind(next) == .of {
      guard kind(next) == .of else { return nil }
      next = skippingThe(next + 1)
    } else if kind(next) == .dash {
      next += 1
    }
    if let inner = inner(at: next) {
      // What it is part of is as exact as the value gets.
      return Match(index..<inner.next, inner.span, inner.anchor)
    }
    return nil
  }

  /// "earlier this month", "later today": the period itself.
  func elapsedPart(at index: Int) -> Match? {
    let match: Match?
    switch kind(index + 1) {
    case .this: match = determined(at: index + 1)
    case .day where token(index + 1).value == 0: match = deictic(at: index + 1)
    default: return nil
    }
    guard let match, let part = match.parts.first else { return nil }
    return Match(index..<match.next, part.span, part.anchor)
  }

  private func inner(at index: Int) -> (next: Int, span: DateSpan, anchor: DateAnchor)? {
    let match: Match?
    switch kind(index) {
    case .this, .last, .next, .current, .that, .same, .following, .previous: match = determined(at: index)
    case .season: match = season(at: index) ?? bareSeason(at: index)
    case .decade: match = decade(at: index)
    case .unit:
      guard kind(index - 1) == .the, let unit = DateUnit(rawValue: token(index).value), unit != .day, unit != .century,
        unit != .decade, !token(index).flags.contains(.plural), kind(index + 1) != .of
      else { return nil }
      if let year = year(index + 1), unit == .year { return (index + 2, .point(.year(year)), .absolute) }
      match = reference?.containing(unit).map { Match(index..<index + 1, $0, .reference) }
    case .month, .number:
      guard let group = group(at: index), group.days.isEmpty,
        !token(index).flags.contains(.short) || group.year != .open,
        let resolved = resolve(group, context: index..<group.tokens.upperBound)
      else { return nil }
      match = Match(group.tokens, .point(resolved.point), resolved.anchor)
    default: return nil
    }
    guard let match, let part = match.parts.first, match.parts.count == 1 else { return nil }
    return (match.next, part.span, part.anchor)
  }

  private func bareSeason(at index: Int) -> Match? {
    guard let reference, let span = nearest(season: Int(token(index).value), reference, .auto, index..<index + 1) else { return nil }
    return Match(index..<index + 1, span, .reference)
  }
}
