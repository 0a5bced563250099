/// The attributes of a start tag, in memory of the reader.
@frozen public struct XMLAttributes: RandomAccessCollection {
  /// Five pointers an attribute: local part, prefix, namespace, start and end of the value.
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

  /// The attribute at an index.
  @inlinable public subscript(index: Int) -> XMLAttribute {
    precondition(index >= 0 && index < count, "no such attribute")
    // The parser gives every attribute a local part and a value.
    guard let field = fields.map({ $0 + 5 * index }), let local = field[0], let start = field[3], let end = field[4]
    else { preconditionFailure("an attribute without a name") }
    return XMLAttribute(
      name: XMLNameBytes(local: local, prefix: field[1], namespace: field[2]),
      value: UnsafeBufferPointer(start: start, count: end - start))
  }
}
