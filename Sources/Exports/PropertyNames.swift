import KnowledgeGraph
import PropertyGraph

/// The attributes of nodes, edges and ties by the names that every graph format gives them.
enum PropertyNames {
  /// Attributes of nodes that the contract names, in order.
  static let nodes = [
    PropertyKey("kind"), PropertyKey("type"), PropertyKey("label"), PropertyKey("name"), PropertyKey("labels"),
    PropertyKey("iri"), PropertyKey("aliases"), PropertyKey("begin"), PropertyKey("end"), PropertyKey("date"),
    PropertyKey("mentions", .int),
  ]

  /// Attributes of edges that the contract names, in order; `label` comes first of all, since Neo4j's importer takes the
  /// type of a relationship from the first.
  static let edges = [
    PropertyKey("label"), PropertyKey("predicate"), PropertyKey("interaction"), PropertyKey("role"),
    PropertyKey("category"), PropertyKey("postStatus"), PropertyKey("participantRole"), PropertyKey("speaker"),
    PropertyKey("aspect"), PropertyKey("topic"), PropertyKey("phase"), PropertyKey("confidence", .double),
    PropertyKey("evidence"), PropertyKey("statement"), PropertyKey("date"),
  ]

  /// Attributes of ties, in order.
  static let ties = [
    PropertyKey("label"), PropertyKey("predicate"), PropertyKey("interaction"), PropertyKey("weight", .int),
    PropertyKey("symmetric", .boolean), PropertyKey("begin"), PropertyKey("end"),
  ]

  /// Attributes that are declared even where nothing uses them.
  static let alwaysOfNodes: Set<String> = ["kind", "label", "name", "labels", "iri", "mentions"]
  static let alwaysOfEdges: Set<String> = [
    "label", "predicate", "interaction", "confidence", "evidence", "statement",
  ]
  static let alwaysOfTies: Set<String> = ["label", "predicate", "interaction", "weight", "symmetric"]

  /// Before the name of an attribute that readers take for something of their own, or that means something else here.
  static let prefixOfTaken = "rap_"

  /// The name under which an attribute of a node stands.
  static func name(of attribute: String) -> String {
    taken.contains(attribute.lowercased()) ? prefixOfTaken + attribute : attribute
  }

  private static let taken: Set<String> = {
    let ours = (nodes + edges + ties).map { $0.name.lowercased() }
    return Set(ours).union(["id", "source", "target", "key", "directed", "color", "size"])
  }()
}
