/// When something is: an Extended Date/Time Format text and the days it begins and ends.
///
/// `edtf` is level 0/1 of EDTF (ISO 8601-2:2019, Library of Congress profile): `2026-04`, `2026-06-01/2026-06-07`,
/// `2009/..`. `begin` and `end` are ISO 8601 days (`YYYY-MM-DD`), both inclusive; either is `nil` where the text leaves
/// it open.
public struct TimeExtent: Hashable, Sendable {
  /// The EDTF text, never empty.
  public var edtf: String
  /// First day, or `nil` when open.
  public var begin: String?
  /// Last day, or `nil` when open.
  public var end: String?

  /// Makes an extent of an EDTF text and its bounds.
  public init(edtf: String, begin: String?, end: String?) {
    self.edtf = edtf
    self.begin = begin
    self.end = end
  }

  /// Whether the extent is one known day.
  public var isDay: Bool { begin != nil && begin == end }
}

extension TimeExtent: Comparable {
  /// Order by begin (open first), end (open last), then text.
  public static func < (left: TimeExtent, right: TimeExtent) -> Bool {
    (left.begin ?? "", left.end ?? "~", left.edtf) < (right.begin ?? "", right.end ?? "~", right.edtf)
  }
}
