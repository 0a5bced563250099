import Files
import GraphFormats
import PropertyGraph

/// Graphs to write: one with what breaks formats, and the least ones.
enum SamplePropertyGraph {
  /// Three nodes, of which one has hardly a value, and edges of which two are parallel and one is symmetric.
  static let sample = PropertyGraph(
    schema: PropertySchema(
      nodeKeys: [
        PropertyKey("kind"), PropertyKey("type"), PropertyKey("label"), PropertyKey("labels"), PropertyKey("aliases"),
        PropertyKey("begin"), PropertyKey("end"), PropertyKey("date"),
        PropertyKey("mentions", .int, default: .integer(1)), PropertyKey("isGroup", .boolean), PropertyKey("id"),
      ],
      edgeKeys: [
        PropertyKey("label"), PropertyKey("predicate"), PropertyKey("confidence", .double), PropertyKey("evidence"),
        PropertyKey("date"), PropertyKey("weight", .long), PropertyKey("symmetric", .boolean),
      ]),
    nodes: [
      PropertyNode(
        id: "person.ana",
        values: [
          .text("Person"), nil, .text("Ana \"A\" Ružić"), .text(":Person"), .text("A. R. | Ana; R | 漢字"), nil, nil, nil,
          .integer(2), .flag(false), .text("own, id"),
        ]),
      PropertyNode(
        id: "country.KZ",
        values: [
          .text("Country"), nil, .text("]]> & <b>\n\t'C:\\users\\"), .text(":Country"), nil, nil, nil, nil, .integer(0),
          .flag(true), .text(" "),
        ]),
      PropertyNode(
        id: "event.1",
        values: [
          .text("Event"), .text("Visit"), .text(""), .text(":Event"), nil, .text("2026-06-01"), .text("2026-06-07"),
          .text("2026-06-01/2026-06-07"), nil, nil, nil,
        ]),
    ],
    edges: [
      PropertyEdge(
        id: "e-1", source: "person.ana", target: "country.KZ",
        values: [
          .text("alignsWith"), .text("alignsWith"), .real(0.85), .text("\"One\"\r\ntwo"), .text("2026-04"), .integer(3),
          nil,
        ]),
      PropertyEdge(
        id: "e-2", source: "person.ana", target: "country.KZ",
        values: [.text("alignsWith"), .text("alignsWith"), .real(1), .text("=1+1"), .text("2009/.."), nil, nil]),
      PropertyEdge(
        id: "e-3", source: "event.1", target: "person.ana",
        values: [.text("Meeting"), .text("Meeting"), .real(.infinity), nil, nil, nil, .flag(true)]),
    ])

  /// Two nodes and an undirected edge, without attributes.
  static let undirected = PropertyGraph(
    schema: PropertySchema(isDirected: false),
    nodes: [PropertyNode(id: "a", values: []), PropertyNode(id: "b", values: [])],
    edges: [PropertyEdge(id: "ab", source: "a", target: "b", values: [])])

  /// A node with no edges.
  static let single = PropertyGraph(
    schema: PropertySchema(nodeKeys: [PropertyKey("label")]),
    nodes: [PropertyNode(id: "a", values: [.text("A")])])

  static let empty = PropertyGraph(schema: PropertySchema())

  /// What a format writes of a graph, by suffix.
  static func written(
    _ graph: PropertyGraph, as format: some PropertyGraphFormat
  ) throws -> (files: [String: String], report: FormatReport) {
    var sinks: [String: MemorySink] = [:]
    let report = try format.write(graph) { suffix in
      let sink = MemorySink()
      sinks[suffix] = sink
      return sink
    }
    return (sinks.mapValues(\.text), report)
  }

  /// What a format of one file writes of a graph.
  static func text(_ graph: PropertyGraph, as format: some PropertyGraphFormat) throws -> String {
    try written(graph, as: format).files[format.suffixes[0]] ?? ""
  }
}
