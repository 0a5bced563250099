/// A value of `xsd:dateTime`, `xsd:date` or `xsd:time` (XML Schema 1.1 Datatypes, section 3.3).
struct DateTimeValue: Sendable {
  /// Which of the three.
  enum Kind: Sendable {
    case dateTime, date, time
  }

  let kind: Kind
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  let second: ExactDecimal
  /// Minutes east of UTC; `nil` without a time zone.
  let zone: Int?

  /// Reads a lexical form; `nil` when it is none of the kind.
  init?(_ text: String, _ kind: Kind) {
    var scanner = DateScanner(Numeric.trimmed(text))
    self.kind = kind
    if kind == .time {
      // The day does not matter, as long as it is the same for all.
      (year, month, day) = (1972, 12, 31)
    } else {
      guard let year = scanner.year(), scanner.take("-"), let month = scanner.digits(2), scanner.take("-"),
        let day = scanner.digits(2), month >= 1, month <= 12, day >= 1,
        day <= DateTimeValue.days(inMonth: month, of: year)
      else { return nil }
      (self.year, self.month, self.day) = (year, month, day)
    }
    if kind == .dateTime, !scanner.take("T") { return nil }
    if kind == .date {
      (hour, minute, second) = (0, 0, .zero)
    } else {
      guard let hour = scanner.digits(2), scanner.take(":"), let minute = scanner.digits(2), scanner.take(":"),
        let second = scanner.seconds(), minute < 60, second < ExactDecimal(60),
        hour < 24 || (hour == 24 && minute == 0 && second == .zero)
      else { return nil }
      (self.hour, self.minute, self.second) = (hour, minute, second)
    }
    guard let zone = scanner.zone(), scanner.isAtEnd else { return nil }
    if case .east(let minutes) = zone { self.zone = minutes } else { self.zone = nil }
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since the first of March of the year 0 in the proleptic Gregorian calendar.
  private var dayNumber: Int {
    let shifted = month > 2 ? year : year - 1
    let century = shifted >= 0 ? shifted / 400 : (shifted - 399) / 400
    let yearOfCentury = shifted - century * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return century * 146_097 + yearOfCentury * 365 + yearOfCentury / 4 - yearOfCentury / 100 + dayOfYear
  }

  /// Whole seconds on a common line, in a zone, and the fraction.
  private func position(zone: Int) -> (Int, ExactDecimal) {
    let whole = second.truncated
    let fraction = second.subtracting(ExactDecimal(whole)) ?? .zero
    return ((dayNumber * 24 + hour) * 3600 + (minute - zone) * 60 + Int(whole), fraction)
  }

  /// Negative, zero or positive; `nil` where the order depends on a time zone that is not told, or the kinds differ.
  static func compare(_ left: DateTimeValue, _ right: DateTimeValue) -> Int? {
    guard left.kind == right.kind else { return nil }
    func order(_ leftZone: Int, _ rightZone: Int) -> Int {
      let (a, b) = (left.position(zone: leftZone), right.position(zone: rightZone))
      return a < b ? -1 : (b < a ? 1 : 0)
    }
    switch (left.zone, right.zone) {
    case (let a?, let b?): return order(a, b)
    case (nil, nil): return order(0, 0)
    case (let a?, nil): return agreed(order(a, 14 * 60), order(a, -14 * 60))
    case (nil, let b?): return agreed(order(14 * 60, b), order(-14 * 60, b))
    }
  }

  /// A time without zone is earlier or later only where it is so in every zone.
  private static func agreed(_ first: Int, _ second: Int) -> Int? {
    first == second && first != 0 ? first : nil
  }

  /// A total order that agrees with ``compare(_:_:)``: values without zone count as UTC, and come first among equals.
  static func totalOrder(_ left: DateTimeValue, _ right: DateTimeValue) -> Int {
    let (a, b) = (left.position(zone: left.zone ?? 0), right.position(zone: right.zone ?? 0))
    if a < b { return -1 }
    if b < a { return 1 }
    return (left.zone == nil ? 0 : 1) - (right.zone == nil ? 0 : 1)
  }
}
