import GraphFormats
import PropertyGraph
import Testing

@Suite struct YEdStyleTests {
  private typealias Sample = SamplePropertyGraph

  @Test(arguments: [Sample.sample, Sample.undirected, Sample.single, Sample.empty])
  func everyNodeAndEdgeIsDrawn(graph: PropertyGraph) throws {
    let laidOut = try PropertyGraph(LaidOutGraph(graph))
    let outline = try XMLOutline(Sample.text(laidOut, as: GraphMLFormat(style: YEdStyle())))
    for name in ["ShapeNode", "Geometry", "Fill", "NodeLabel", "Shape"] {
      #expect(outline.counts[name, default: 0] == graph.nodeCount, "\(name)")
    }
    for name in ["PolyLineEdge", "LineStyle", "Arrows"] {
      #expect(outline.counts[name, default: 0] == graph.edgeCount, "\(name)")
    }
  }

  @Test func aNodeIsWhatYEdDraws() throws {
    let graph = PropertyGraph(
      schema: PropertySchema(
        nodeKeys: [
          PropertyKey("kind"), PropertyKey("label"), PropertyKey("x", .double), PropertyKey("y", .double),
          PropertyKey("size", .double),
        ], edgeKeys: [PropertyKey("label"), PropertyKey("symmetric", .boolean)]),
      nodes: [
        PropertyNode(id: "a", values: [.text("Country"), .text("A & B"), .real(10), .real(-20), .real(8)])
      ],
      edges: [
        PropertyEdge(id: "e", source: "a", target: "a", values: [.text("alignsWith"), nil]),
        PropertyEdge(id: "f", source: "a", target: "a", values: [.text("meets"), .flag(true)]),
        PropertyEdge(id: "g", source: "a", target: "a", values: [.text("mentions"), nil]),
      ])
    let text = try Sample.text(graph, as: GraphMLFormat(style: YEdStyle()))
    for part in [
      #"xmlns:y="http://www.yworks.com/xml/graphml""#,
      #"<key id="nodegraphics" for="node" yfiles.type="nodegraphics"/>"#,
      #"<key id="edgegraphics" for="edge" yfiles.type="edgegraphics"/>"#,
      #"<y:Geometry height="12.0" width="12.0" x="24.0" y="-66.0"/>"#,
      ##"<y:Fill color="#009e73" transparent="false"/>"##,
      #">A &amp; B</y:NodeLabel>"#,
      #"<y:Shape type="hexagon"/>"#,
      #"<y:Arrows source="none" target="standard"/>"#,
      #"<y:Arrows source="none" target="none"/>"#,
      #">alignsWith</y:EdgeLabel>"#,
      #"visible="false">mentions</y:EdgeLabel>"#,
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func aGraphWithoutPlacesIsRefused() {
    #expect(throws: YEdStyleError.noPlaces) { try Sample.text(Sample.sample, as: GraphMLFormat(style: YEdStyle())) }
  }
}
