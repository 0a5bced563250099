/// Thrown by an ``XMLHandler`` to refuse what it was handed; the reader turns it into an ``XMLReadingError`` with the place.
public struct XMLRefusal: Error, Hashable, Sendable {
  /// What is wrong and what was expected, in words.
  public let message: String

  /// Makes a refusal.
  public init(_ message: String) {
    self.message = message
  }
}
