import Language

/// The words that the test set counts to a date.
struct RecognizersSpan {
  /// What a preposition makes of a date.
  enum Opening {
    case none, before, until, after, since
  }

  /// Lower-case words of the mention.
  let words: [String]
  /// The words in front that the span takes in, as far as they tell the kind of a year.
  private(set) var frontWords: [String] = []
  /// Byte range with what stands in front and behind.
  private(set) var bytes: Range<Int>
  /// Whether words behind the mention belong to it.
  private(set) var endsBehind = false
  private(set) var opening = Opening.none

  init(tokens: [Token], first: Int, last: Int, mention: DateMention) {
    words = tokens[first...last].map(\.lower)
    bytes = tokens[first].range.lowerBound..<tokens[last].range.upperBound
    var start = first
    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].lower : "" }
    if word(start - 1) == "of", word(start - 2) == "month", !mention.isDay { start -= 2 }
    let hasYearWord = words.count == 1 && Int(words[0]) != nil && !mention.isDay
    if hasYearWord, word(start - 1) == "year" { start -= 1 }
    if hasYearWord, RecognizersSpan.yearKinds.contains(word(start - 1)) { start -= 1 }
    let article = word(start - 1) == "the" ? start - 1 : start
    if article < start, !hasYearWord || start == first,
      RecognizersSpan.takesArticle(words, tokens[start].lower, mention.isDay)
    {
      start = article
    }
    let before = word(article - 1)
    let isSpan = RecognizersSpan.isSpan(words, mention)
    let isCount = RecognizersSpan.isCount(words)
    let isStretch = mention.value.kind == .interval
    if before == "between" || before == "from", isSpan {
      start = article - 1
    } else if isCount,
      before == "in" && RecognizersSpan.units.contains(words[words.count - 1])
        || before == "within" && isStretch || before == "for" && isStretch && !words.contains("starting")
    {
      start = article - 1
    } else if before == "within", isStretch, words.first == "next" || words.first == "coming" {
      start = article - 1
    } else if before == "on", words.count > 2, words.contains("week"), mention.isDay,
      words[0].hasSuffix("day"), !words.contains("last")
    {
      start = article - 1
    } else if !isSpan, let opened = RecognizersSpan.opening(word, article) {
      start = opened.start
      opening = opened.opening
    }
    frontWords = tokens[start..<first].map(\.lower).filter { RecognizersSpan.yearKinds.contains($0) }
    bytes = tokens[start].range.lowerBound..<bytes.upperBound
    guard opening == .none, ["or", "and"].contains(word(last + 1)) else { return }
    switch word(last + 2) {
    case "later", "after", "onwards", "above": opening = .since
    case "earlier", "before", "below": opening = .until
    default: return
    }
    if last + 3 < tokens.count, tokens[last + 3].kind == .number || tokens[last + 3].kind == .word {
      opening = .none
      return
    }
    endsBehind = true
    bytes = bytes.lowerBound..<tokens[last + 2].range.upperBound
  }

  private static let yearKinds: Set<String> = ["fiscal", "school", "calendar", "cy", "fy", "sy"]

  private static let articleWords: Set<String> = [
    "day", "week", "weekend", "month", "year", "spring", "summer", "autumn", "winter", "eve",
  ]

  private static func takesArticle(_ words: [String], _ first: String, _ mentionIsDay: Bool) -> Bool {
    if words.contains("date") { return false }
    if articleWords.contains(first) { return words.count == 1 || Int(words[1]) == nil }
    if words.contains("decade") || words.contains("decades") { return true }
    if first == "last" || first == "next" || first == "first" {
      return words.contains("day") && !words.contains("year") || words.contains("of") || first == "first"
    }
    if first.hasSuffix("0s") || first.hasSuffix("ties") || words.last?.hasSuffix("ties") == true { return true }
    if words.count > 2, words.contains("tens") { return true }
    // "the 9th of May", but "tenth of September".
    if first.first?.isNumber != true, words.contains("of"), mentionIsDay,
      !words.contains(where: { $0.hasSuffix("day") && $0 != "day" })
    {
      return false
    }
    return isOrdinal(first) || words.count > 1 && isOrdinal(words[1]) && isCardinal(first)
      || words.count > 2 && words[1] == "-" && isOrdinal(words[2]) || words.count == 1 && isDayNumber(first)
  }

  private static func isDayNumber(_ word: String) -> Bool { (Int(word) ?? 99) <= 31 || isCardinal(word) }

  private static func isCardinal(_ word: String) -> Bool {
    ["twenty", "thirty", "fifteen", "thirteen", "fourteen", "sixteen", "seventeen", "eighteen", "nineteen"].contains(
      word)
  }

  private static func isOrdinal(_ word: String) -> Bool {
    let ends = ["st", "nd", "rd", "th"]
    if word.first.map({ $0.isNumber }) == true { return ends.contains { word.hasSuffix($0) } }
    return ordinals.contains(word)
  }

  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "thirtieth",
  ]

  /// Whether a mention spans two dates.
  private static func isSpan(_ words: [String], _ mention: DateMention) -> Bool {
    mention.value.kind == .interval && mention.value.begin != nil && mention.value.end != nil
      && words.contains { links.contains($0) }
  }

  static let links: Set<String> = ["to", "until", "till", "through", "thru", "and", "-", "\u{2013}", "~"]

  /// Whether a mention is a length of time: "two weeks".
  private static func isCount(_ words: [String]) -> Bool {
    guard let first = words.first, !words.contains(where: { ["next", "upcoming", "last", "past"].contains($0) }) else {
      return false
    }
    let isNumber =
      Int(first) != nil || ["a", "an", "few", "several", "couple"].contains(first) || numbers.contains(first)
    return isNumber && words.contains { units.contains($0) }
  }

  static let units: Set<String> = [
    "day", "days", "week", "weeks", "month", "months", "year", "years", "fortnight", "fortnights", "decade", "decades",
  ]

  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "ninety", "hundred",
  ]

  /// The words in front of a place that open a range, the longest first.
  private static func opening(_ word: (Int) -> String, _ place: Int) -> (start: Int, opening: Opening)? {
    for (phrase, opening) in openings {
      guard phrase.indices.allSatisfy({ word(place - phrase.count + $0) == phrase[$0] }) else { continue }
      return (place - phrase.count, opening)
    }
    return nil
  }

  private static let openings: [([String], Opening)] = [
    (["on", "or", "before"], .until), (["on", "or", "after"], .since), (["no", "later", "than"], .until),
    (["not", "later", "than"], .until), (["no", "earlier", "than"], .since), (["later", "than"], .after),
    (["earlier", "than"], .before), (["greater", "than"], .after), (["less", "than"], .before),
    (["more", "than"], .after), (["prior", "to"], .before), (["starting", "from"], .since),
    (["starting", "on"], .since), (["beginning", "on"], .since), (["ending", "with"], .until),
    (["ending", "on"], .until),
    (["ending"], .until), (["starting"], .since), (["since"], .since), (["after"], .after), (["before"], .before),
    (["until"], .until), (["till"], .until), (["by"], .until), ([">", "="], .since), (["<", "="], .until),
    ([">"], .after), (["<"], .before),
  ]
}

extension DateMention {
  /// Whether the date is a day, as read before a preposition opened it.
  var isDay: Bool {
    let edtf = value.edtf
    if !edtf.utf8.contains(UInt8(ascii: "/")) { return value.kind == .day }
    return edtf.hasPrefix("../") && edtf.utf8.count == 13 || edtf.hasSuffix("/..") && edtf.utf8.count == 13
  }
}
