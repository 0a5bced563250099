/// A sentence of a statement.
struct Sentence: Sendable {
  /// Its tokens.
  let tokens: Range<Int>
  /// Index of the block it stands in.
  let block: Int
  /// Whether it stands in the header, before the body.
  let isHeader: Bool
  /// Whether most of its words are capitalised, so that capitals say nothing (headings, titles).
  let isTitleCase: Bool
}
