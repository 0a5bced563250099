/// Reads expressions of time off the tokens of a text.
///
/// One file each holds what it knows: absolute dates, numeric dates, periods, relative expressions; the
/// resolution of years and the sense of clauses.
struct DateParser {
  let tokens: [DateToken]
  /// UTF-8 bytes that the tokens were cut from.
  let text: [UInt8]
  let reference: CalendarDay?
  /// The value of the date mentioned last.
  var earlier: DateValue?
  let register: DateRegister

  init(
    tokens: [DateToken], text: [UInt8], reference: CalendarDay?, earlier: DateValue?, register: DateRegister
  ) {
    self.tokens = tokens
    self.text = text
    self.reference = reference
    self.earlier = earlier
    self.register = register
  }

  /// Whether the text is a note, not edited prose.
  var isNote: Bool { register == .note }

  /// One date of a match; a list ("3 and 17 May") has several.
  struct Part {
    /// Tokens of the date.
    var tokens: Range<Int>
    var span: DateSpan
    var anchor: DateAnchor
    /// Whether the bounds are vague: "recent weeks".
    var isApproximate = false
  }

  /// An expression read at a place.
  struct Match {
    /// First token after the expression.
    var next: Int
    var parts: [Part]

    init(_ tokens: Range<Int>, _ span: DateSpan, _ anchor: DateAnchor) {
      next = tokens.upperBound
      parts = [Part(tokens: tokens, span: span, anchor: anchor)]
    }

    init(next: Int, parts: [Part]) {
      self.next = next
      self.parts = parts
    }
  }

  /// All dates, in order.
  mutating func mentions() -> [DateMention] {
    var found: [DateMention] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind.isTrigger, let match = match(at: index) else {
        index += 1
        continue
      }
      for part in match.parts {
        guard var mention = mention(of: part) else { continue }
        // "on 3 and 17 May": the preposition stands once for all.
        if part.tokens != match.parts[0].tokens, let first = found.last, mention.preposition == .none,
          first.value.begin != nil, first.value.end != nil
        {
          mention.preposition = first.preposition
        }
        found.append(mention)
      }
      index = max(match.next, index + 1)
    }
    return found
  }

  /// The expression at a place, with a second date that it spans to.
  private func match(at index: Int) -> Match? {
    guard let single = single(at: index) else { return nil }
    return joined(single, at: index) ?? single
  }

  /// The expression at a place.
  func single(at index: Int) -> Match? {
    switch kind(index) {
    case .number:
      numeric(at: index) ?? mixed(at: index) ?? quantity(at: index) ?? yearsInShort(at: index)
        ?? quarterOfYear(at: index) ?? absolute(at: index) ?? monthlessDay(at: index)
    case .ordinal, .ordinalWord: ordinal(at: index) ?? absolute(at: index) ?? monthlessDay(at: index)
    case .cardinal, .nineteen:
      quantity(at: index) ?? ordinal(at: index) ?? absolute(at: index) ?? monthlessDay(at: index)
    case .a, .vague: quantity(at: index)
    case .decade: decade(at: index)
    case .month: mixed(at: index) ?? absolute(at: index)
    case .weekday:
      weekdayWithNumbers(at: index) ?? absolute(at: index) ?? weekdayOfMonthDay(at: index) ?? weekday(at: index)
    case .season: season(at: index)
    case .day: deictic(at: index)
    case .unit: besideDay(at: index) ?? calendarPeriod(at: index)
    case .rest: calendarPeriod(at: index)
    case .quarterLetter: quarterOfYear(at: index)
    case .last, .next:
      partOfPeriod(at: index) ?? ordinalWeekday(at: index) ?? ordinalDay(at: index) ?? weekdayOfWeek(at: index)
        ?? determined(at: index)
        ?? vaguePeriod(at: index)
    case .this, .past, .coming, .current, .previous, .following, .same, .that:
      weekdayOfWeek(at: index) ?? determined(at: index) ?? vaguePeriod(at: index)
    case .recent: vaguePeriod(at: index)
    case .holiday: holiday(at: index)
    case .eve: eve(at: index)
    case .early, .edge, .middle: modified(at: index)
    case .elapsed: elapsedPart(at: index)
    default: nil
    }
  }

  /// What begins with a count.
  private func quantity(at index: Int) -> Match? {
    countedAround(at: index) ?? countedWeekdays(at: index) ?? measured(at: index) ?? counted(at: index)
  }

  /// What begins with an ordinal, but for days of a month.
  private func ordinal(at index: Int) -> Match? {
    partOfPeriod(at: index) ?? ordinalWeekday(at: index) ?? ordinalDay(at: index) ?? anniversary(at: index)
      ?? calendarPeriod(at: index)
  }

  /// Opens a part as its preposition says and gives it its bytes.
  private mutating func mention(of part: Part) -> DateMention? {
    if kind(part.tokens.lowerBound - 1) == .every { return nil }
    var preposition = self.preposition(before: part.tokens.lowerBound, after: part.tokens.upperBound)
    var span = part.span
    // "since next week is the summit": a conjunction.
    if preposition.kind == .since, let reference, let begin = span.begin?.first, begin > reference {
      preposition = (.none, .none)
    }
    if case .point = span, preposition.opens == .from, let begin = span.begin { span = .from(begin) }
    if case .between = span, preposition.opens == .from, let begin = span.begin { span = .from(begin) }
    if preposition.opens == .to, let end = span.end { span = .to(end) }
    guard let value = span.value, let plain = part.span.value else { return nil }
    earlier = plain
    let range = Int(tokens[part.tokens.lowerBound].start)..<Int(tokens[part.tokens.upperBound - 1].end)
    return DateMention(
      range: range, value: value, isRelative: part.anchor != .absolute, preposition: preposition.kind,
      anchor: part.anchor, isApproximate: part.isApproximate)
  }
}

// MARK: - Looking at tokens

extension DateParser {
  /// The token at a place, or an end mark outside the text.
  func token(_ index: Int) -> DateToken {
    index >= 0 && index < tokens.count ? tokens[index] : DateToken(kind: .end, start: 0, end: 0)
  }

  func kind(_ index: Int) -> DateTokenKind { token(index).kind }

  func isAdjacent(_ index: Int) -> Bool { token(index).flags.contains(.adjacent) }

  /// A whole number of at most as many digits, not part of a longer one.
  func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    let token = token(index)
    guard token.kind == .number, digits.contains(token.length), !token.flags.contains(.glued) else { return nil }
    return Int(token.value)
  }

  /// A number of four digits that can be a year and does not count things.
  func year(_ index: Int) -> Int? {
    guard let year = number(index, digits: 4...4), (1000...2199).contains(year) else { return nil }
    // "A/RES/2021", "2021/22", "2014-20": parts of symbols and spans.
    if isAdjacent(index), kind(index - 1) == .slash { return nil }
    if isAdjacent(index + 1), kind(index + 1) == .slash { return nil }
    return countsThings(index + 1) ? nil : year
  }

  /// Whether the word at a place is one that numbers count ("2024 officers").
  func countsThings(_ index: Int) -> Bool {
    kind(index) == .counted || (kind(index) == .unit && token(index).flags.contains(.plural))
  }
}
