/// What a coder says of a fact.
public enum Verdict: Hashable, Sendable {
  /// The passage says it.
  case right
  /// The passage does not say it.
  case wrong
  /// Left empty, or doubtful.
  case open

  /// Reads a cell: `y`, `yes`, `right`, `1`; `n`, `no`, `wrong`, `0`; empty or `?`.
  public init?(_ text: String) {
    switch text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased() {
    case "y", "yes", "right", "1", "true": self = .right
    case "n", "no", "wrong", "0", "false": self = .wrong
    case "", "?": self = .open
    default: return nil
    }
  }
}
