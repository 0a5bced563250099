/// Why a graph cannot be exported as asked.
public enum ExportError: Error, Hashable {
  /// The base IRI is no absolute IRI that ends in `/`.
  case badBase(String)
  /// The name of a file in the manifest says where this machine keeps it.
  case absoluteName(String)
  /// The format of this name cannot say a view of actors.
  case noActorView(String)
}

extension ExportError: CustomStringConvertible {
  /// The message, in one line.
  public var description: String {
    switch self {
    case .badBase(let base):
      "the base IRI \"\(base)\" is no absolute IRI that ends in \"/\" (such as \(ExportOptions.defaultBase))"
    case .noActorView(let name): "\(name) counts actors itself: leave out --view actors, or choose another --format"
    case .absoluteName(let name): "\"\(name)\" is an absolute path: a manifest names files relative to the input"
    }
  }
}
