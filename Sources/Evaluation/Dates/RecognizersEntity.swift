/// A date as the test set of microsoft/Recognizers-Text marks it.
public struct RecognizersEntity: Codable, Hashable, Sendable {
  /// First code point of the span.
  public var start: Int
  /// Code point after the span.
  public var end: Int
  /// `date` or `daterange`.
  public var type: String
  /// TIMEX3 expression of the value, without the reference where the text gives no year.
  public var timex: String?
  /// `YYYY-MM-DD`, or `START/END` with the end excluded; an open side is empty.
  public var value: String?
}
