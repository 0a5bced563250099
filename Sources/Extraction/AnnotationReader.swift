import KnowledgeGraph

/// Lists the events and relations of a statement's graph in the order of the text.
struct AnnotationReader {
  private let graph: Graph
  private let edges: [Edge]

  init(graph: Graph) {
    self.graph = graph
    edges = graph.edges
  }

  func events() -> [Annotation.Event] {
    var objects: [String: (participants: [String], places: [String])] = [:]
    for edge in edges where edge.key.predicate == .participant || edge.key.predicate == .place {
      if edge.key.predicate == .participant {
        objects[edge.key.subject, default: ([], [])].participants.append(edge.key.object)
      } else {
        objects[edge.key.subject, default: ([], [])].places.append(edge.key.object)
      }
    }
    let events = graph.nodes.filter { $0.kind == .event }.compactMap { node -> Annotation.Event? in
      guard let told = node.attestations.min(), let type = node.eventType else { return nil }
      return Annotation.Event(
        start: told.evidence.start, end: told.evidence.end, evidence: told.evidence.quotation, iri: node.id,
        type: type.rawValue, label: node.label, date: node.extent?.edtf,
        participants: objects[node.id]?.participants ?? [], places: objects[node.id]?.places ?? [], rule: told.rule,
        confidence: told.confidence)
    }
    return events.sorted { ($0.start, $0.iri) < ($1.start, $1.iri) }
  }

  func relations() -> [Annotation.Relation] {
    let relations = edges.compactMap { edge -> Annotation.Relation? in
      guard edge.key.predicate != .mentions, let proof = edge.evidence.min() else { return nil }
      return Annotation.Relation(
        start: proof.start, end: proof.end, evidence: proof.quotation, subject: edge.key.subject,
        predicate: edge.key.predicate.rawValue, object: edge.key.object,
        role: edge.office.isEmpty ? nil : edge.office, category: edge.category.isEmpty ? nil : edge.category,
        rule: edge.claim.rule, speaker: edge.claim.speaker.isEmpty ? nil : edge.claim.speaker,
        confidence: edge.claim.confidence)
    }
    return relations.sorted {
      $0.start != $1.start
        ? $0.start < $1.start : ($0.subject, $0.predicate, $0.object) < ($1.subject, $1.predicate, $1.object)
    }
  }
}
