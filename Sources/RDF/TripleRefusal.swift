/// Thrown by who receives triples to refuse one; the reader turns it into an ``RDFSyntaxError`` with the place.
public struct TripleRefusal: Error, Hashable {
  /// Why the triple cannot be taken.
  public let message: String

  /// Makes a refusal.
  public init(_ message: String) {
    self.message = message
  }
}
