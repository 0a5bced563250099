import PropertyGraph

/// The labels of nodes and the types of relationships in Neo4j.
struct Neo4jLabels {
  private let kind: Column?
  private let given: Column?
  private let type: Column?
  private let predicate: Column?
  // There are few kinds and predicates and many nodes and edges.
  private var labels: [[String]: [String]] = [:]
  private var types: [String: String] = ["": "RELATED_TO"]

  init(_ schema: PropertySchema) {
    kind = schema.nodeColumns["kind"]
    given = schema.nodeColumns["labels"]
    type = schema.nodeColumns["type"]
    predicate = schema.edgeColumns.first(of: ["predicate", "label", "interaction", "kind", "type"])
  }

  /// The labels of a node: its kind and, for an event, its type (`Event`, `Visit`); where the graph knows no kinds, those
  /// of its `labels`, as Neo4j itself exports them (`:Person:Actor`), or else `Node`.
  mutating func labels(of node: PropertyNode) -> [String] {
    let kind = self.kind?.text(in: node.values) ?? ""
    if kind.isEmpty {
      let given = self.given?.text(in: node.values) ?? ""
      let names = given.split(separator: ":").map { Neo4jNames.name(String($0)) }
      return names.isEmpty ? ["Node"] : names
    }
    let type = self.type?.text(in: node.values) ?? ""
    let texts = type.isEmpty ? [kind] : [kind, type]
    if let known = labels[texts] { return known }
    let names = texts.map(Neo4jNames.name)
    labels[texts] = names
    return names
  }

  /// The type of an edge; `RELATED_TO` where it says none.
  mutating func type(of edge: PropertyEdge) -> String {
    let predicate = self.predicate?.text(in: edge.values) ?? ""
    if let known = types[predicate] { return known }
    let type = Neo4jNames.relationshipType(predicate)
    types[predicate] = type
    return type
  }
}
