import PropertyGraph
import XML

/// What a dialect of GraphML adds to each node and edge for one program to draw them by.
///
/// The elements are written after the attributes, inside `<node>` and `<edge>`.
public protocol GraphMLStyle: Sendable {
  /// Prefixes and namespaces that the root declares beside GraphML's own.
  var namespaces: [(prefix: String, namespace: String)] { get }

  /// What `xsi:schemaLocation` says: the namespace, a space, the schema; `nil` for that of GraphML 1.0.
  var schemaLocation: String? { get }

  /// The keys of what is added; no attribute of the graph gets the id of one.
  var keys: [GraphMLStyleKey] { get }

  /// Gives what writes the additions of a node of a graph.
  ///
  /// - Throws: What the style cannot draw.
  func nodes(of schema: PropertySchema) throws -> (PropertyNode, inout XMLWriter) throws -> Void

  /// Gives what writes the additions of an edge of a graph.
  ///
  /// - Throws: What the style cannot draw.
  func edges(of schema: PropertySchema) throws -> (PropertyEdge, inout XMLWriter) throws -> Void
}
