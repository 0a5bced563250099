import KnowledgeGraph

/// What a graph claims to have read out of a statement, as the measures see it: background is left out.
struct GraphFindings {
  /// A named thing.
  struct Entity {
    let id: String
    let kind: NodeKind
    let label: String
    let labelKey: String
    let names: Set<String>
  }

  /// A happening.
  struct Event {
    let id: String
    let type: String
    let date: String
    let label: String
    var participants: Set<String> = []
    var places: Set<String> = []
  }

  /// A relation between two nodes.
  struct Row: Hashable {
    let subject: String
    let predicate: Predicate
    let object: String
  }

  private(set) var entities: [Entity] = []
  private(set) var events: [Event] = []
  private(set) var statements: [String] = []
  /// Roles by relation, in comparable form; empty ones too.
  private(set) var rolesByRow: [Row: Set<String>] = [:]

  init(_ graph: Graph) {
    var places: [String: Int] = [:]
    for node in graph.nodes {
      switch node.kind {
      case .statement: statements.append(node.id)
      case .event:
        places[node.id] = events.count
        events.append(
          Event(
            id: node.id, type: node.eventType?.rawValue ?? "", date: node.extent?.edtf ?? "", label: node.label))
      default:
        guard node.mentions > 0 else { continue }
        let label = node.label.isEmpty ? node.id : node.label
        entities.append(
          Entity(
            id: node.id, kind: node.kind, label: label, labelKey: NameKey.key(label),
            names: NameKey.keys([label] + node.otherNames)))
      }
    }
    let scored = Set(Measure.predicates)
    for edge in graph.edges where !edge.isBackground && graph[edge.key.subject] != nil && graph[edge.key.object] != nil
    {
      let key = edge.key
      if let event = places[key.subject] {
        if key.predicate == .participant { events[event].participants.insert(key.object) }
        if key.predicate == .place { events[event].places.insert(key.object) }
      }
      guard scored.contains(key.predicate) else { continue }
      rolesByRow[Row(subject: key.subject, predicate: key.predicate, object: key.object), default: []].insert(
        NameKey.key(key.role))
    }
  }
}
