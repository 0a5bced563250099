import Language

/// What a date means in the notation of the test set.
struct RecognizersValue {
  private(set) var type = "daterange"
  private(set) var timex: String?
  private(set) var value: String?

  init(mention: DateMention, span: RecognizersSpan, reference: CalendarDay) {
    let parts = mention.value.edtf.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let known = parts.filter { $0 != ".." }
    guard let first = known.first, let last = known.last else { return }
    let isOpen = known.count < parts.count
    if known.count == 1 {
      timex = RecognizersValue.timex(first, span.frontWords + span.words)
      let begin = RecognizersValue.firstDay(first)
      let end = first.utf8.count == 10 ? begin : RecognizersValue.next(first)
      if span.opening == .none, !isOpen {
        type = first.utf8.count == 10 ? "date" : "daterange"
        value = first.utf8.count == 10 ? first : "\(begin)/\(end)"
      } else {
        value = RecognizersValue.opened(span, begin, end, parts)
      }
      return
    }
    let begin = RecognizersValue.firstDay(first)
    timex = RecognizersValue.timex(from: first, to: last, span.words)
    let end = RecognizersValue.end(of: mention, last, span.words, reference)
    if span.opening != .none {
      value = RecognizersValue.opened(span, begin, end, parts)
    } else if RecognizersValue.looksAhead(span.words), first == reference.iso,
      let from = reference.adding(days: 1), let to = CalendarDay(iso: last)?.adding(days: 1)
    {
      // Counts ahead begin on the day behind the reference.
      value = "\(from.iso)/\(to.iso)"
    } else {
      value = "\(begin)/\(end)"
    }
  }

  private static func opened(_ span: RecognizersSpan, _ begin: String, _ end: String, _ parts: [String]) -> String {
    let isModified = !modifiers.isDisjoint(with: span.words)
    switch span.opening {
    case .before, .until: return "/" + (isModified ? end : begin)
    case .after: return (isModified ? begin : end) + "/"
    case .since: return begin + "/"
    case .none: return parts.first == ".." ? "/" + begin : begin + "/"
    }
  }

  private static let modifiers: Set<String> = ["end", "beginning", "start", "middle", "mid", "early", "late"]

  private static func looksAhead(_ words: [String]) -> Bool {
    words.contains { ["next", "coming", "upcoming", "following", "hence", "future"].contains($0) }
  }

  /// The end of an interval: a second date begins there, a unit of the calendar has ended there.
  private static func end(of mention: DateMention, _ last: String, _ words: [String], _ reference: CalendarDay)
    -> String
  {
    let isLinked = words.contains { RecognizersSpan.links.contains($0) }
    let isUnit = words.contains { word in
      ["week", "weekend", "quarter", "quarters", "half", "century", "decade"].contains(word) || word.hasSuffix("ies")
        || word.hasSuffix("tens") || word.hasSuffix("0s") || ["q1", "q2", "q3", "q4", "h1", "h2"].contains(word)
    }
    if last.utf8.count < 10 {
      let ends = words.contains("end") && words.last != "end"
      return isLinked && !ends && !isUnit ? firstDay(last) : next(last)
    }
    guard let day = CalendarDay(iso: last), let begin = mention.value.begin else { return last }
    let days = day.ordinal - begin.ordinal
    let isCalendar = begin.weekday == 1 && days % 7 == 6 || begin.weekday == 6 && days == 1
    guard isCalendar, words.contains(where: { ["week", "weeks", "weekend"].contains($0) }), !isLinked,
      !words.contains("rest")
    else { return last }
    return day.adding(days: 1)?.iso ?? last
  }

  // MARK: Points

  /// First day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  private static func firstDay(_ point: String) -> String {
    switch point.utf8.count {
    case 4: point + "-01-01"
    case 7: point + "-01"
    default: point
    }
  }

  /// First day behind a year, month or day.
  private static func next(_ point: String) -> String {
    let numbers = point.split(separator: "-").compactMap { Int($0) }
    switch numbers.count {
    case 1: return pad(numbers[0] + 1, 4) + "-01-01"
    case 2:
      let isLast = numbers[1] == 12
      return pad(isLast ? numbers[0] + 1 : numbers[0], 4) + "-" + pad(isLast ? 1 : numbers[1] + 1, 2) + "-01"
    default: return CalendarDay(iso: point)?.adding(days: 1)?.iso ?? point
    }
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  // MARK: TIMEX

  private static func timex(_ point: String, _ words: [String]) -> String {
    let hasYear = words.contains { $0.utf8.count == 4 && Int($0) != nil || $0 == "year" || $0 == "month" }
    let isDetermined = words.contains { ["this", "next", "last", "previous", "past", "coming"].contains($0) }
    if let kind = words.compactMap({ yearKinds[$0] }).first { return kind + point }
    if point.utf8.count == 7, !hasYear, !isDetermined { return "XXXX" + point.dropFirst(4) }
    return point
  }

  private static let yearKinds = ["fiscal": "FY", "school": "SY", "fy": "FY", "sy": "SY"]
  private static let seasons = ["spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"]

  private static func timex(from first: String, to last: String, _ words: [String]) -> String? {
    if let season = words.compactMap({ seasons[$0] }).first {
      return words.count == 1 ? season : first.prefix(4) + "-" + season
    }
    guard let day = CalendarDay(iso: first), first.utf8.count == 10,
      words.contains("week") || words.contains("weekend"),
      let thursday = day.adding(days: 4 - day.weekday), let start = CalendarDay(year: thursday.year, month: 1, day: 1)
    else { return nil }
    let week = pad(thursday.year, 4) + "-W" + pad((thursday.ordinal - start.ordinal) / 7 + 1, 2)
    return words.contains("weekend") ? week + "-WE" : week
  }
}
