import PropertyGraph
import Testing

@testable import GraphFormats

@Suite struct EdgeDirectionsTests {
  @Test(
    arguments: [
      (true, nil, true), (true, .flag(false), true), (true, .text("false"), true), (true, .flag(true), false),
      (true, .text("true"), false), (false, nil, false), (false, .flag(false), false),
    ] as [(Bool, PropertyValue?, Bool)])
  func symmetricEdgesOfDirectedGraphsHaveNone(graph: Bool, symmetric: PropertyValue?, expected: Bool) {
    let schema = PropertySchema(edgeKeys: [PropertyKey("symmetric")], isDirected: graph)
    let edge = PropertyEdge(id: "e", source: "a", target: "b", values: [symmetric])
    #expect(EdgeDirections(schema).isDirected(edge) == expected)
  }
}
