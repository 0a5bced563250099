import Foundation
import PropertyGraph

/// Graphs in JSON Lines on which writers are measured beside other libraries: nodes, then edges, an object a line.
enum PeerGraph {
  private struct Row: Decodable {
    let t: String
    let id, kind, label, lang, alt, altlang, date, text, doc: String?
    let s, p, o: String?
    let sent: Int?
    let conf: Double?
  }

  /// Reads a graph; attributes that a line lacks are absent.
  ///
  /// - Throws: what the file system or the decoder says.
  static func load(_ path: String) throws -> PropertyGraph {
    let schema = PropertySchema(
      nodeKeys: ["kind", "label", "lang", "alt", "altlang", "date", "text", "doc"].map { PropertyKey($0) }
        + [PropertyKey("sent", .int), PropertyKey("conf", .double)],
      edgeKeys: [PropertyKey("p"), PropertyKey("doc"), PropertyKey("sent", .int), PropertyKey("conf", .double)])
    var graph = PropertyGraph(schema: schema)
    let decoder = JSONDecoder()
    for line in try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe).split(separator: 0x0A) {
      let row = try decoder.decode(Row.self, from: line)
      let numbers: [PropertyValue?] = [row.sent.map { .integer($0) }, row.conf.map { .real($0) }]
      if row.t == "n" {
        let texts = [row.kind, row.label, row.lang, row.alt, row.altlang, row.date, row.text, row.doc]
        graph.nodes.append(
          PropertyNode(id: row.id ?? "", values: texts.map { $0.map { PropertyValue.text($0) } } + numbers))
      } else {
        graph.edges.append(
          PropertyEdge(
            id: "e\(graph.edges.count)", source: row.s ?? "", target: row.o ?? "",
            values: [row.p.map { .text($0) }, row.doc.map { .text($0) }] + numbers))
      }
    }
    return graph
  }
}
