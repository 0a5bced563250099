internal import CIGraph

/// An `igraph_t`, freed with its owner.
final class IGraphHandle {
  var value = igraph_t()

  init(nodeCount: Int, edges: [Topology.Edge], isDirected: Bool) throws {
    let ends = try IntegerVector(count: edges.count * 2)
    for (index, edge) in edges.enumerated() {
      ends.value.stor_begin[index * 2] = igraph_integer_t(edge.source)
      ends.value.stor_begin[index * 2 + 1] = igraph_integer_t(edge.target)
    }
    try IGraph.check(igraph_create(&value, &ends.value, igraph_integer_t(nodeCount), isDirected), "the edges")
  }

  deinit { igraph_destroy(&value) }
}
