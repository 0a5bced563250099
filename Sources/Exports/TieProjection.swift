import KnowledgeGraph
import RDF

/// A view of actors as RDF: the actors, then one `rap:Tie` for each tie.
public struct TieProjection {
  private let view: ActorView
  private let names: ResourceNames

  /// Prepares the projection.
  ///
  /// - Throws: ``ExportError/badBase(_:)``.
  public init(_ view: ActorView, options: ExportOptions = ExportOptions()) throws {
    self.view = view
    names = try ResourceNames(base: options.base)
  }

  /// Hands over the descriptions, one subject each.
  public func forEach(_ body: (Description) throws -> Void) throws {
    let resources = NodeResources(names: names)
    let describing = NodeDescriptions(resources: resources)
    for actor in view.actors { try body(describing.description(of: actor)) }
    for tie in view.ties {
      var made = Description(.iri(names.iri("tie/" + tie.hash)), types: [Names.own("Tie")])
      made.add(Names.own("tieFrom"), .iri(names.iri(tie.from)))
      made.add(Names.own("tieTo"), .iri(names.iri(tie.to)))
      made.add(Names.own("tieType"), text: tie.type)
      made.add(Names.own("count"), integer: tie.count)
      if let first = tie.first { made.add(Names.begin, day: first) }
      if let last = tie.last { made.add(Names.finish, day: last) }
      try body(made)
    }
  }
}
