import Language

/// What the head of a statement says of it: where, when and by whom it was made.
public struct Header: Hashable, Sendable {
  /// A value of the header and where it stands, as a UTF-8 byte range of the reading; no range where the value came
  /// with the file (JSON Lines, HTML metadata) and not in its text.
  public struct Field: Hashable, Sendable {
    /// The value, normalised.
    public var value: String
    /// Where it stands.
    public var range: Range<Int>?

    /// Makes a field.
    public init(value: String, range: Range<Int>?) {
      self.value = value
      self.range = range
    }
  }

  /// "OSCE Permanent Council".
  public var forum: Field?
  /// Number of the meeting, digits only: "1568".
  public var number: Field?
  /// "Vienna".
  public var place: Field?
  /// Day of the statement.
  public var date: CalendarDay?
  /// Where the day stands.
  public var dateRange: Range<Int>?
  /// "EU Statement on the Report by …".
  public var title: Field?
  /// "EUROPEAN UNION", as it stands.
  public var issuer: Field?
  /// Lines that name who speaks or releases: "Ned Price, Department Spokesperson".
  public var bylines: [Field] = []
  /// First byte of the body, after the header.
  public var bodyStart: Int = 0

  /// Makes an empty header.
  public init() {}
}
