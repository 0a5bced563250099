import GraphFormats
import PropertyGraph
import Testing

@Suite struct SVGFormatTests {
  private typealias Sample = SamplePropertyGraph

  /// A star: a country in the middle that people hold posts in, and that a statement mentions.
  private static func star(_ people: Int) -> PropertyGraph {
    let schema = PropertySchema(
      nodeKeys: [PropertyKey("kind"), PropertyKey("label")], edgeKeys: [PropertyKey("predicate")])
    var graph = PropertyGraph(schema: schema)
    graph.nodes.append(PropertyNode(id: "c", values: [.text("Country"), .text("Norland")]))
    graph.nodes.append(PropertyNode(id: "s", values: [.text("Statement"), .text("On <peace> & quiet")]))
    graph.edges.append(PropertyEdge(id: "m", source: "s", target: "c", values: [.text("mentions")]))
    for number in 0..<people {
      graph.nodes.append(PropertyNode(id: "p\(number)", values: [.text("Person"), .text("Person \(number)")]))
      graph.edges.append(
        PropertyEdge(id: "e\(number)", source: "p\(number)", target: "c", values: [.text("holdsPost")]))
    }
    return graph
  }

  @Test(arguments: [Sample.sample, Sample.undirected, Sample.single, Sample.empty, star(3), star(100)])
  func everyNodeIsDrawnAndTitled(graph: PropertyGraph) throws {
    let (files, report) = try Sample.written(graph, as: SVGFormat())
    let outline = try XMLOutline(files[".svg"] ?? "")
    #expect(outline.texts["title"]?.first?.hasPrefix("Graph of \(graph.nodeCount) node") == true)
    #expect(outline.counts["desc"] == 1)
    #expect(report.nodes == graph.nodeCount)
    #expect(report.edges == graph.edgeCount)
    #expect(report.warnings.isEmpty)
    #expect(outline.counts["script"] == nil)
    #expect(outline.counts["title", default: 0] > graph.nodeCount)
  }

  @Test(arguments: [
    (Sample.empty, "A knowledge graph of 0 nodes, 0 edges."), (Sample.single, "A knowledge graph of 1 node, 0 edges: "),
  ])
  func theDescriptionCountsNodesAndEdges(graph: PropertyGraph, start: String) throws {
    let said = try #require(XMLOutline(Sample.text(graph, as: SVGFormat())).texts["desc"]?.first)
    #expect(said.hasPrefix(start) && said.hasSuffix("."), "\(said)")
  }

  @Test func theSameGraphGivesTheSamePicture() throws {
    let graph = SVGFormatTests.star(50)
    #expect(try Sample.text(graph, as: SVGFormat()) == Sample.text(graph, as: SVGFormat()))
  }

  @Test func theLegendCountsKinds() throws {
    let texts = try XMLOutline(Sample.text(SVGFormatTests.star(3), as: SVGFormat())).texts["text"] ?? []
    #expect(texts.suffix(5) == ["Person 3", "Country 1", "Statement 1", "relation, wider for more", "mention"])
  }

  @Test func labelsAndTooltipsAreEscaped() throws {
    let text = try Sample.text(SVGFormatTests.star(3), as: SVGFormat(title: "A & B"))
    #expect(text.contains("<title id=\"title\">A &amp; B</title>"))
    #expect(text.contains("<title>On &lt;peace&gt; &amp; quiet (Statement)</title>"))
    #expect(try XMLOutline(text).texts["text"]?.contains("On <peace> & quiet") == true)
  }

  @Test func aSmallGraphShowsAllLabelsAndPredicates() throws {
    let texts = try XMLOutline(Sample.text(SVGFormatTests.star(5), as: SVGFormat())).texts["text"] ?? []
    // Each label twice: its rim, then its letters.
    #expect(texts.filter { $0 == "holdsPost" }.count == 2 * 5)
    #expect(!texts.contains("mentions"))
    #expect((0..<5).allSatisfy { texts.contains("Person \($0)") })
  }

  @Test func parallelEdgesAreOneLine() throws {
    var graph = SVGFormatTests.star(1)
    graph.edges.append(PropertyEdge(id: "again", source: "p0", target: "c", values: [.text("holdsPost")]))
    graph.edges.append(PropertyEdge(id: "other", source: "p0", target: "c", values: [.text("represents")]))
    let titles = try XMLOutline(Sample.text(graph, as: SVGFormat())).texts["title"] ?? []
    #expect(
      titles.filter { $0.contains("→") } == [
        "On <peace> & quiet → Norland: mentions", "Person 0 → Norland: holdsPost ×2, represents",
      ])
  }

  @Test func whatIsLeftOutIsSaidInThePictureAndInTheReport() throws {
    let (files, report) = try Sample.written(SVGFormatTests.star(100), as: SVGFormat(nodeLimit: 20, lineLimit: 10))
    let note = "the weightiest 11 of 102 nodes and 10 of 101 edges"
    #expect(report.warnings == ["the picture shows " + note])
    #expect(report.nodes == 11)
    #expect(try XMLOutline(files[".svg"] ?? "").texts["text"]?.last == "Shown: " + note)
  }

  @Test func placesOfTheGraphAreKept() throws {
    let schema = PropertySchema(nodeKeys: [PropertyKey("x", .double), PropertyKey("y", .double), PropertyKey("label")])
    let corners = [(0.0, 0.0, "a"), (2, 0, "b"), (0, 1, "c"), (2, 1, "d")]
    let graph = PropertyGraph(
      schema: schema,
      nodes: corners.map { PropertyNode(id: $0.2, values: [.real($0.0), .real($0.1), .text($0.2)]) })
    let text = try Sample.text(graph, as: SVGFormat())
    // Circles begin at their left ends: two of them at the left side, two at the right.
    let starts = text.split(separator: "<path d=\"M").dropFirst().compactMap { $0.split(separator: " ").first }
    #expect(Set(starts.dropFirst().prefix(4)).count == 2)
  }

  @Test(arguments: [(1e308, 1e308), (1e200, 1e200), (5e-324, 1), (.infinity, 1), (.nan, .nan), (0, 0)])
  func placesThatGiveNoScaleAreLaidOutAnew(x: Double, y: Double) throws {
    let graph = PropertyGraph(
      schema: PropertySchema(nodeKeys: [PropertyKey("x", .double), PropertyKey("y", .double)]),
      nodes: [(-x, -y), (x, y), (0, 0)].enumerated().map { number, place in
        PropertyNode(id: "n\(number)", values: [.real(place.0), .real(place.1)])
      })
    let text = try Sample.text(graph, as: SVGFormat())
    #expect(try XMLOutline(text).counts["path"] ?? 0 >= 3)
    #expect(!text.contains("inf") && !text.contains("nan"))
  }

  @Test func forbiddenCharactersAreLeftOutWithAWarning() throws {
    var graph = Sample.single
    graph.nodes[0].values[0] = .text("A\u{1}")
    let report = try Sample.written(graph, as: SVGFormat()).report
    #expect(report.warnings.count == 1)
    #expect(report.warnings.first?.hasSuffix("that XML 1.0 forbids left out, first in a") == true)
  }
}
