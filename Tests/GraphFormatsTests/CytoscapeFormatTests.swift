import GraphFormats
import PropertyGraph
import Testing

@Suite struct CytoscapeFormatTests {
  @Test(arguments: [
    (
      SamplePropertyGraph.sample,
      #"""
      {
        "format_version": "1.0",
        "generated_by": "rapporteur",
        "target_cytoscapejs_version": "~3",
        "data": {},
        "elements": {
          "nodes": [
            {"data": {"id": "person.ana", "kind": "Person", "label": "Ana \"A\" Ružić", "labels": ":Person", "aliases": "A. R. | Ana; R | 漢字", "mentions": 2, "isGroup": false, "id_2": "own, id"}},
            {"data": {"id": "country.KZ", "kind": "Country", "label": "]]> & <b>\n\t'C:\\users\\", "labels": ":Country", "mentions": 0, "isGroup": true, "id_2": " "}},
            {"data": {"id": "event.1", "kind": "Event", "type": "Visit", "label": "", "labels": ":Event", "begin": "2026-06-01", "end": "2026-06-07", "date": "2026-06-01/2026-06-07", "mentions": 1}}
          ],
          "edges": [
            {"data": {"id": "e-1", "source": "person.ana", "target": "country.KZ", "label": "alignsWith", "predicate": "alignsWith", "confidence": 0.85, "evidence": "\"One\"\r\ntwo", "date": "2026-04", "weight": 3}},
            {"data": {"id": "e-2", "source": "person.ana", "target": "country.KZ", "label": "alignsWith", "predicate": "alignsWith", "confidence": 1.0, "evidence": "=1+1", "date": "2009/.."}},
            {"data": {"id": "e-3", "source": "event.1", "target": "person.ana", "label": "Meeting", "predicate": "Meeting", "confidence": null, "symmetric": true}}
          ]
        }
      }

      """#
    ),
    (
      SamplePropertyGraph.undirected,
      #"""
      {
        "format_version": "1.0",
        "generated_by": "rapporteur",
        "target_cytoscapejs_version": "~3",
        "data": {},
        "elements": {
          "nodes": [
            {"data": {"id": "a"}},
            {"data": {"id": "b"}}
          ],
          "edges": [
            {"data": {"id": "ab", "source": "a", "target": "b"}}
          ]
        }
      }

      """#
    ),
    (
      SamplePropertyGraph.single,
      #"""
      {
        "format_version": "1.0",
        "generated_by": "rapporteur",
        "target_cytoscapejs_version": "~3",
        "data": {},
        "elements": {
          "nodes": [
            {"data": {"id": "a", "label": "A"}}
          ],
          "edges": []
        }
      }

      """#
    ),
    (
      SamplePropertyGraph.empty,
      #"""
      {
        "format_version": "1.0",
        "generated_by": "rapporteur",
        "target_cytoscapejs_version": "~3",
        "data": {},
        "elements": {
          "nodes": [],
          "edges": []
        }
      }

      """#
    ),
  ])
  func documentsAreExactlyThese(graph: PropertyGraph, text: String) throws {
    #expect(try SamplePropertyGraph.text(graph, as: CytoscapeFormat()) == text)
  }

  @Test func positionsStandBesideTheData() throws {
    let graph = PropertyGraph(
      schema: PropertySchema(
        nodeKeys: [PropertyKey("x", .double), PropertyKey("y", .double), PropertyKey("parent")]),
      nodes: [
        PropertyNode(id: "a", values: [.real(1.5), .real(-2), .text("p")]),
        PropertyNode(id: "b", values: [nil, nil, nil]),
      ])
    let text = try SamplePropertyGraph.text(graph, as: CytoscapeFormat())
    #expect(text.contains(#"{"data": {"id": "a", "parent_2": "p"}, "position": {"x": 1.5, "y": -2.0}},"#))
    #expect(text.contains(#"{"data": {"id": "b"}}"#))
  }
}
