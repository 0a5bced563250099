/// A triple and the graph it stands in, in memory of the reader that hands it over.
///
/// Valid during the call that received it only; see ``TermBytes``.
public struct QuadBytes {
  /// An IRI or a blank node.
  public var subject: TermBytes
  /// The IRI of the property.
  public var predicate: UnsafeBufferPointer<UInt8>
  /// The value.
  public var object: TermBytes
  /// The name of the graph, an IRI or a blank node; `nil` for the default graph.
  public var graph: TermBytes?

  /// Makes a quad.
  public init(
    _ subject: TermBytes, _ predicate: UnsafeBufferPointer<UInt8>, _ object: TermBytes, graph: TermBytes? = nil
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.graph = graph
  }
}
