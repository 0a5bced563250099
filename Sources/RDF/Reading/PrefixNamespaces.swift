/// The namespaces of the prefixes that a document has declared, found by the bytes of the prefix.
struct PrefixNamespaces {
  private var prefixes = ByteTable()
  /// By number of the prefix.
  private var namespaces: [UnsafeBufferPointer<UInt8>] = []
  private let arena = ByteArena()

  /// Declares a prefix; a later declaration takes the place of an earlier one.
  mutating func declare(_ prefix: UnsafeBufferPointer<UInt8>, _ namespace: UnsafeBufferPointer<UInt8>) {
    let (number, isNew) = prefixes.number(of: prefix)
    if isNew {
      namespaces.append(arena.copy(namespace))
    } else if !ByteTable.equal(namespaces[number], namespace) {
      namespaces[number] = arena.copy(namespace)
    }
  }

  /// The namespace of a prefix, or `nil` where it is not declared.
  @inline(__always)
  func namespace(of prefix: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    prefixes.find(prefix).map { namespaces[$0] }
  }
}
