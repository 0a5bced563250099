import GraphFormats
import KnowledgeGraph
import PropertyGraph
import RDF

/// Reads the nodes and edges of ``PropertyProjection`` back into a knowledge graph.
struct GraphReader {
  /// Attributes that say how to draw or what was measured, and nothing of the world.
  static let drawing: Set<String> = [
    "x", "y", "z", "r", "g", "b", "size", "color", "degree", "pagerank", "betweenness", "community",
  ]

  private(set) var graph = Graph()
  private(set) var rest: PlainGraph
  private(set) var warnings: [String] = []

  private let source: PropertyGraph
  private let names: ResourceNames
  /// What is said of assertions beyond what the vocabulary knows.
  private let describing: PlainDescriptions
  /// All that is said of what the vocabulary does not know.
  private let plain: PlainDescriptions
  /// Identifiers of the knowledge graph by those of the file.
  private var ids: [String: String] = [:]

  init(_ source: PropertyGraph, names: ResourceNames) {
    self.source = source
    self.names = names
    let known = Set((PropertyNames.nodes + PropertyNames.edges).map(\.name))
    describing = PlainDescriptions(source.schema, base: names, omitted: known.union(GraphReader.drawing))
    plain = PlainDescriptions(
      source.schema, base: names, omitted: GraphReader.drawing.union(["labels"]), knowsVocabulary: true)
    rest = PlainGraph(plain, terms: [:], nodes: [], edges: [])
  }

  /// Whether a graph has the keys of ours, and kinds of ours in them.
  ///
  /// Other RDF may have classes of the same names (`foaf:Person`), but its nodes are called by IRIs or are blank.
  static func knows(_ source: PropertyGraph) -> Bool {
    let nodes = PropertyColumns(source.schema.nodeKeys)
    let edges = PropertyColumns(source.schema.edgeKeys)
    guard nodes.has("kind"), source.edges.isEmpty || edges.has("predicate") || edges.has("label") else { return false }
    return source.nodes.contains { node in
      NodeKind(rawValue: nodes.text("kind", in: node.values)) != nil && !PlainDescriptions.isBlank(node.id)
        && !PlainDescriptions.isAbsolute(node.id)
    }
  }

  /// The base under which the first node that says so stands.
  static func base(of source: PropertyGraph) -> String? {
    let nodes = PropertyColumns(source.schema.nodeKeys)
    for node in source.nodes {
      let iri = nodes.text("iri", in: node.values)
      if let kind = NodeKind(rawValue: nodes.text("kind", in: node.values)),
        let range = iri.firstRange(of: "/\(kind.segment)/")
      {
        return String(iri[...range.lowerBound])
      }
      if let id = NodeToken.identifier(node.id), let base = ResourceNames.base(of: iri, naming: id) { return base }
    }
    return nil
  }

  mutating func read() {
    var strangers: [PropertyNode] = []
    var terms: [String: Term] = [:]
    for node in source.nodes {
      let id = identifier(of: node)
      let own = Term.iri(names.iri(id))
      let term = plain.term(of: node)
      if kind(of: node) == nil, term != own, term != .iri(names.iri(node.id)) {
        // The name of a stranger that no edge of ours can have.
        terms[node.id] = term
      } else {
        ids[node.id] = id
        terms[node.id] = own
      }
    }
    for node in source.nodes {
      if let made = self.node(node) { graph.insert(made) } else { strangers.append(node) }
    }
    var loops: [PropertyEdge] = []
    var others: [PropertyEdge] = []
    var additions: [Description] = []
    for edge in source.edges {
      guard let made = self.edge(edge) else {
        others.append(edge)
        continue
      }
      if made.key.subject == made.key.object {
        loops.append(edge)
        continue
      }
      graph.insert(made)
      if let addition = addition(of: edge, as: made) { additions.append(addition) }
    }
    rest = PlainGraph(plain, terms: terms, nodes: strangers, edges: others + loops, additions: additions)
    warn("node", "kind", "without a kind of the vocabulary", strangers.map(\.id))
    warn("edge", "predicate", "without a predicate of the vocabulary", others.map(\.id))
    warn("edge", "both ends", "from a node to itself", loops.map(\.id))
    let keys = source.schema.nodeKeys.map(\.name).filter { GraphReader.drawing.contains($0) }
    if !keys.isEmpty {
      warnings.append("what says how to draw or was measured is left out: \(keys.joined(separator: ", "))")
    }
  }

  private mutating func warn(_ item: String, _ key: String, _ what: String, _ ids: [String]) {
    guard let first = ids.first else { return }
    let subject = ids.count == 1 ? "1 \(item) \(what) is" : "\(ids.count) \(item)s \(what) are"
    warnings.append("\(subject) written as plain RDF (\(key) of \(item) \(first))")
  }

  private func identifier(of node: PropertyNode) -> String {
    names.identifier(of: describing.nodes.text("iri", in: node.values)) ?? NodeToken.identifier(node.id) ?? node.id
  }

  /// The identifier that an edge's `speaker` or `statement` names.
  private func identifier(_ token: String) -> String {
    token.isEmpty ? "" : ids[token] ?? NodeToken.identifier(token) ?? token
  }

  /// The kind of a node of ours; a blank node has no identifier that one could have.
  private func kind(of node: PropertyNode) -> NodeKind? {
    guard !PlainDescriptions.isBlank(node.id) else { return nil }
    return NodeKind(rawValue: describing.nodes.text("kind", in: node.values))
  }

  private func node(_ node: PropertyNode) -> Node? {
    let columns = describing.nodes
    let values = node.values
    guard let kind = kind(of: node), let id = ids[node.id] else { return nil }
    let label = columns.first(of: ["label", "name"], in: values)
    var made = Node(id: id, kind: kind, label: label.isEmpty ? id : label)
    made.eventType = kind == .event ? EventType(rawValue: columns.text("type", in: values)) : nil
    made.extent = extent(columns, values)
    let aliases = columns.text("aliases", in: values).split(separator: " | ")
    made.aliases = Set(aliases.map(String.init))
    let mentions = columns.number("mentions", in: values).flatMap { Int(exactly: $0) } ?? 0
    if mentions > 0 { made.mentionsByStatement = ["": mentions] }
    let known = GraphReader.drawing.union(PropertyNames.nodes.map(\.name))
    for place in columns.places(but: known) {
      guard let value = columns.value(place, in: values) else { continue }
      let name = PropertyNames.attribute(columns.keys[place].name)
      made.attributes[KeyNames.local(name)] = GraphReader.attribute(value)
    }
    let iri = columns.text("iri", in: values)
    if names.identifier(of: iri) == nil, PlainDescriptions.isAbsolute(iri) { made.sameAs.insert(iri) }
    return made
  }

  private func edge(_ edge: PropertyEdge) -> Edge? {
    let columns = describing.edges
    let values = edge.values
    let word = columns.first(of: PlainDescriptions.predicateNames, in: values)
    guard let predicate = Predicate(rawValue: word), let subject = ids[edge.source], let object = ids[edge.target]
    else { return nil }
    // What someone added without a statement that says it is no assertion of any.
    let said = identifier(columns.text("statement", in: values))
    let statement = said.isEmpty ? Edge.background : said
    let role = columns.text(predicate == .actsToward ? "category" : "role", in: values)
    let confidence = columns.number("confidence", in: values) ?? 1
    var claim = Claim(confidence: confidence, rule: "", speaker: identifier(columns.text("speaker", in: values)))
    claim.postStatus = columns.text("postStatus", in: values)
    claim.participantRole = columns.text("participantRole", in: values)
    claim.aspect = columns.text("aspect", in: values)
    claim.topic = columns.text("topic", in: values)
    claim.phase = columns.text("phase", in: values)
    claim.extent = extent(columns, values)
    let quotation = columns.text("evidence", in: values)
    let proof = Evidence(statement: statement, start: 0, end: 0, quotation: quotation)
    return Edge(
      key: Edge.Key(subject: subject, predicate: predicate, object: object, role: role, statement: statement),
      claim: claim, evidence: quotation.isEmpty || statement == Edge.background ? [] : [proof])
  }

  /// What an edge has beyond what edges of the vocabulary have: further properties of its assertion, or, where no
  /// statement asserts it, of an `rdf:Statement` of its own.
  private func addition(of edge: PropertyEdge, as made: Edge) -> Description? {
    let key = made.key
    // The triple alone says nothing of how sure an edge is that someone added, or of what proves it.
    let isAdded = describing.edges.text("statement", in: edge.values).isEmpty
    let mark = NodeResources.assertion(key.subject, key.predicate.rawValue, key.object, key.role)
    var addition =
      made.isBackground
      ? Description(.iri(names.iri("edge/" + edge.id)), types: [Vocabulary.RDF.statement])
      : Description(.iri(names.iri(key.statement, fragment: mark)), types: [])
    (isAdded ? plain : describing).addAttributes(of: edge, to: &addition)
    guard !addition.properties.isEmpty else { return nil }
    if made.isBackground {
      addition.add(Vocabulary.RDF.subject, .iri(names.iri(key.subject)))
      addition.add(Vocabulary.RDF.predicate, .iri(PredicateNames.iri(key.predicate)))
      addition.add(Vocabulary.RDF.object, .iri(names.iri(key.object)))
    }
    return addition
  }

  private func extent(_ columns: PropertyColumns, _ values: [PropertyValue?]) -> TimeExtent? {
    let date = columns.text("date", in: values)
    let bounds = EDTFBounds(date)
    let begin = columns.text("begin", in: values)
    let end = columns.text("end", in: values)
    let first = begin.isEmpty ? bounds?.begin : begin
    let last = end.isEmpty ? bounds?.end : end
    if !date.isEmpty { return TimeExtent(edtf: date, begin: first, end: last) }
    guard first != nil || last != nil else { return nil }
    return TimeExtent(edtf: first == last ? begin : "\(first ?? "..")/\(last ?? "..")", begin: first, end: last)
  }

  private static func attribute(_ value: PropertyValue) -> AttributeValue {
    switch value {
    case .integer(let number): .integer(number)
    case .flag(let flag): .flag(flag)
    case .text, .real: .text(value.text)
    }
  }
}
