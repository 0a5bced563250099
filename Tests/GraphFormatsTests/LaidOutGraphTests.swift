import GraphFormats
import PropertyGraph
import Testing

@Suite struct LaidOutGraphTests {
  @Test func attributesOfTheLayoutFollowThoseOfTheGraph() throws {
    let sample = SamplePropertyGraph.sample
    let graph = try PropertyGraph(LaidOutGraph(sample))
    #expect(graph.schema.nodeKeys.starts(with: sample.schema.nodeKeys))
    #expect(
      graph.schema.nodeKeys.dropFirst(sample.schema.nodeKeys.count).map(\.name) == [
        "x", "y", "size", "color", "degree", "inDegree", "outDegree", "pagerank", "betweenness", "community",
      ])
    #expect(graph.edges == sample.edges)
    #expect(zip(graph.nodes, sample.nodes).allSatisfy { $0.values.starts(with: $1.values) })
    let ana = graph.nodes[0].values.dropFirst(sample.schema.nodeKeys.count).map { $0?.text }
    #expect(ana[3] == "#e69f00")
    #expect(ana[4...6] == ["3", "1", "2"])
    #expect(ana[8...9] == ["1.0", "0"])
  }

  @Test func attributesOfTheSameNameAreReplacedButForColours() throws {
    let graph = PropertyGraph(
      schema: PropertySchema(nodeKeys: [PropertyKey("degree", .string), PropertyKey("color"), PropertyKey("label")]),
      nodes: [
        PropertyNode(id: "a", values: [.text("high"), .text("#123456"), .text("A")]),
        PropertyNode(id: "b", values: [nil, nil, .text("B")]),
      ])
    let laidOut = try PropertyGraph(LaidOutGraph(graph))
    #expect(laidOut.schema.nodeKeys.filter { $0.name == "degree" } == [PropertyKey("degree", .int)])
    #expect(laidOut.schema.nodeKeys.count == 11)
    #expect(laidOut.nodes[0].values[0] == .text("A"))
    #expect(laidOut.nodes.map { $0.values[4] } == [.text("#123456"), .text("#bbbbbb")])
  }

  @Test func sizesGrowWithPageRankUpTo32() throws {
    let graph = try PropertyGraph(LaidOutGraph(SamplePropertyGraph.sample))
    let (size, rank) = (graph.schema.nodeIndex("size") ?? 0, graph.schema.nodeIndex("pagerank") ?? 0)
    let pairs = graph.nodes.map { (number($0.values[rank]), number($0.values[size])) }.sorted { $0 < $1 }
    #expect(pairs.last?.1 == 32)
    #expect(pairs.map(\.1) == pairs.map(\.1).sorted())
    #expect((pairs.first?.1 ?? 0) >= 8)
  }

  private func number(_ value: PropertyValue?) -> Double {
    if case .real(let number)? = value { number } else { -1 }
  }
}
