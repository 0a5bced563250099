/// The namespaces that a start tag declares, in memory of the reader.
///
/// Prefixes and namespaces keep their addresses as the parts of ``XMLNameBytes`` do.
@frozen public struct XMLNamespaces: RandomAccessCollection {
  /// Two pointers a declaration: prefix and namespace.
  @usableFromInline let fields: UnsafePointer<UnsafePointer<UInt8>?>?
  /// How many there are.
  public let count: Int

  @usableFromInline init(fields: UnsafePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.fields = fields
    self.count = fields == nil ? 0 : count
  }

  /// The first index.
  @inlinable public var startIndex: Int { 0 }
  /// The index after the last one.
  @inlinable public var endIndex: Int { count }

  /// The declaration at an index: its prefix, `nil` for the default namespace, and the namespace, `nil` where the
  /// default one is taken away.
  @inlinable public subscript(index: Int) -> (prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?) {
    precondition(index >= 0 && index < count, "no such declaration")
    guard let field = fields.map({ $0 + 2 * index }) else { return (nil, nil) }
    return (field[0], field[1])
  }
}
