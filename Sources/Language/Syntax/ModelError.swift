/// Why the weights of a model cannot be used.
public enum ModelError: Error, CustomStringConvertible {
  /// The bytes are no model of the name, or of another version.
  case notAModel(String)
  /// The model ends before all its weights.
  case truncated(String)

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .notAModel(let name): "no \(name) model of this version"
    case .truncated(let name): "the \(name) model ends too early"
    }
  }
}
