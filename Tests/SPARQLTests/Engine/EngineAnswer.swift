import QuadStore
import RDF
import SPARQL

/// The answer of the engine in the form of the reference evaluator's.
enum EngineAnswer {
  static func store(_ dataset: ReferenceDataset) throws -> QuadStore {
    let store = try QuadStore.inMemory()
    try store.database.transaction {
      let loader = try QuadLoader(store)
      for triple in dataset.defaultGraph.triples { try Quad(triple).withBytes { try loader.add($0) } }
      for (name, graph) in dataset.named {
        for triple in graph.triples { try Quad(triple, graph: name).withBytes { try loader.add($0) } }
      }
      try loader.finish()
    }
    return store
  }

  static func answer(
    _ query: Query, over store: QuadStore, options: QueryOptions = QueryOptions()
  ) throws -> ReferenceResult {
    try answer(query, by: QueryEngine(store, options: options))
  }

  /// The dataset that a query names, out of one.
  static func dataset(of query: Query, in dataset: ReferenceDataset) -> ReferenceDataset {
    guard let named = query.dataset else { return dataset }
    var result = ReferenceDataset()
    for graph in named.defaultGraphs {
      for triple in dataset.graph(.iri(graph))?.triples ?? [] { result.defaultGraph.insert(triple) }
    }
    result.named = named.namedGraphs.map { (.iri($0), dataset.graph(.iri($0)) ?? IndexedGraph()) }
    return result
  }

  static func answer(_ query: Query, by engine: QueryEngine, now: Term? = nil) throws -> ReferenceResult {
    switch try engine.run(query, now: now) {
    case .boolean(let truth): return .boolean(truth)
    case .solutions(let solutions):
      var rows: [Bindings] = []
      try solutions.forEach { row in
        var bindings: Bindings = [:]
        for (variable, term) in zip(solutions.columns, row) { bindings[variable] = term }
        rows.append(bindings)
      }
      return .table(variables: solutions.columns, rows: rows)
    case .graph(let graph):
      var triples: [Triple] = []
      try graph.forEach { triples.append($0.triple) }
      return .graph(triples)
    }
  }
}
