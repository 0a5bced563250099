/// A passage of a statement that proves a fact: one sentence, quoted to the letter.
///
/// Offsets count Unicode code points of the statement's text; `text[start..<end] == quotation` always holds. Where a
/// graph comes back from a format without offsets, both are 0.
public struct Evidence: Hashable, Sendable {
  /// Identifier of the statement the passage stands in (`statement/000-osce-pc-1568`).
  public var statement: String
  /// First code point of the passage.
  public var start: Int
  /// Code point after the last one of the passage.
  public var end: Int
  /// The passage itself.
  public var quotation: String

  /// Makes the evidence of a passage.
  public init(statement: String, start: Int, end: Int, quotation: String) {
    self.statement = statement
    self.start = start
    self.end = end
    self.quotation = quotation
  }

  /// Whether it is known where the passage stands.
  public var hasOffsets: Bool { end > start }

  /// Stable local identifier of the shared passage record (`p-10-84`, or `p-` and a hash of the quotation where the
  /// offsets are not known), unique in its statement.
  public var passage: String { hasOffsets ? "p-\(start)-\(end)" : "p-" + Identifier.hash([quotation]) }
}

extension Evidence: Comparable {
  /// Order by statement, then position.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    (left.statement, left.start, left.end, left.quotation) < (right.statement, right.start, right.end, right.quotation)
  }
}
