import KnowledgeGraph
import PropertyGraph
import RDF

/// Nodes and edges of any graph with attributes as RDF, without knowing what they mean.
///
/// A node has its `label`, or else its `name`, as `rdfs:label` and each further attribute as a property under `key/`. An
/// edge is a triple; one with attributes of its own is an `rdf:Statement` besides, which has them.
struct PlainDescriptions {
  /// Where an edge says what it is.
  static let predicateNames = ["predicate", "label", "interaction", "Edge Label"]

  let nodes: PropertyColumns
  let edges: PropertyColumns
  private let base: ResourceNames
  private let names: KeyNames
  private let knowsVocabulary: Bool
  private let nodeProperties: [IRI]
  private let edgeProperties: [IRI]
  private let nodePlaces: [Int]
  private let edgePlaces: [Int]

  /// - Parameters:
  ///   - omitted: Names of attributes that are not written.
  ///   - knowsVocabulary: Whether predicates may be those of the vocabulary.
  init(
    _ schema: PropertySchema, base: ResourceNames, omitted: Set<String> = [], knowsVocabulary: Bool = false
  ) {
    self.knowsVocabulary = knowsVocabulary
    nodes = PropertyColumns(schema.nodeKeys)
    edges = PropertyColumns(schema.edgeKeys)
    self.base = base
    names = KeyNames(base: base.base)
    nodeProperties = names.properties(of: schema.nodeKeys)
    edgeProperties = names.properties(of: schema.edgeKeys)
    nodePlaces = nodes.places(but: omitted.union(["label", "iri"]))
    edgePlaces = edges.places(but: omitted.union(PlainDescriptions.predicateNames))
  }

  /// The term of a node: its `iri`, its identifier where that is an IRI or a blank node, or else one under the base.
  func term(of node: PropertyNode) -> Term {
    let iri = nodes.text("iri", in: node.values)
    // What an attribute says to be an IRI may have any scheme; an identifier with a colon need be none.
    if PlainDescriptions.isAbsolute(iri) || iri.contains(":") && !iri.hasPrefix("_:") && IRI(iri).isValid {
      return .iri(IRI(iri))
    }
    for text in [iri, node.id] where PlainDescriptions.isBlank(text) { return .blank(String(text.dropFirst(2))) }
    return .iri(PlainDescriptions.isAbsolute(node.id) ? IRI(node.id) : base.iri(node.id))
  }

  /// What is said of a node.
  func description(of node: PropertyNode, as term: Term) -> Description {
    var made = Description(term, types: [])
    let label = nodes.first(of: ["label", "name"], in: node.values)
    made.add(Vocabulary.RDFS.label, text: label)
    for place in nodePlaces {
      if let value = nodes.value(place, in: node.values) {
        // Many programs write the label under both names.
        if nodes.keys[place].name == "name", value == .text(label) { continue }
        made.add(nodeProperties[place], PlainDescriptions.literal(value, nodes.keys[place].type))
      }
    }
    return made
  }

  /// The predicate of an edge.
  func predicate(of edge: PropertyEdge) -> IRI {
    let name = edges.first(of: PlainDescriptions.predicateNames, in: edge.values)
    if knowsVocabulary, let own = Predicate(rawValue: name) { return PredicateNames.iri(own) }
    return names.predicate(name.isEmpty ? "edge" : name)
  }

  /// What is said of an edge beyond its triple, or `nil` where there is nothing.
  func reification(of edge: PropertyEdge, from source: Term, to target: Term) -> Description? {
    var made = Description(.iri(base.iri("edge/" + edge.id)), types: [Vocabulary.RDF.statement])
    made.add(Vocabulary.RDF.subject, source)
    made.add(Vocabulary.RDF.predicate, .iri(predicate(of: edge)))
    made.add(Vocabulary.RDF.object, target)
    let count = made.properties.count
    addAttributes(of: edge, to: &made)
    return made.properties.count > count ? made : nil
  }

  /// Adds the attributes of an edge to what describes it.
  func addAttributes(of edge: PropertyEdge, to made: inout Description) {
    for place in edgePlaces {
      if let value = edges.value(place, in: edge.values) {
        made.add(edgeProperties[place], PlainDescriptions.literal(value, edges.keys[place].type))
      }
    }
  }

  /// Whether a text is the label of a blank node (`_:b0`).
  static func isBlank(_ text: String) -> Bool { text.hasPrefix("_:") && text.utf8.count > 2 }

  static func isAbsolute(_ text: String) -> Bool {
    (text.contains("://") || text.hasPrefix("urn:")) && IRI(text).isValid
  }

  private static func literal(_ value: PropertyValue, _ type: PropertyKey.ValueType) -> Term {
    switch value {
    case .text(let text): .literal(Literal(text))
    case .integer: .literal(Literal(value.text, datatype: Vocabulary.XSD.integer))
    case .flag: .literal(Literal(value.text, datatype: Vocabulary.XSD.boolean))
    case .real(let number):
      .literal(Literal(PlainDescriptions.lexical(number), datatype: type == .float ? Names.float : Names.double))
    }
  }

  /// A number as XML Schema writes it.
  private static func lexical(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-INF" : "INF" }
    return String(number)
  }
}
