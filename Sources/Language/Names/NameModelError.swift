/// What can be wrong with the data of a name model.
public enum NameModelError: Error, Hashable, Sendable {
  /// The bytes are no name model, or one of another version.
  case unknownFormat
  /// The bytes end too early or go on too long.
  case wrongLength(expected: Int, found: Int)
}

extension NameModelError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .unknownFormat: "the name model is of another version; run `make names-model` and build again"
    case .wrongLength(let expected, let found):
      "the name model has \(found) bytes where \(expected) belong; run `make names-model` and build again"
    }
  }
}
