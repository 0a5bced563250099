/// Why a file is no store that can be used.
public enum GraphStoreError: Error, Hashable, Sendable {
  /// The file is an SQLite database of something else.
  case foreign(path: String)
  /// The file was made by a newer version of the program.
  case tooNew(path: String, version: Int64)
  /// There is no file.
  case missing(path: String)
  /// A row says what no row of ours says.
  case damaged(String)
  /// The store was made with another base IRI.
  case otherBase(path: String, base: String, asked: String)
}

extension GraphStoreError: CustomStringConvertible {
  /// The message, in one line.
  public var description: String {
    switch self {
    case .foreign(let path): "\(path): an SQLite file, but no store of this program; name another file"
    case .tooNew(let path, let version):
      "\(path): a store of version \(version), made by a newer version of this program; use that one"
    case .missing(let path): "\(path): no such store; make one with rapporteur ingest INPUT… --store \(path)"
    case .damaged(let what): "the store is damaged (\(what)); make it anew from the statements"
    case .otherBase(let path, let base, let asked):
      "\(path): its identifiers begin with \(base), not \(asked); give that as --base-iri, or name another store"
    }
  }
}
