import RDF
import SPARQL

/// The answer to a query.
enum ReferenceResult {
  case boolean(Bool)
  case table(variables: [Variable], rows: [Bindings])
  case graph([Triple])
}

extension ReferenceEvaluator {
  /// Answers a query over a dataset, which holds the graphs that the query names.
  static func answer(_ query: Query, over dataset: ReferenceDataset) throws -> ReferenceResult {
    try DeepStack.run(depth: query.depth) {
      let evaluator = ReferenceEvaluator(dataset, context: EvaluationContext(base: query.base))
      let rows = try evaluator.solutions(of: query.algebra)
      switch query.form {
      case .ask: return .boolean(!rows.isEmpty)
      case .select(let variables): return .table(variables: variables, rows: rows)
      case .construct(let template): return .graph(evaluator.construct(template, rows))
      case .describe(let targets): return .graph(evaluator.describe(targets, rows))
      }
    }
  }

  private func construct(_ template: [TriplePattern], _ rows: [Bindings]) -> [Triple] {
    var graph = IndexedGraph()
    for row in rows {
      var nodes: [String: Term] = [:]
      func fill(_ place: PatternTerm) -> Term? {
        guard case .term(.blank(let label)) = place else { return place.value(in: row) }
        let node = nodes[label] ?? context.freshBlankNode()
        nodes[label] = node
        return node
      }
      for pattern in template {
        guard let subject = fill(pattern.subject), let predicate = fill(pattern.predicate)?.iri,
          let object = fill(pattern.object), subject.literal == nil
        else { continue }
        graph.insert(Triple(subject, predicate, object))
      }
    }
    return graph.triples
  }

  /// Concise bounded descriptions: what has the thing as subject, and so on through blank nodes.
  private func describe(_ targets: [PatternTerm], _ rows: [Bindings]) -> [Triple] {
    var graph = IndexedGraph()
    var open = (rows.isEmpty ? [[:]] : rows).flatMap { row in targets.compactMap { $0.value(in: row) } }
    var seen = Set<Term>()
    while let node = open.popLast() {
      guard seen.insert(node).inserted else { continue }
      for triple in dataset.defaultGraph.match(node, nil, nil) {
        graph.insert(triple)
        if case .blank = triple.object { open.append(triple.object) }
      }
    }
    return graph.triples
  }
}
