import KnowledgeGraph
import RDF

/// What is said of a node itself: kind, names, dates, codes.
struct NodeDescriptions {
  let resources: NodeResources

  func description(of node: Node) -> Description {
    var types = [PredicateNames.iri(node.kind)]
    // The telling class comes first: writers name the element after it.
    if let type = node.eventType { types.insert(Names.own(type.rawValue), at: 0) }
    var description = Description(.iri(resources.iri(node.id)), types: types)
    description.add(Vocabulary.RDFS.label, text: node.label)
    for alias in node.aliases.sorted() where alias != node.label { description.add(Names.altLabel, text: alias) }
    for form in node.asNamed.sorted() { description.add(Names.asNamed, text: form) }
    if node.kind != .statement, node.kind != .event {
      description.add(Names.mentions, integer: node.mentions)
    }
    if node.kind == .statement, let extent = node.extent, extent.isDay, let day = extent.begin {
      description.add(Names.date, day: day)
    }
    description.add(node.extent)
    for (name, value) in node.attributes.sorted(by: { $0.key < $1.key }) {
      description.add(property(name, of: node.kind), value: value)
    }
    var same: Set<IRI> = []
    for text in node.sameAs { same.insert(resources.names.same(text)) }
    for iri in same.sorted() { description.add(Names.sameAs, .iri(iri)) }
    return description
  }

  /// The property of an attribute: for statements the terms of Dublin Core and schema.org where there are such.
  private func property(_ name: String, of kind: NodeKind) -> IRI {
    switch (kind, name) {
    case (.statement, "title"): Names.title
    case (.statement, "url"): Names.url
    default: Names.own(name)
    }
  }
}
