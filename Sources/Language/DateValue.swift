/// What a date expression means: an Extended Date/Time Format text with its first and last day.
public struct DateValue: Hashable, Sendable {
  /// EDTF text (ISO 8601-2:2019): `2026-06-11`, `2026-04`, `2026`, `2026-06-01/2026-06-07`, `2009/..`.
  public var edtf: String
  /// First day, or `nil` where the text leaves the begin open.
  public var begin: CalendarDay?
  /// Last day, or `nil` where the text leaves the end open.
  public var end: CalendarDay?

  /// Makes a value of its text and bounds.
  public init(edtf: String, begin: CalendarDay?, end: CalendarDay?) {
    self.edtf = edtf
    self.begin = begin
    self.end = end
  }

  /// How wide the time is.
  public var kind: DateKind {
    if edtf.utf8.contains(UInt8(ascii: "/")) { return .interval }
    return switch edtf.utf8.count {
    case 4: .year
    case 7: .month
    default: .day
    }
  }
}
