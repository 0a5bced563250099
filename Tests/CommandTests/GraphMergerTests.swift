import PropertyGraph
import Testing

@testable import rapporteur

@Suite struct GraphMergerTests {
  private static func graph(_ id: String, isDirected: Bool, keys: [PropertyKey] = []) -> PropertyGraph {
    PropertyGraph(
      schema: PropertySchema(edgeKeys: keys, isDirected: isDirected),
      nodes: [PropertyNode(id: "a", values: []), PropertyNode(id: "b", values: [])],
      edges: [PropertyEdge(id: id, source: "a", target: "b", values: keys.map { _ in nil })])
  }

  static let mixtures: [([PropertyGraph], [PropertyValue?])] = [
    ([graph("e", isDirected: false), graph("f", isDirected: true)], [.flag(true), nil]),
    ([graph("e", isDirected: true), graph("f", isDirected: false)], [nil, .flag(true)]),
    (
      [
        graph("e", isDirected: true), graph("f", isDirected: false),
        graph("g", isDirected: false, keys: [PropertyKey("w")]),
      ], [nil, .flag(true), .flag(true)]
    ),
    (
      [graph("e", isDirected: false, keys: [PropertyKey("symmetric")]), graph("f", isDirected: true)],
      [.text("true"), nil]
    ),
  ]

  @Test(arguments: mixtures) func edgesWithoutDirectionStaySoBesideThoseWithOne(
    _ graphs: [PropertyGraph], _ expected: [PropertyValue?]
  ) throws {
    var merger = GraphMerger()
    for graph in graphs { merger.add(graph) }
    let joined = merger.finish()
    #expect(joined.schema.isDirected)
    let column = try #require(joined.schema.edgeIndex("symmetric"))
    #expect(joined.edges.map { $0.values[column] } == expected)
  }

  @Test(arguments: [true, false]) func graphsAllWithOrWithoutDirectionsStaySo(isDirected: Bool) {
    var merger = GraphMerger()
    for id in ["e", "f"] { merger.add(Self.graph(id, isDirected: isDirected)) }
    let joined = merger.finish()
    #expect(joined.schema.isDirected == isDirected && joined.schema.edgeIndex("symmetric") == nil)
  }
}
