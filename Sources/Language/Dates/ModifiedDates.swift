extension DateParser {
  /// "early 2025", "mid-May", "late last year", "end of March", "end of the year"; "earlier this month".
  func modified(at index: Int, spans: Bool = true) -> Match? {
    var next = index + 1
    if kind(index) == .edge || kind(index) == .middle && kind(next) == .of {
      guard kind(next) == .of || isNote else { return nil }
      next = skippingThe(kind(next) == .of ? next + 1 : next)
    } else if kind(next) == .dash {
      next += 1
    } else if kind(next) == .in, kind(next + 1) == .the, kind(next + 2) == .unit {
      // "early in the year".
      next += 2
    }
    // What it is part of is as exact as the value gets.
    guard let inner = inner(at: next) else { return nil }
    let span = spans ? modifiedSpan(from: index, at: next, inner.next) : nil
    return span ?? Match(index..<inner.next, inner.span, inner.anchor)
  }

  /// "between mid-August and mid-October 2002", "from early March to June".
  private func modifiedSpan(from index: Int, at month: Int, _ link: Int) -> Match? {
    let before = kind(skippingArticleBack(index - 1))
    let start: Int
    switch kind(link) {
    case .to, .until,
      .through where before == .from, .and where before == .between, .dash where isAdjacent(month - 1):
      start = skippingThe(link + 1)
    default: return nil
    }
    guard let first = group(at: month), first.days.isEmpty else { return nil }
    let end =
      [.early, .edge, .middle].contains(kind(start))
      ? modified(at: start, spans: false)
      : group(at: start).flatMap { group in
        resolve(group, context: index..<group.tokens.upperBound).map {
          Match(group.tokens, .point($0.point), $0.anchor)
        }
      }
    guard let end, let part = end.parts.first, case .point(let last) = part.span,
      let begin = first.year == .open ? notAfter(last, first) : resolve(first, context: index..<end.next)?.point,
      DateSpan.between(begin, last).value != nil
    else { return nil }
    return Match(index..<end.next, .between(begin, last), part.anchor)
  }

  /// "earlier this month", "later today": the period itself.
  func elapsedPart(at index: Int) -> Match? {
    let match: Match?
    switch kind(index + 1) {
    case .this: match = determined(at: index + 1)
    case .previous where isNote, .last where isNote, .next where isNote: match = determined(at: index + 1)
    case .in where kind(index + 2) == .the && kind(index + 3) == .unit:
      // "later in the year".
      match = inner(at: index + 3).map { Match(index + 3..<$0.next, $0.span, $0.anchor) }
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
    case .ordinal, .ordinalWord, .cardinal: match = century(at: index)
    case .season: match = season(at: index) ?? bareSeason(at: index)
    case .decade: match = decade(at: index)
    case .unit:
      guard kind(index - 1) == .the, let unit = DateUnit(rawValue: token(index).value), unit != .day, unit != .century,
        unit != .decade, !token(index).flags.contains(.plural), kind(index + 1) != .of, !isCompound(index)
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

  /// Whether a unit goes on in a compound: "the month-long fast".
  private func isCompound(_ index: Int) -> Bool {
    kind(index + 1) == .dash && isAdjacent(index + 1) && isAdjacent(index + 2) && kind(index + 2) == .lower
  }

  private func bareSeason(at index: Int) -> Match? {
    let before = kind(index - 2) == .dash || kind(index - 1) == .dash ? kind(index - 3) : kind(index - 2)
    guard [.in, .since, .until, .by, .before, .after, .from, .of, .the, .this, .next, .last].contains(before),
      let reference,
      let span = nearest(season: Int(token(index).value), reference, .auto, index..<index + 1)
    else { return nil }
    return Match(index..<index + 1, span, .reference)
  }
}
