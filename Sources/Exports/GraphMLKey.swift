import KnowledgeGraph

/// A declared attribute of nodes or edges.
///
/// Its id is its name, as Gephi and Neo4j's importer ask.
struct GraphMLKey: Hashable {
  /// The types that every reader knows.
  enum ValueType: String {
    case string, int, long, double, boolean
  }

  let name: String
  let type: ValueType

  init(_ name: String, _ type: ValueType = .string) {
    self.name = name
    self.type = type
  }

  /// Keys of nodes that the contract names, in order.
  static let nodes = [
    GraphMLKey("kind"), GraphMLKey("type"), GraphMLKey("label"), GraphMLKey("name"), GraphMLKey("labels"),
    GraphMLKey("iri"), GraphMLKey("aliases"), GraphMLKey("begin"), GraphMLKey("end"), GraphMLKey("date"),
    GraphMLKey("mentions", .int),
  ]

  /// Keys of edges that the contract names, in order; `label` comes first of all.
  static let edges = [
    GraphMLKey("label"), GraphMLKey("predicate"), GraphMLKey("interaction"), GraphMLKey("role"),
    GraphMLKey("category"), GraphMLKey("postStatus"), GraphMLKey("participantRole"), GraphMLKey("speaker"),
    GraphMLKey("aspect"),
    GraphMLKey("topic"), GraphMLKey("phase"), GraphMLKey("confidence", .double), GraphMLKey("evidence"),
    GraphMLKey("statement"), GraphMLKey("date"),
  ]

  /// Keys of ties, in order.
  static let ties = [
    GraphMLKey("label"), GraphMLKey("predicate"), GraphMLKey("interaction"), GraphMLKey("weight", .int),
    GraphMLKey("symmetric", .boolean), GraphMLKey("begin"), GraphMLKey("end"),
  ]

  /// Keys that are declared even where nothing uses them.
  static let alwaysOfNodes: Set<String> = ["kind", "label", "name", "labels", "iri", "mentions"]
  static let alwaysOfEdges: Set<String> = [
    "label", "predicate", "interaction", "confidence", "evidence", "statement",
  ]
  static let alwaysOfTies: Set<String> = ["label", "predicate", "interaction", "weight", "symmetric"]

  /// Names that readers take for something of their own, or that mean something else here already.
  private static let taken: Set<String> = {
    let ours = (nodes + edges + ties).map { $0.name.lowercased() }
    return Set(ours).union(["id", "source", "target", "key", "directed", "color", "size"])
  }()

  /// Keys of the attributes of nodes by attribute name; of several types of value under one name the widest holds all.
  static func attributes(of nodes: [Node]) -> [String: GraphMLKey] {
    var types: [String: ValueType] = [:]
    for node in nodes {
      for (name, value) in node.attributes {
        let type = type(of: value)
        if let known = types[name], known != type {
          types[name] = [known, type].allSatisfy { $0 == .int || $0 == .long } ? .long : .string
        } else {
          types[name] = type
        }
      }
    }
    var keys: [String: GraphMLKey] = [:]
    for (name, type) in types {
      keys[name] = GraphMLKey(taken.contains(name.lowercased()) ? "rap_\(name)" : name, type)
    }
    return keys
  }

  private static func type(of value: AttributeValue) -> ValueType {
    switch value {
    case .text: .string
    case .integer(let number): Int32(exactly: number) == nil ? .long : .int
    case .flag: .boolean
    }
  }
}
