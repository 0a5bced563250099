extension Topology {
  /// Places the nodes and weighs them.
  ///
  /// Equal graphs and options give equal results on one machine; on another the last digits may differ. One thread
  /// computes at a time, others wait: igraph keeps its state in global variables.
  ///
  /// - Throws: ``LayoutError`` where igraph cannot, such as for want of memory.
  public func laidOut(_ options: LayoutOptions = LayoutOptions()) throws -> LayoutResult {
    try IGraph.run(seed: options.seed) {
      let simple = SimpleGraph(self)
      var result = LayoutResult()
      result.inDegrees = Array(repeating: 0, count: nodeCount)
      result.outDegrees = Array(repeating: 0, count: nodeCount)
      for edge in edges {
        result.outDegrees[Int(edge.source)] += 1
        result.inDegrees[Int(edge.target)] += 1
      }
      result.pageRanks = try Measures.pageRanks(self)
      (result.betweennesses, result.isBetweennessEstimated) = try Measures.betweennesses(simple, options)
      result.communities = try Measures.numberedBySize(Measures.communities(simple))
      result.positions = try Placement.places(simple, options)
      return result
    }
  }
}
