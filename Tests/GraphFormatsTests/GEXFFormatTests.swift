import Foundation
import GraphFormats
import PropertyGraph
import Testing

@Suite struct GEXFFormatTests {
  @Test(arguments: [
    (
      SamplePropertyGraph.sample,
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
        <meta>
          <creator>Rapporteur</creator>
        </meta>
        <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
          <attributes class="node">
            <attribute id="kind" title="kind" type="string"/>
            <attribute id="type" title="type" type="string"/>
            <attribute id="labels" title="labels" type="string"/>
            <attribute id="aliases" title="aliases" type="string"/>
            <attribute id="begin" title="begin" type="string"/>
            <attribute id="end" title="end" type="string"/>
            <attribute id="date" title="date" type="string"/>
            <attribute id="mentions" title="mentions" type="integer">
              <default>1</default>
            </attribute>
            <attribute id="isGroup" title="isGroup" type="boolean"/>
            <attribute id="id_2" title="id" type="string"/>
          </attributes>
          <attributes class="edge">
            <attribute id="predicate" title="predicate" type="string"/>
            <attribute id="confidence" title="confidence" type="double"/>
            <attribute id="evidence" title="evidence" type="string"/>
            <attribute id="date" title="date" type="string"/>
            <attribute id="symmetric" title="symmetric" type="boolean"/>
          </attributes>
          <nodes>
            <node id="person.ana" label="Ana &quot;A&quot; Ružić">
              <attvalues>
                <attvalue for="kind" value="Person"/>
                <attvalue for="labels" value=":Person"/>
                <attvalue for="aliases" value="A. R. | Ana; R | 漢字"/>
                <attvalue for="mentions" value="2"/>
                <attvalue for="isGroup" value="false"/>
                <attvalue for="id_2" value="own, id"/>
              </attvalues>
              <viz:color r="230" g="159" b="0"/>
            </node>
            <node id="country.KZ" label="]]&gt; &amp; &lt;b&gt;&#10;&#9;'C:\users\">
              <attvalues>
                <attvalue for="kind" value="Country"/>
                <attvalue for="labels" value=":Country"/>
                <attvalue for="mentions" value="0"/>
                <attvalue for="isGroup" value="true"/>
                <attvalue for="id_2" value=" "/>
              </attvalues>
              <viz:color r="0" g="158" b="115"/>
            </node>
            <node id="event.1" label="event.1" start="2026-06-01" end="2026-06-07">
              <attvalues>
                <attvalue for="kind" value="Event"/>
                <attvalue for="type" value="Visit"/>
                <attvalue for="labels" value=":Event"/>
                <attvalue for="begin" value="2026-06-01"/>
                <attvalue for="end" value="2026-06-07"/>
                <attvalue for="date" value="2026-06-01/2026-06-07"/>
              </attvalues>
              <viz:color r="213" g="94" b="0"/>
            </node>
          </nodes>
          <edges>
            <edge id="e-1" source="person.ana" target="country.KZ" label="alignsWith" kind="alignsWith" weight="3.0" start="2026-04-01" end="2026-04-30">
              <attvalues>
                <attvalue for="predicate" value="alignsWith"/>
                <attvalue for="confidence" value="0.85"/>
                <attvalue for="evidence" value="&quot;One&quot;&#13;&#10;two"/>
                <attvalue for="date" value="2026-04"/>
              </attvalues>
            </edge>
            <edge id="e-2" source="person.ana" target="country.KZ" label="alignsWith" kind="alignsWith" start="2009-01-01">
              <attvalues>
                <attvalue for="predicate" value="alignsWith"/>
                <attvalue for="confidence" value="1.0"/>
                <attvalue for="evidence" value="=1+1"/>
                <attvalue for="date" value="2009/.."/>
              </attvalues>
            </edge>
            <edge id="e-3" source="event.1" target="person.ana" type="undirected" label="Meeting" kind="Meeting" start="2026-06-01" end="2026-06-07">
              <attvalues>
                <attvalue for="predicate" value="Meeting"/>
                <attvalue for="confidence" value="Infinity"/>
                <attvalue for="symmetric" value="true"/>
              </attvalues>
            </edge>
          </edges>
        </graph>
      </gexf>

      """#
    ),
    (
      SamplePropertyGraph.undirected,
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
        <meta>
          <creator>Rapporteur</creator>
        </meta>
        <graph defaultedgetype="undirected">
          <nodes>
            <node id="a" label="a"/>
            <node id="b" label="b"/>
          </nodes>
          <edges>
            <edge id="ab" source="a" target="b"/>
          </edges>
        </graph>
      </gexf>

      """#
    ),
    (
      SamplePropertyGraph.single,
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
        <meta>
          <creator>Rapporteur</creator>
        </meta>
        <graph defaultedgetype="directed">
          <nodes>
            <node id="a" label="A"/>
          </nodes>
          <edges/>
        </graph>
      </gexf>

      """#
    ),
    (
      SamplePropertyGraph.empty,
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
        <meta>
          <creator>Rapporteur</creator>
        </meta>
        <graph defaultedgetype="directed">
          <nodes/>
          <edges/>
        </graph>
      </gexf>

      """#
    ),
  ])
  func documentsAreExactlyThese(graph: PropertyGraph, text: String) throws {
    #expect(try SamplePropertyGraph.text(graph, as: GEXFFormat()) == text)
  }

  @Test(arguments: [SamplePropertyGraph.sample, SamplePropertyGraph.undirected, SamplePropertyGraph.single, drawn])
  func documentsConformToTheSchema(graph: PropertyGraph) throws {
    let schema = try RelaxNG(fixture: "gexf-1.3.rng")
    #expect(schema.accepts(try SamplePropertyGraph.text(graph, as: GEXFFormat())))
    #expect(!schema.accepts("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.2\"/>"))
  }

  static let drawn = PropertyGraph(
    schema: PropertySchema(
      nodeKeys: [
        PropertyKey("x", .double), PropertyKey("y", .double), PropertyKey("size", .double), PropertyKey("color"),
        PropertyKey("kind"),
      ],
      edgeKeys: [PropertyKey("begin"), PropertyKey("end"), PropertyKey("color"), PropertyKey("weight")]),
    nodes: [
      PropertyNode(id: "a", values: [.real(-1.5), .real(2), .real(10), .text("#010203"), nil]),
      PropertyNode(id: "b", values: [.real(.nan), .real(2), .real(-1), .text("red"), .text("Place")]),
    ],
    edges: [
      PropertyEdge(
        id: "ab", source: "a", target: "b", values: [.text("2026"), .text("soon"), .text("#0a0"), .text("heavy")])
    ])

  @Test(arguments: [
    ("a", "<viz:color r=\"1\" g=\"2\" b=\"3\"/>", true), ("a", "<viz:position x=\"-1.5\" y=\"2.0\" z=\"0.0\"/>", true),
    ("a", "<viz:size value=\"10.0\"/>", true), ("b", "<viz:color r=\"86\" g=\"180\" b=\"233\"/>", true),
    ("b", "viz:position", false), ("b", "viz:size", false), ("b", "for=\"color\" value=\"red\"", true),
    ("ab", "start=\"2026-01-01\"", true), ("ab", " end=", false),
    ("ab", "<viz:color r=\"0\" g=\"170\" b=\"0\"/>", true),
    ("ab", "for=\"end\" value=\"soon\"", true), ("ab", "for=\"weight_2\" value=\"heavy\"", true),
    ("ab", "weight=\"", false),
  ])
  func layoutAndTimesAreSaidWhereTheyAreFit(id: String, part: String, isThere: Bool) throws {
    let text = try SamplePropertyGraph.text(GEXFFormatTests.drawn, as: GEXFFormat())
    let elements = text.components(separatedBy: "id=\"\(id)\"")
    let element = try #require(elements.last?.components(separatedBy: id == "ab" ? "</edge>" : "</node>").first)
    #expect(element.contains(part) == isThere)
  }

  @Test(arguments: [
    ("2026-05-01", "2026-04-01", "2026-06", " start=\"2026-06-01\" end=\"2026-06-30\""),
    ("2026-05-01", "2026-04-01", "2027/2026", ""), ("2026-05-01", "", "2026-06", " start=\"2026-05-01\""),
  ])
  func noTimeEndsBeforeItBegins(begin: String, end: String, date: String, expected: String) throws {
    let graph = PropertyGraph(
      schema: PropertySchema(nodeKeys: [PropertyKey("begin"), PropertyKey("end"), PropertyKey("date")]),
      nodes: [PropertyNode(id: "a", values: [.text(begin), .text(end), .text(date)])])
    #expect(try SamplePropertyGraph.text(graph, as: GEXFFormat()).contains("label=\"a\"\(expected)>"))
  }

  @Test(arguments: [
    ("own", "start=\"2026-04-01\" end=\"2026-04-30\""), ("event", "start=\"2026-06-01\""),
    ("statement", "start=\"2026-06-11\" end=\"2026-06-11\""), ("other", ""),
  ])
  func edgesHaveTheTimeOfTheirEventOrStatement(edge: String, time: String) throws {
    func values(_ date: String?, _ statement: String?) -> [PropertyValue?] {
      [date.map { .text($0) }, statement.map { .text($0) }]
    }
    let graph = PropertyGraph(
      schema: PropertySchema(
        nodeKeys: [PropertyKey("kind"), PropertyKey("date")], edgeKeys: [PropertyKey("date"), PropertyKey("statement")]),
      nodes: [
        PropertyNode(id: "s", values: [.text("Statement"), .text("2026-06-11")]),
        PropertyNode(id: "e", values: [.text("Event"), .text("2026-06-01/..")]),
        PropertyNode(id: "p", values: [.text("Person"), .text("1980")]),
      ],
      edges: [
        PropertyEdge(id: "own", source: "e", target: "p", values: values("2026-04", "s")),
        PropertyEdge(id: "event", source: "e", target: "p", values: values(nil, "s")),
        PropertyEdge(id: "statement", source: "p", target: "e", values: values(nil, "s")),
        PropertyEdge(id: "other", source: "p", target: "e", values: values(nil, "ontology")),
      ])
    let text = try SamplePropertyGraph.text(graph, as: GEXFFormat())
    let line = try #require(text.split(separator: "\n").first { $0.contains("<edge id=\"\(edge)\"") })
    #expect(edge == "other" ? !line.contains("start=") : line.contains(time))
    #expect(line.contains("end=") == (edge == "own" || edge == "statement"))
  }

  @Test func forbiddenCharactersAreLeftOutWithAWarning() throws {
    let graph = PropertyGraph(
      schema: PropertySchema(nodeKeys: [PropertyKey("label")]),
      nodes: [
        PropertyNode(id: "a", values: [.text("A")]), PropertyNode(id: "b", values: [.text("B\u{7}\u{FFFE}")]),
      ])
    let report = try SamplePropertyGraph.written(graph, as: GEXFFormat()).report
    #expect(report.warnings == ["2 characters that XML 1.0 forbids left out, first in b"])
    #expect(report.nodes == 2)
  }
}
