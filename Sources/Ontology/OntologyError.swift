/// What can be wrong with the data of the folder `Ontology/` or a folder given with `--ontology`.
public enum OntologyError: Error, Hashable, Sendable {
  /// The folder or file cannot be read.
  case unreadable(path: String, reason: String)
  /// A Turtle file is not well-formed; the message names file, line and column.
  case syntax(message: String)
  /// An entry lacks what its class needs.
  case incomplete(id: String, file: String, missing: String)
  /// A value is none of those allowed.
  case unknownValue(id: String, file: String, property: String, value: String, allowed: String)
}

extension OntologyError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "cannot read ontology data \(path): \(reason); give --ontology an existing folder of Turtle files"
    case .syntax(let message):
      "\(message); correct the Turtle file"
    case .incomplete(let id, let file, let missing):
      "\(file): <\(id)> has no \(missing); add one"
    case .unknownValue(let id, let file, let property, let value, let allowed):
      "\(file): <\(id)> has \(property) \"\(value)\"; use one of \(allowed)"
    }
  }
}
