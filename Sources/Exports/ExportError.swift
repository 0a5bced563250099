/// Why a graph cannot be exported as asked.
public enum ExportError: Error, Hashable {
  /// The base IRI is no absolute IRI that ends in `/`.
  case badBase(String)
  /// The name of a file in the manifest says where this machine keeps it.
  case absoluteName(String)
}

extension ExportError: CustomStringConvertible {
  /// The message, in one line.
  public var description: String {
    switch self {
    case .badBase(let base):
      "the base IRI \"\(base)\" is no absolute IRI that ends in \"/\" (such as \(ExportOptions.defaultBase))"
    case .absoluteName(let name): "\"\(name)\" is an absolute path: a manifest names files relative to the input"
    }
  }
}
