/// A word, number or mark of a text.
public struct Token: Sendable {
  /// What a token is made of.
  public enum Kind: Sendable {
    case word, number, mark
    /// The possessive ending: "'s", or the apostrophe after a plural.
    case possessive
  }

  /// UTF-8 byte range in the text.
  public let range: Range<Int>
  /// What it is made of.
  public let kind: Kind
  /// The token in lower case, marks over letters and full stops within removed ("U.S." is "us").
  public let lower: String
  /// Whether the first letter is a capital.
  public let isCapitalised: Bool
  /// Whether it has two letters or more, all of them capitals.
  public let isAllCapitals: Bool
  /// Whether white space, or nothing at all, stands before it.
  public let followsSpace: Bool
  /// The number (``WordKey``) of the word in one spelling, "'s" for every possessive, "and" for "&"; 0 for marks other
  /// than "&" and "+".
  public let key: UInt64

  /// Makes a token.
  public init(
    range: Range<Int>, kind: Kind, lower: String, isCapitalised: Bool, isAllCapitals: Bool, followsSpace: Bool
  ) {
    self.range = range
    self.kind = kind
    self.lower = lower
    self.isCapitalised = isCapitalised
    self.isAllCapitals = isAllCapitals
    self.followsSpace = followsSpace
    key =
      switch kind {
      case .word, .number: WordKey.canonicalKey(of: lower)
      case .possessive: Token.possessiveKey
      case .mark: lower == "&" ? Token.andKey : lower == "+" ? Token.plusKey : 0
      }
  }

  /// Whether the token is a word or a number.
  public var isWordlike: Bool { kind == .word || kind == .number }

  private static let possessiveKey = WordKey.key(of: "'s")
  private static let andKey = WordKey.key(of: "and")
  private static let plusKey = WordKey.key(of: "+")
}
