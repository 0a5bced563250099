/// Why HTML was not read.
public enum HTMLError: Error, Hashable, Sendable {
  /// More bytes than the limit.
  case tooLarge(limit: Int)
  /// Elements nested deeper than the limit.
  case tooDeep(limit: Int)
  /// More elements and texts than the limit.
  case tooManyNodes(limit: Int)
  /// The parser made no document of it.
  case unreadable
}
