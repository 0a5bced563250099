import KnowledgeGraph
import Ontology

/// Adds what the gazetteer knows around a named thing: its parent, its state, where it is.
struct BackgroundReader {
  let gazetteer: Gazetteer

  func add(around entity: Entity, to graph: inout Graph) {
    guard let index = entity.entry else { return }
    add(around: gazetteer.entries[index], to: &graph, depth: 3)
  }

  private func add(around entry: GazetteerEntry, to graph: inout Graph, depth: Int) {
    guard depth > 0 else { return }
    let links: [(Predicate, [String])] = [
      (.partOf, [entry.parent].compactMap { $0 }), (.organOf, [entry.organOf].compactMap { $0 }),
      (.locatedIn, entry.locatedIn),
    ]
    for (predicate, targets) in links {
      for target in targets {
        guard let other = gazetteer[target] else { continue }
        if graph[other.id] == nil { graph.insert(node(of: other)) }
        graph.insert(
          Edge(
            key: Edge.Key(subject: entry.id, predicate: predicate, object: other.id, statement: Edge.background),
            claim: Claim(confidence: 1, rule: "gazetteer"), evidence: []))
        add(around: other, to: &graph, depth: depth - 1)
      }
    }
  }

  private func node(of entry: GazetteerEntry) -> Node {
    var node = Node(id: entry.id, kind: entry.kind, label: entry.label)
    node.aliases = Set(entry.acronyms)
    node.attributes = entry.attributes
    node.sameAs = Set(entry.sameAs)
    return node
  }
}
