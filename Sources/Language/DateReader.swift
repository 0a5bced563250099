/// Finds dates and periods in English text and resolves them against a reference date.
///
/// The text is cut into words, numbers and marks once; expressions are tried only where a word of time stands.
/// A date without a year is the nearest such one not after the reference, or not before it where the clause
/// speaks of the future. What has no clear bounds ("in recent days") is open at one end and marked as approximate.
public struct DateReader: Sendable {
  /// The kind of English that it reads.
  public let register: DateRegister

  /// Makes a reader of one kind of English.
  public init(register: DateRegister = .statement) { self.register = register }

  /// The dates in a byte range of a UTF-8 text, in order, without overlaps.
  ///
  /// - Parameters:
  ///   - text: UTF-8 bytes.
  ///   - range: the part to read.
  ///   - reference: the day that relative expressions count from; without one they are left out.
  public func dates(in text: [UInt8], range: Range<Int>, reference: CalendarDay?) -> [DateMention] {
    dates(in: text, range: range, reference: reference, after: nil)
  }

  /// The dates in a byte range of a UTF-8 text that goes on from one already read.
  ///
  /// - Parameters:
  ///   - text: UTF-8 bytes.
  ///   - range: the part to read.
  ///   - reference: the day that relative expressions count from; without one they are left out.
  ///   - earlier: the date mentioned last before the range, for "the following day" and the like.
  public func dates(
    in text: [UInt8], range: Range<Int>, reference: CalendarDay?, after earlier: DateValue?
  ) -> [DateMention] {
    let tokens = DateScanner(lexicon: .english, register: register).tokens(
      of: text, range: range.clamped(to: 0..<text.count))
    guard tokens.hasTrigger else { return [] }
    var parser = DateParser(
      tokens: tokens.items, text: text, reference: reference, earlier: earlier, register: register)
    return parser.mentions()
  }
}
