/// The first and the last day of a date in the Extended Date/Time Format, levels 0 and 1 (ISO 8601-2:2019).
///
/// Read are days, months, years, seasons of the northern year (`2026-21` to `2026-24`), unspecified digits (`199X`,
/// `2026-XX`), open and closed intervals; a time of day and marks of doubt (`?`, `~`, `%`) change nothing.
package struct EDTFBounds: Hashable {
  /// First day (`YYYY-MM-DD`), or `nil` where it is open.
  package let begin: String?
  /// Last day, or `nil` where it is open.
  package let end: String?

  /// Reads a text; `nil` where it is no such date, open at both ends, or ends before it begins.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      guard let days = EDTFBounds.days(first) else { return nil }
      (begin, end) = (days.first, days.last)
      return
    }
    guard let begin = EDTFBounds.bound(first, { $0.first }), let end = EDTFBounds.bound(parts[1], { $0.last }),
      begin != nil || end != nil, EDTFBounds.isInOrder(begin, end)
    else { return nil }
    self.begin = begin
    self.end = end
  }

  /// Whether days, of which any may be open, are not the wrong way round; Gephi refuses such a file.
  static func isInOrder(_ begin: String?, _ end: String?) -> Bool {
    guard let begin, let end else { return true }
    return begin <= end
  }

  private typealias Days = (first: String, last: String)

  /// One end of an interval: `.some(nil)` where it is open, `nil` where it is no date.
  private static func bound(_ part: Substring, _ side: (Days) -> String) -> String?? {
    if part.isEmpty || part == ".." { return .some(nil) }
    return days(part).map { side($0) }
  }

  private static func days(_ part: Substring) -> Days? {
    let bytes = part.utf8.prefix { $0 != 0x54 }.filter { $0 != 0x3F && $0 != 0x7E && $0 != 0x25 }
    let fields = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), let years = range(fields[0], digits: 4) else { return nil }
    guard fields.count > 1 else { return (day(years.lowerBound, 1, 1), day(years.upperBound, 12, 31)) }
    guard let months = range(fields[1], digits: 2) else { return nil }
    if fields.count == 2, months.count == 1, (21...24).contains(months.lowerBound) {
      return season(months.lowerBound, years)
    }
    let first = max(months.lowerBound, 1)
    let last = min(months.upperBound, 12)
    guard first <= last else { return nil }
    guard fields.count == 3 else {
      return (day(years.lowerBound, first, 1), day(years.upperBound, last, length(years.upperBound, last)))
    }
    guard let days = range(fields[2], digits: 2) else { return nil }
    let low = max(days.lowerBound, 1)
    let high = min(days.upperBound, length(years.upperBound, last))
    guard low <= high else { return nil }
    return (day(years.lowerBound, first, low), day(years.upperBound, last, high))
  }

  /// Spring begins in March; winter ends in the next year.
  private static func season(_ number: Int, _ years: ClosedRange<Int>) -> Days {
    let month = (number - 20) * 3
    let lastYear = number == 24 ? years.upperBound + 1 : years.upperBound
    let lastMonth = number == 24 ? 2 : month + 2
    return (day(years.lowerBound, month, 1), day(lastYear, lastMonth, length(lastYear, lastMonth)))
  }

  /// The numbers that some digits may stand for, of which any may be `X`.
  private static func range(_ bytes: ArraySlice<UInt8>, digits: Int) -> ClosedRange<Int>? {
    guard bytes.count == digits else { return nil }
    var low = 0
    var high = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39: (low, high) = (low * 10 + Int(byte - 0x30), high * 10 + Int(byte - 0x30))
      case 0x58: (low, high) = (low * 10, high * 10 + 9)
      default: return nil
      }
    }
    return low...high
  }

  private static func length(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
