/// Finds dates and periods in English text and resolves them against a reference date.
public struct DateReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The dates in a byte range of a UTF-8 text, in order, without overlaps.
  ///
  /// - Parameters:
  ///   - text: UTF-8 bytes.
  ///   - range: the part to read.
  ///   - reference: the day that relative expressions count from; without one they are left out.
  public func dates(in text: [UInt8], range: Range<Int>, reference: CalendarDay?) -> [DateMention] { [] }
}
