/// A value of an attribute.
public enum PropertyValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case real(Double)
  case flag(Bool)

  /// The value as text, the same in every format: `true`, `42`, `0.85` (the shortest that reads back to the same number).
  public var text: String {
    switch self {
    case .text(let value): value
    case .integer(let value): String(value)
    case .real(let value): String(value)
    case .flag(let value): value ? "true" : "false"
    }
  }
}
