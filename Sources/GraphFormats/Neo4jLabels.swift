import PropertyGraph

/// The labels of nodes and the types of relationships in Neo4j.
struct Neo4jLabels {
  private let kind: Column?
  private let type: Column?
  private let predicate: Column?

  init(_ schema: PropertySchema) {
    kind = schema.nodeColumns["kind"]
    type = schema.nodeColumns["type"]
    predicate = schema.edgeColumns.first(of: ["predicate", "label", "interaction", "kind", "type"])
  }

  /// The labels of a node: its kind and, for an event, its type (`Event`, `Visit`); `Node` where the graph knows no
  /// kinds.
  func labels(of node: PropertyNode) -> [String] {
    let kind = self.kind?.text(in: node.values) ?? ""
    if kind.isEmpty { return ["Node"] }
    let type = self.type?.text(in: node.values) ?? ""
    return type.isEmpty ? [Neo4jNames.name(kind)] : [Neo4jNames.name(kind), Neo4jNames.name(type)]
  }

  /// The type of an edge; `RELATED_TO` where it says none.
  func type(of edge: PropertyEdge) -> String {
    let predicate = self.predicate?.text(in: edge.values) ?? ""
    return predicate.isEmpty ? "RELATED_TO" : Neo4jNames.relationshipType(predicate)
  }
}
