/// An attribute in memory of the reader.
@frozen public struct XMLAttribute {
  /// The name; one without a prefix is in no namespace.
  public let name: XMLNameBytes
  /// The value in UTF-8, normalised, with references resolved.
  public let value: UnsafeBufferPointer<UInt8>

  /// Makes an attribute.
  @inlinable public init(name: XMLNameBytes, value: UnsafeBufferPointer<UInt8>) {
    self.name = name
    self.value = value
  }

  /// The value as text.
  public var text: String { String(decoding: value, as: UTF8.self) }
}
