extension Graph {
  /// The nodes of some kinds and the edges between them.
  public func keeping(kinds: Set<NodeKind>) -> Graph {
    filtered(nodes: { kinds.contains($0.kind) })
  }

  /// The graph without what comes from the gazetteer alone: background edges, and entities that no statement mentions
  /// and no other edge needs.
  public func withoutBackground() -> Graph {
    var needed: Set<String> = []
    for edge in edgesByKey.values where !edge.isBackground {
      needed.insert(edge.key.subject)
      needed.insert(edge.key.object)
    }
    return filtered(
      nodes: { !$0.isBackground || needed.contains($0.id) }, edges: { !$0.isBackground })
  }

  /// The graph as the statements of a span of time give it, both days inclusive (`YYYY-MM-DD`, `nil` for open).
  ///
  /// Statements go whose date lies outside of the span, or, when there is any bound, that have none; with them go their
  /// edges, mentions and attestations, and what only they speak of. Background stays where something that is kept leads
  /// to it.
  public func between(since: String?, until: String?) -> Graph {
    guard since != nil || until != nil else { return self }
    let isKept = { (statement: String) in
      statement == Edge.background || self[statement]?.extent?.overlaps(since: since, until: until) == true
    }
    let keptEdges = edges.filter { isKept($0.key.statement) }
    var kept = Set(
      nodes.compactMap { node -> String? in
        if node.kind == .statement { return isKept(node.id) ? node.id : nil }
        let isSpokenOf =
          node.mentionsByStatement.contains { $0.value > 0 && isKept($0.key) }
          || node.attestations.contains { isKept($0.evidence.statement) }
        return isSpokenOf ? node.id : nil
      })
    for edge in keptEdges where !edge.isBackground { kept.formUnion([edge.key.subject, edge.key.object]) }
    var background: [String: [String]] = [:]
    for edge in keptEdges where edge.isBackground { background[edge.key.subject, default: []].append(edge.key.object) }
    var open = Array(kept)
    while let id = open.popLast() {
      for object in background[id, default: []] where kept.insert(object).inserted { open.append(object) }
    }
    var result = Graph()
    for node in nodes where kept.contains(node.id) {
      var node = node
      node.mentionsByStatement = node.mentionsByStatement.filter { isKept($0.key) }
      node.attestations = node.attestations.filter { isKept($0.evidence.statement) }
      result.insert(node)
    }
    for edge in keptEdges where kept.contains(edge.key.subject) && kept.contains(edge.key.object) {
      result.insert(edge)
    }
    return result
  }
}

extension Node {
  /// Whether the node is an entity that no statement mentions.
  public var isBackground: Bool {
    kind != .statement && kind != .event && mentions == 0 && attestations.isEmpty
  }
}

extension TimeExtent {
  /// Whether some day of the extent lies in a span of days, both inclusive.
  public func overlaps(since: String?, until: String?) -> Bool {
    if let since, let end, end < since { return false }
    if let until, let begin, begin > until { return false }
    return true
  }
}
