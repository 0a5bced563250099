/// A start tag in memory of the reader: its name, its attributes, and the namespaces it declares.
@frozen public struct XMLElement {
  /// The name.
  public let name: XMLNameBytes
  /// The attributes in document order, without declarations of namespaces; defaulted ones come last.
  public let attributes: XMLAttributes
  /// The namespaces that this tag declares.
  public let namespaces: XMLNamespaces

  /// Puts a tag together.
  @inlinable public init(name: XMLNameBytes, attributes: XMLAttributes, namespaces: XMLNamespaces) {
    self.name = name
    self.attributes = attributes
    self.namespaces = namespaces
  }
}
