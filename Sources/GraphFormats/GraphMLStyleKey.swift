/// A `<key>` that a style declares for what it adds, such as yEd's `<key for="node" id="d0" yfiles.type="nodegraphics"/>`.
public struct GraphMLStyleKey: Hashable, Sendable {
  /// The id, by which `<data key="…">` names it.
  public var id: String
  /// What it is for: `node`, `edge`, `graph`, `graphml`.
  public var domain: String
  /// Name and value of its further attribute.
  public var attribute: (name: String, value: String) { (attributeName, attributeValue) }

  private let attributeName: String
  private let attributeValue: String

  /// Declares a key.
  public init(id: String, for domain: String, attribute: String, value: String) {
    self.id = id
    self.domain = domain
    attributeName = attribute
    attributeValue = value
  }
}
