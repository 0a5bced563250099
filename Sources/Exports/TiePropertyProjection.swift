import KnowledgeGraph
import PropertyGraph

/// A view of actors as nodes and edges with attributes; `weight` is the count of events or statements.
public struct TiePropertyProjection: PropertyGraphSource, Sendable {
  /// The attributes that are used or always expected.
  public let schema: PropertySchema

  private let view: ActorView
  private let actors: NodeProperties
  private let isDated: Bool

  /// Prepares the projection.
  ///
  /// - Throws: ``ExportError/badBase(_:)``.
  public init(_ view: ActorView, options: ExportOptions = ExportOptions()) throws {
    let isDated = view.ties.contains { $0.first != nil }
    self.view = view
    self.isDated = isDated
    actors = NodeProperties(of: view.actors, names: try ResourceNames(base: options.base))
    schema = PropertySchema(
      nodeKeys: actors.keys,
      edgeKeys: PropertyNames.ties.filter { isDated || PropertyNames.alwaysOfTies.contains($0.name) })
  }

  /// Number of actors.
  public var nodeCount: Int { view.actors.count }

  /// Number of ties.
  public var edgeCount: Int { view.ties.count }

  /// Hands over the actors in order.
  public func forEachNode(_ body: (PropertyNode) throws -> Void) rethrows {
    for actor in view.actors { try body(actors.row(actor)) }
  }

  /// Hands over the ties in order.
  public func forEachEdge(_ body: (PropertyEdge) throws -> Void) rethrows {
    for tie in view.ties {
      let type = PropertyValue.text(tie.type)
      var values: [PropertyValue?] = [type, type, type, .integer(tie.count), .flag(!tie.isDirected)]
      if isDated { values += [tie.first.map { .text($0) }, tie.last.map { .text($0) }] }
      try body(
        PropertyEdge(
          id: "t-" + tie.hash, source: NodeToken.token(tie.from), target: NodeToken.token(tie.to), values: values))
    }
  }
}
