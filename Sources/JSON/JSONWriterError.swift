/// A use of ``JSONWriter`` that would give ill-formed JSON.
public enum JSONWriterError: Error, Hashable {
  /// The name of a member came outside of an object, or after another name.
  case unexpectedName(String)
  /// A value in an object came without its name.
  case missingName
  /// A second value came after the outermost one.
  case secondValue
  /// A container was ended where none of its kind is open, or after a name without a value.
  case nothingToEnd
  /// The document was ended with containers open or without a value.
  case unfinished
}

extension JSONWriterError: CustomStringConvertible {
  /// The message, in one line.
  public var description: String {
    switch self {
    case .unexpectedName(let name): "the member name \"\(name)\" where none may stand"
    case .missingName: "a value in an object without a name"
    case .secondValue: "a second value after the outermost one"
    case .nothingToEnd: "no container of this kind is open, or a name has no value"
    case .unfinished: "the document has containers open, or no value"
    }
  }
}
