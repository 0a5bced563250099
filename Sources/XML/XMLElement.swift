/// A start tag in memory of the reader: its name, its attributes, and the namespaces it declares.
@frozen public struct XMLElement {
  /// The name.
  public let name: XMLNameBytes
  /// The attributes in document order, without declarations of namespaces; defaulted ones come last.
  public let attributes: XMLAttributes
  /// The namespaces that this tag declares.
  public let namespaces: XMLNamespaces

  /// The line on which the tag ends, from 1; 0 when unknown.
  public let line: Int

  /// Puts a tag together.
  @inlinable public init(name: XMLNameBytes, attributes: XMLAttributes, namespaces: XMLNamespaces, line: Int = 0) {
    self.line = line
    self.name = name
    self.attributes = attributes
    self.namespaces = namespaces
  }
}
