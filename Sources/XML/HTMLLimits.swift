/// What an HTML page may cost; pages beyond are refused while they are parsed, not after.
public struct HTMLLimits: Hashable, Sendable {
  /// Most bytes.
  public var bytes = 64 << 20
  /// Deepest nesting of elements.
  public var depth = 500
  /// Most elements and texts.
  public var nodes = 2_000_000

  /// The limits that pages of the web keep by far.
  public init() {}
}
