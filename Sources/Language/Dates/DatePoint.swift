/// A day, month or year: what bounds a span.
enum DatePoint: Hashable {
  case day(CalendarDay)
  case month(year: Int, month: Int)
  case year(Int)

  /// EDTF text.
  var edtf: String {
    switch self {
    case .day(let day): day.iso
    case .month(let year, let month): CalendarDay.pad(year, 4) + "-" + CalendarDay.pad(month, 2)
    case .year(let year): CalendarDay.pad(year, 4)
    }
  }

  /// First day, or `nil` outside the years 1 to 9999.
  var first: CalendarDay? {
    switch self {
    case .day(let day): day
    case .month(let year, let month): CalendarDay(year: year, month: month, day: 1)
    case .year(let year): CalendarDay(year: year, month: 1, day: 1)
    }
  }

  /// Last day, or `nil` outside the years 1 to 9999.
  var last: CalendarDay? {
    switch self {
    case .day(let day): day
    case .month(let year, let month):
      CalendarDay(year: year, month: month, day: CalendarDay.length(ofMonth: month, year: year))
    case .year(let year): CalendarDay(year: year, month: 12, day: 31)
    }
  }

  /// A month counted from January of a year on, also beyond December.
  static func month(index: Int) -> DatePoint {
    let year = index >= 0 ? index / 12 : -((11 - index) / 12)
    return .month(year: year, month: index - year * 12 + 1)
  }
}

/// What an expression means before its preposition opens it.
enum DateSpan: Hashable {
  case point(DatePoint)
  case between(DatePoint, DatePoint)
  case from(DatePoint)
  case to(DatePoint)

  /// First point, where there is one.
  var begin: DatePoint? {
    switch self {
    case .point(let point), .from(let point), .between(let point, _): point
    case .to: nil
    }
  }

  /// Last point, where there is one.
  var end: DatePoint? {
    switch self {
    case .point(let point), .to(let point), .between(_, let point): point
    case .from: nil
    }
  }

  /// The value, or `nil` where a bound lies outside the calendar or the ends are in the wrong order.
  var value: DateValue? {
    switch self {
    case .point(let point):
      guard let first = point.first, let last = point.last else { return nil }
      return DateValue(edtf: point.edtf, begin: first, end: last)
    case .between(let begin, let end):
      guard let first = begin.first, let last = end.last, first <= last else { return nil }
      return DateValue(edtf: begin.edtf + "/" + end.edtf, begin: first, end: last)
    case .from(let begin):
      guard let first = begin.first else { return nil }
      return DateValue(edtf: begin.edtf + "/..", begin: first, end: nil)
    case .to(let end):
      guard let last = end.last else { return nil }
      return DateValue(edtf: "../" + end.edtf, begin: nil, end: last)
    }
  }
}
