/// A stretch of running text: a heading, a paragraph, a list item.
public struct Block: Hashable, Sendable {
  /// What a block is in its document.
  public enum Kind: String, Sendable {
    case heading, paragraph, listItem, footnote
  }

  /// What the block is.
  public var kind: Kind
  /// UTF-8 byte range in the reading; blocks neither overlap nor touch (a newline stands between).
  public var range: Range<Int>

  /// Makes a block.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
