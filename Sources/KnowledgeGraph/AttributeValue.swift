/// A typed value of a node: a code, a number, a title, a web address, a day, or a truth value.
public enum AttributeValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case flag(Bool)

  /// The value as text, as the formats write it.
  public var text: String {
    switch self {
    case .text(let value): value
    case .integer(let value): String(value)
    case .flag(let value): value ? "true" : "false"
    }
  }
}

extension AttributeValue: Comparable {
  /// A total order by kind of value, then value: text before numbers before flags.
  public static func < (left: AttributeValue, right: AttributeValue) -> Bool {
    switch (left, right) {
    case (.text(let a), .text(let b)): a < b
    case (.integer(let a), .integer(let b)): a < b
    case (.flag(let a), .flag(let b)): !a && b
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .text: 0
    case .integer: 1
    case .flag: 2
    }
  }
}
