import Language

/// Finds the first absolute day of a header line: "11 June 2026", "November 20, 2025", "2026-06-11", "11.06.2026".
enum HeaderDay {
  /// A day and the words that name it.
  struct Found {
    var day: CalendarDay
    var words: Range<Int>
  }

  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    var months: [String: Int] = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()

  /// Whether a word is a month's name or its short form.
  static func isMonth(_ word: String) -> Bool { months[word] != nil }

  /// The first day in a line.
  static func find(in line: HeaderWords) -> Found? {
    for index in line.words.indices {
      if let found = dayFirst(line, index) ?? monthFirst(line, index) ?? numeric(line, index) { return found }
    }
    return nil
  }

  /// "11 June 2026", "30th of September, 2024", and "30" September" of scanned pages.
  private static func dayFirst(_ line: HeaderWords, _ index: Int) -> Found? {
    guard let day = dayNumber(line.words[index]), joins(line, index) else { return nil }
    var next = index + 1
    if next < line.words.count, line.words[next].lower == "of" { next += 1 }
    guard next + 1 < line.words.count, let month = months[line.words[next].lower], joins(line, next),
      let year = year(line.words[next + 1]), let value = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return Found(day: value, words: index..<(next + 2))
  }

  /// "November 20, 2025", "May 3rd 2022".
  private static func monthFirst(_ line: HeaderWords, _ index: Int) -> Found? {
    guard let month = months[line.words[index].lower], line.words[index].isCapitalised, joins(line, index),
      index + 2 < line.words.count, let day = dayNumber(line.words[index + 1]), joins(line, index + 1),
      let year = year(line.words[index + 2]), let value = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return Found(day: value, words: index..<(index + 3))
  }

  /// "2026-06-11"; "11.06.2026" and "25/06/2026", where the day cannot be the month.
  private static func numeric(_ line: HeaderWords, _ index: Int) -> Found? {
    if line.words[index].range.count == 10, let day = CalendarDay(iso: line.words[index].lower) {
      return Found(day: day, words: index..<(index + 1))
    }
    guard index + 2 < line.words.count, let first = line.words[index].number, let second = line.words[index + 1].number,
      let year = year(line.words[index + 2])
    else { return nil }
    let gaps = [Array(line.gap(after: index)), Array(line.gap(after: index + 1))]
    let isDotted = gaps == [[UInt8(ascii: ".")], [UInt8(ascii: ".")]]
    let isSlashed = gaps == [[UInt8(ascii: "/")], [UInt8(ascii: "/")]]
    guard isDotted || (isSlashed && first > 12), let day = CalendarDay(year: year, month: second, day: first) else {
      return nil
    }
    return Found(day: day, words: index..<(index + 3))
  }

  private static func dayNumber(_ word: HeaderWords.Word) -> Int? {
    if let number = word.number { return (1...31).contains(number) ? number : nil }
    guard word.lower.utf8.count <= 4, let suffix = ["st", "nd", "rd", "th"].first(where: word.lower.hasSuffix),
      let number = Int(word.lower.dropLast(suffix.count)), (1...31).contains(number)
    else { return nil }
    return number
  }

  private static func year(_ word: HeaderWords.Word) -> Int? {
    word.range.count == 4 ? word.number.flatMap { (1900...2100).contains($0) ? $0 : nil } : nil
  }

  /// Whether only spaces, commas, dots and raised signs stand before the next word.
  private static func joins(_ line: HeaderWords, _ index: Int) -> Bool {
    let gap = line.gap(after: index)
    return gap.count <= 8
      && gap.allSatisfy { $0 == 0x20 || $0 == 0x2C || $0 == 0x2E || $0 == 0x22 || $0 == 0x27 || $0 >= 0x80 }
  }
}
