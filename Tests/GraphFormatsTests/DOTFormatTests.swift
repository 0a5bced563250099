import GraphFormats
import PropertyGraph
import Testing

@Suite struct DOTFormatTests {
  @Test(arguments: [
    (
      SamplePropertyGraph.sample,
      #"""
      digraph {
        graph [overlap=false, outputorder=edgesfirst];
        node [style=filled, fontname="Helvetica"];
        edge [color="#888888", fontname="Helvetica", fontsize=9];
        "person.ana" [label="Ana \"A\" Ružić", shape=ellipse, fillcolor="#e69f00", fontcolor="#000000", kind="Person", labels=":Person", aliases="A. R. | Ana; R | 漢字", mentions="2", isGroup="false", id_2="own, id"];
        "country.KZ" [label="]]> & <b>
      	'C:\\users\\", shape=hexagon, fillcolor="#009e73", fontcolor="#000000", kind="Country", labels=":Country", mentions="0", isGroup="true", id_2=" "];
        "event.1" [label="event.1", shape=diamond, fillcolor="#d55e00", fontcolor="#000000", kind="Event", type="Visit", labels=":Event", begin="2026-06-01", end="2026-06-07", date="2026-06-01/2026-06-07", mentions="1"];
        "person.ana" -> "country.KZ" [id="e-1", label="alignsWith", predicate="alignsWith", confidence="0.85", evidence="\"One\"\#r
      two", date="2026-04", weight="3"];
        "person.ana" -> "country.KZ" [id="e-2", label="alignsWith", predicate="alignsWith", confidence="1.0", evidence="=1+1", date="2009/.."];
        "event.1" -> "person.ana" [id="e-3", label="Meeting", dir=none, predicate="Meeting", confidence="inf", symmetric="true"];
      }

      """#
    ),
    (
      SamplePropertyGraph.undirected,
      #"""
      graph {
        graph [overlap=false, outputorder=edgesfirst];
        node [style=filled, fontname="Helvetica"];
        edge [color="#888888", fontname="Helvetica", fontsize=9];
        "a" [label="a", shape=ellipse, fillcolor="#bbbbbb", fontcolor="#000000"];
        "b" [label="b", shape=ellipse, fillcolor="#bbbbbb", fontcolor="#000000"];
        "a" -- "b" [id="ab"];
      }

      """#
    ),
    (
      SamplePropertyGraph.single,
      #"""
      digraph {
        graph [overlap=false, outputorder=edgesfirst];
        node [style=filled, fontname="Helvetica"];
        edge [color="#888888", fontname="Helvetica", fontsize=9];
        "a" [label="A", shape=ellipse, fillcolor="#bbbbbb", fontcolor="#000000"];
      }

      """#
    ),
    (
      SamplePropertyGraph.empty,
      #"""
      digraph {
        graph [overlap=false, outputorder=edgesfirst];
        node [style=filled, fontname="Helvetica"];
        edge [color="#888888", fontname="Helvetica", fontsize=9];
      }

      """#
    ),
  ])
  func graphsAreExactlyThese(graph: PropertyGraph, text: String) throws {
    #expect(try SamplePropertyGraph.text(graph, as: DOTFormat()) == text)
  }

  @Test(
    arguments: [
      ("label", nil), ("shape", "shape_2"), ("URL", "URL_2"), ("name", "name_2"), ("my key", "\"my key\""),
      ("Node", "\"Node\""),
      ("1st", "\"1st\""), ("größe", "\"größe\""), ("x\"y", "\"x\\\"y\""), ("plain_1", "plain_1"),
    ] as [(String, String?)])
  func namesOfAttributesMeanNothingElseToGraphviz(name: String, written: String?) throws {
    let graph = PropertyGraph(
      schema: PropertySchema(nodeKeys: [PropertyKey(name)]), nodes: [PropertyNode(id: "a", values: [.text("v")])])
    let text = try SamplePropertyGraph.text(graph, as: DOTFormat())
    let line = written.map { ", \($0)=\"v\"];" } ?? "[label=\"v\", shape=ellipse"
    #expect(text.contains(line))
  }

  @Test func controlCharactersAreLeftOutWithAWarning() throws {
    let graph = PropertyGraph(
      schema: PropertySchema(),
      nodes: [PropertyNode(id: "a", values: []), PropertyNode(id: "b\u{0}\u{1B}", values: [])])
    let (files, report) = try SamplePropertyGraph.written(graph, as: DOTFormat())
    #expect(files[".dot"]?.contains("\"b\" [label=\"b\"") == true)
    #expect(report.warnings == ["4 control characters left out, first in b\u{0}\u{1B}"])
  }

  /// Graphviz reads at most 16,384 bytes of a string in a row.
  @Test func longTextsAreFoldedBetweenCharacters() throws {
    let long = String(repeating: "né", count: 10_000)
    let graph = PropertyGraph(
      schema: PropertySchema(nodeKeys: [PropertyKey("note")]), nodes: [PropertyNode(id: "a", values: [.text(long)])])
    let text = try SamplePropertyGraph.text(graph, as: DOTFormat())
    #expect(text.replacing("\\\n", with: "").contains("note=\"\(long)\""))
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count < 8_200 })
  }

  @Test func positionsAndColoursAreDrawn() throws {
    let graph = PropertyGraph(
      schema: PropertySchema(nodeKeys: [PropertyKey("x", .double), PropertyKey("y", .int), PropertyKey("color")]),
      nodes: [PropertyNode(id: "a", values: [.real(0.5), .integer(-2), .text("#0072B2")])])
    let text = try SamplePropertyGraph.text(graph, as: DOTFormat())
    #expect(text.contains("fillcolor=\"#0072b2\", fontcolor=\"#ffffff\", pos=\"0.5,-2.0\""))
  }
}
