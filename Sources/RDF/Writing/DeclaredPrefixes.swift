import Glibc
import XML

/// Declared prefixes, found by the namespace with which an IRI begins.
struct DeclaredPrefixes {
  /// A prefix and its namespace.
  struct Entry {
    let prefix: String
    let namespace: String
    let prefixBytes: [UInt8]
    let namespaceBytes: [UInt8]
  }

  /// The prefixes in the order of their declaration.
  let declared: [Entry]
  /// The longest namespace first; of equal ones the prefix declared first.
  private let searched: [Entry]

  /// - Parameter isLegal: Whether the syntax knows such a prefix.
  /// - Throws: ``RDFWriteError/badPrefix(_:)``.
  init(_ prefixes: [(prefix: String, namespace: String)], where isLegal: (String) -> Bool) throws {
    var seen: Set<String> = []
    declared = try prefixes.map { prefix, namespace in
      guard isLegal(prefix), seen.insert(prefix).inserted, IRI(namespace).isValid else {
        throw RDFWriteError.badPrefix(prefix)
      }
      return Entry(
        prefix: prefix, namespace: namespace, prefixBytes: Array(prefix.utf8), namespaceBytes: Array(namespace.utf8))
    }
    searched = declared.enumerated().sorted {
      ($1.element.namespaceBytes.count, $0.offset) < ($0.element.namespaceBytes.count, $1.offset)
    }.map(\.element)
  }

  /// The longest namespace after which a name is left that the syntax accepts, and that name.
  @inline(__always)
  func find(
    _ iri: UnsafeBufferPointer<UInt8>, where isLocal: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> (entry: Entry, local: UnsafeBufferPointer<UInt8>)? {
    guard let text = iri.baseAddress else { return nil }
    for entry in searched where iri.count >= entry.namespaceBytes.count {
      let count = entry.namespaceBytes.count
      guard iri[count - 1] == entry.namespaceBytes[count - 1], memcmp(text, entry.namespaceBytes, count) == 0 else {
        continue
      }
      let local = UnsafeBufferPointer(rebasing: iri[count...])
      if isLocal(local) { return (entry, local) }
    }
    return nil
  }
}
