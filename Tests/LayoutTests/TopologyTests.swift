import Layout
import Testing

@Suite struct TopologyTests {
  @Test func shapesOfTheSameEdgesAreEqual() {
    let edges = [Topology.Edge(0, 1), Topology.Edge(1, 2)]
    #expect(Topology(nodeCount: 3, edges: edges) == Topology(nodeCount: 3, edges: edges))
    #expect(Topology(nodeCount: 3, edges: edges) != Topology(nodeCount: 3, edges: edges, isDirected: false))
  }
}
