/// A stretch of text that a page shows as a block of its own.
public struct HTMLBlock: Hashable, Sendable {
  /// What shows it.
  public enum Kind: String, Sendable {
    /// `h1` to `h6`.
    case heading
    /// `p`, `div`, a table's cell and all others.
    case paragraph
    /// `li`, `dd`.
    case listItem
  }

  /// What shows it.
  public var kind: Kind
  /// UTF-8: entities decoded, white space collapsed; a newline stands for `br`.
  public var text: [UInt8]

  /// Makes a block.
  public init(kind: Kind, text: [UInt8]) {
    self.kind = kind
    self.text = text
  }
}
