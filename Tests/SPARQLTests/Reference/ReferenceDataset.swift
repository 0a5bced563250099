import RDF

/// A default graph and named graphs in memory.
struct ReferenceDataset {
  var defaultGraph = IndexedGraph()
  var named: [(name: Term, graph: IndexedGraph)] = []

  func graph(_ name: Term) -> IndexedGraph? { named.first { $0.name == name }?.graph }
}
