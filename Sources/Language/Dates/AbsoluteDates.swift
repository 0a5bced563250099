extension DateParser {
  /// Most days or dates that are read as one list.
  static let longestList = 31

  /// Days, months and years as written, single, as spans and in lists.
  func absolute(at index: Int) -> Match? {
    guard let first = group(at: index) else { return nil }
    if let span = spanOfGroups(first) { return span }
    guard isDate(first) else { return nil }
    var groups = [first]
    while groups.count < DateParser.longestList, let last = groups.last, let start = listLink(after: last),
      let more = group(at: start),
      more.width == first.width, more.width != .year || endsListItem(more, after: start, of: last)
    {
      groups.append(more)
    }
    var parts: [Part] = []
    // "11 June and 2 July 2024": the year at the end is that of all.
    var year = DateGroup.Year.open
    for place in groups.indices.reversed() {
      if groups[place].year == .open { groups[place].year = year } else { year = groups[place].year }
    }
    for group in groups {
      guard
        let read = self.parts(of: group, context: first.tokens.lowerBound..<groups[groups.count - 1].tokens.upperBound)
      else { return nil }
      parts += read
    }
    return Match(next: groups[groups.count - 1].tokens.upperBound, parts: parts)
  }

  /// The mentions of one group: days that follow on each other are one span.
  private func parts(of group: DateGroup, context: Range<Int>) -> [Part]? {
    guard let month = group.month, let lastDay = group.days.last else {
      return resolve(group, context: context).map {
        [Part(tokens: group.tokens, span: .point($0.point), anchor: $0.anchor)]
      }
    }
    guard let resolved = resolve(group, context: context), case .day(let day) = resolved.point else { return nil }
    let isBetween = kind(group.tokens.lowerBound - 1) == .between && group.days.count == 2
    var parts: [Part] = []
    var begin = 0
    for place in group.days.indices {
      let isLast = place == group.days.count - 1
      if !isLast {
        let following = group.days[place + 1]
        if following.link == .span || isBetween || following.value == group.days[place].value + 1 { continue }
      }
      guard let from = CalendarDay(year: day.year, month: month, day: group.days[begin].value),
        let to = CalendarDay(year: day.year, month: month, day: group.days[place].value)
      else { return nil }
      let start = begin == 0 ? group.tokens.lowerBound : group.days[begin].tokens.lowerBound
      let end =
        group.days[place].tokens == lastDay.tokens ? group.tokens.upperBound : group.days[place].tokens.upperBound
      if from > to { return nil }
      let span = from == to ? DateSpan.point(.day(from)) : .between(.day(from), .day(to))
      parts.append(Part(tokens: start..<end, span: span, anchor: resolved.anchor))
      begin = place + 1
    }
    return parts
  }

  private func listLink(after group: DateGroup) -> Int? {
    let index = group.tokens.upperBound
    switch kind(index) {
    case .comma where kind(index + 1) == .and || kind(index + 1) == .or: return skippingThe(index + 2)
    case .comma where group.width == .day: return nil
    case .and, .or, .comma: return skippingThe(index + 1)
    default: return nil
    }
  }

  /// Whether a bare year goes on a list and counts nothing: "in 2008, 2014 and 2022".
  private func endsListItem(_ group: DateGroup, after start: Int, of last: DateGroup) -> Bool {
    guard case .given(let year) = group.year, case .given(let before) = last.year else { return false }
    let next = kind(group.tokens.upperBound)
    if kind(start - 1) == .comma { return next == .comma || next == .and || next == .or }
    return before < year && year - before <= 100 || next != .lower && next != .name && next != .electionKind
  }

  // MARK: Spans

  /// "28 June to 2 July 2024", "April-June", "2021-2022", "between 2014 and 2022", "from 2014 to the present".
  private func spanOfGroups(_ first: DateGroup) -> Match? {
    let link = first.tokens.upperBound
    let isFramed = isFramed(first)
    let start: Int
    switch kind(link) {
    case .dash, .to, .until, .through: start = skippingThe(link + 1)
    case .slash where isAdjacent(link): start = link + 1
    case .and where kind(first.tokens.lowerBound - 1) == .between: start = skippingThe(link + 1)
    default: return nil
    }
    if let open = spanToPresent(first, at: start, isFramed: isFramed) { return open }
    guard var second = group(at: start), allowsSpan(first, second, link: kind(link), isFramed: isFramed) else {
      return nil
    }
    var begin = first
    let context = first.tokens.lowerBound..<second.tokens.upperBound
    if begin.width == .year || second.width == .year {
      begin.year = begin.year == .open ? second.year : begin.year
    }
    if begin.year == .open, second.year == .open, !isFuture(context), let from = resolve(begin, context: context) {
      return notBefore(from.point, second).map { Match(context, .between(from.point, $0), from.anchor) }
    }
    guard let end = resolve(second, context: context) else { return nil }
    second.tokens = context
    guard let from = begin.year == .open ? notAfter(end.point, begin) : resolve(begin, context: context)?.point,
      DateSpan.between(from, end.point).value != nil
    else { return nil }
    return Match(context, .between(from, end.point), end.anchor)
  }

  private func isFramed(_ group: DateGroup) -> Bool {
    let before = kind(group.tokens.lowerBound - 1)
    return before == .from || before == .between || before == .frame
      || before == .unit && token(group.tokens.lowerBound - 1).value == DateUnit.year.rawValue
  }

  private func allowsSpan(_ first: DateGroup, _ second: DateGroup, link: DateTokenKind, isFramed: Bool) -> Bool {
    if isFramed { return true }
    guard first.width == second.width else { return false }
    switch first.width {
    case .day: return link != .slash && first.days.count == 1 && second.days.count == 1
    case .month: return link != .until || second.year != .open
    case .year: return link == .dash && isSpanOfYears(first, second)
    }
  }

  /// "2021-2022", not the numbers of two documents.
  private func isSpanOfYears(_ first: DateGroup, _ second: DateGroup) -> Bool {
    guard case .given(let from) = first.year, case .given(let to) = second.year else { return false }
    let before = kind(first.tokens.lowerBound - 1)
    return to > from && to - from <= 150 && from >= 1500 && before != .citation
      && !(isAdjacent(first.tokens.lowerBound) && before != .open && before != .quote)
      && !(isAdjacent(second.tokens.upperBound) && [.dash, .slash].contains(kind(second.tokens.upperBound)))
  }

  /// "2021/22", "2021-22": the years that a second number shortens.
  func yearsInShort(at index: Int) -> Match? {
    let start = index + 2
    guard let from = number(index, digits: 4...4),
      (1500...2199).contains(from), let short = number(start, digits: 2...4), isAdjacent(start), isAdjacent(start - 1),
      kind(start - 1) == .slash || kind(start - 1) == .dash, !isAdjacent(index) || kind(index - 1) == .open,
      kind(index - 1) != .citation, kind(index - 1) != .close,
      !(isAdjacent(start + 1) && [.dash, .slash].contains(kind(start + 1)))
    else { return nil }
    let isFull = token(start).length == 4
    if isFull, kind(start - 1) != .slash { return nil }
    let to = isFull ? short : from / 100 * 100 + short + (short < from % 100 ? 100 : 0)
    // "2021-12" is a month of ISO 8601.
    guard to > from, to - from <= 20, kind(start - 1) == .slash ? to - from == 1 : short > 12 else { return nil }
    return Match(index..<start + 1, .between(.year(from), .year(to)), .absolute)
  }

  /// "from 2014 to the present", "2014-present": open at the end.
  private func spanToPresent(_ first: DateGroup, at start: Int, isFramed: Bool) -> Match? {
    let next = kind(start)
    guard !isNote, next == .present || isFramed && (next == .now || next == .day && token(start).value == 0),
      first.width != .year || isFramed || kind(first.tokens.upperBound) == .dash,
      let from = resolve(first, context: first.tokens)
    else { return nil }
    return Match(first.tokens.lowerBound..<start + 1, .from(from.point), from.anchor)
  }

  // MARK: What is a date

  /// Whether a group stands for a time: a bare month or year needs a word before or after it that says so.
  private func isDate(_ group: DateGroup) -> Bool {
    switch group.width {
    case .day: return true
    case .month: return group.year != .open || isMonth(group)
    case .year: return isYear(group)
    }
  }

  private func isMonth(_ group: DateGroup) -> Bool {
    let index = group.tokens.lowerBound
    let next = group.tokens.upperBound
    if isNote { return isNoteMonth(index, next) }
    guard !token(index).flags.contains(.short) else { return false }
    switch kind(index - 1) {
    case .in, .since, .until, .during, .between, .through: return true
    case .from, .of, .by, .before, .after, .following, .over, .for:
      return kind(next) != .name && kind(next) != .possessive
    case .the: return leadsToEvent(next)
    case .name: return kind(next) == .possessive && leadsToEvent(next + 1)
    default: return leadsToEvent(kind(next) == .possessive ? next + 1 : next)
    }
  }

  /// In a note any name of a month is one, unless it can be another word ("may", "march", "dec").
  private func isNoteMonth(_ index: Int, _ next: Int) -> Bool {
    switch kind(index - 1) {
    case .in, .since, .until, .during, .between, .through, .from, .of, .by, .before, .after, .this, .next, .last, .for:
      return !isAdjacent(next) || kind(next) != .mark
    default: break
    }
    if isAdjacent(index), kind(index - 1) == .mark { return false }
    let isOwnWord = [3, 5].contains(token(index).value)
    guard isOwnWord || token(index).flags.contains(.short) else { return true }
    if isOwnWord, kind(next) == .name || kind(next) == .lower { return false }
    return token(index).flags.contains(.capital)
  }

  private func isYear(_ group: DateGroup) -> Bool {
    guard case .given(let year) = group.year else { return false }
    let index = group.tokens.lowerBound
    let next = group.tokens.upperBound
    if isNote, [.to, .until, .through, .and, .or, .paragraph, .end].contains(kind(next)), year >= 1900, year <= 2100,
      !isAdjacent(index), kind(index - 1) != .dash
    {
      return true
    }
    if isNote, kind(index - 1) == .mark, let sign = text[Int(token(index - 1).start)...].first,
      [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "=")].contains(sign)
    {
      return true
    }
    guard !isAdjacent(next) || ![.dash, .slash, .mark].contains(kind(next)) || kind(next + 1) == .lower else {
      return false
    }
    if isAdjacent(index), kind(index - 1) != .open, kind(index - 1) != .quote { return false }
    switch kind(index - 1) {
    case .in, .since, .until, .during: return true
    case .by, .of, .from, .before, .after, .through, .between, .starting, .over, .for: return year >= 1700
    case .than: return kind(index - 2) == .elapsed && year >= 1700
    case .as: return kind(index - 2) == .early && year >= 1700
    case .unit: return token(index - 1).value == DateUnit.year.rawValue
    default: return (1800...2100).contains(year) && kind(index - 1) != .citation && leadsToEvent(next)
    }
  }

  /// Whether a name of something that happens stands next: "the 2020 presidential elections".
  private func leadsToEvent(_ index: Int) -> Bool {
    var place = index
    while place < index + 7 {
      switch kind(place) {
      case .event: return true
      case .electionKind: place += 1
      case .name where token(place).value <= 3: place += 1
      case .dash where isAdjacent(place), .period where isAdjacent(place) && isAdjacent(place + 1): place += 1
      default: return false
      }
    }
    return false
  }
}
