import GraphFormats
import PropertyGraph
import Testing

@Suite struct NodeLinkFormatTests {
  @Test(arguments: [
    (
      SamplePropertyGraph.sample,
      #"""
      {
        "directed": true,
        "multigraph": true,
        "graph": {},
        "nodes": [
          {"id": "person.ana", "kind": "Person", "label": "Ana \"A\" Ružić", "labels": ":Person", "aliases": "A. R. | Ana; R | 漢字", "mentions": 2, "isGroup": false, "id_2": "own, id"},
          {"id": "country.KZ", "kind": "Country", "label": "]]> & <b>\n\t'C:\\users\\", "labels": ":Country", "mentions": 0, "isGroup": true, "id_2": " "},
          {"id": "event.1", "kind": "Event", "type": "Visit", "label": "", "labels": ":Event", "begin": "2026-06-01", "end": "2026-06-07", "date": "2026-06-01/2026-06-07", "mentions": 1}
        ],
        "edges": [
          {"source": "person.ana", "target": "country.KZ", "key": "e-1", "label": "alignsWith", "predicate": "alignsWith", "confidence": 0.85, "evidence": "\"One\"\r\ntwo", "date": "2026-04", "weight": 3},
          {"source": "person.ana", "target": "country.KZ", "key": "e-2", "label": "alignsWith", "predicate": "alignsWith", "confidence": 1.0, "evidence": "=1+1", "date": "2009/.."},
          {"source": "event.1", "target": "person.ana", "key": "e-3", "label": "Meeting", "predicate": "Meeting", "confidence": null, "symmetric": true}
        ]
      }

      """#
    ),
    (
      SamplePropertyGraph.undirected,
      #"""
      {
        "directed": false,
        "multigraph": true,
        "graph": {},
        "nodes": [
          {"id": "a"},
          {"id": "b"}
        ],
        "edges": [
          {"source": "a", "target": "b", "key": "ab"}
        ]
      }

      """#
    ),
    (
      SamplePropertyGraph.single,
      #"""
      {
        "directed": true,
        "multigraph": true,
        "graph": {},
        "nodes": [
          {"id": "a", "label": "A"}
        ],
        "edges": []
      }

      """#
    ),
    (
      SamplePropertyGraph.empty,
      #"""
      {
        "directed": true,
        "multigraph": true,
        "graph": {},
        "nodes": [],
        "edges": []
      }

      """#
    ),
  ])
  func documentsAreExactlyThese(graph: PropertyGraph, text: String) throws {
    #expect(try SamplePropertyGraph.text(graph, as: NodeLinkFormat()) == text)
  }
}
