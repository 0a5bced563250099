import Exports
import Files
import Foundation
import KnowledgeGraph
import Testing

/// Texts that have broken the exports of others, through a reader of each format and back.
@Suite struct HostileTextTests {
  private static func files(_ name: String) throws -> [MemorySink] {
    let format = try #require(ExportFormats.named(name)).configured(ExportOptions())
    var sinks: [MemorySink] = []
    _ = try format.write(SampleGraph.hostile) { _ in
      sinks.append(MemorySink())
      return sinks[sinks.count - 1]
    }
    return sinks
  }

  private static let counts = (nodes: SampleGraph.hostile.nodeCount, edges: SampleGraph.hostile.edgeCount)

  @Test(arguments: [("nodelink", false), ("cytoscape", true)])
  func jsonGivesThemBack(name: String, isCytoscape: Bool) throws {
    let bytes = try #require(try Self.files(name).first).bytes
    var root = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    if isCytoscape { root = try #require(root["elements"] as? [String: Any]) }
    func objects(_ key: String) throws -> [[String: Any]] {
      let all = try #require(root[key] as? [[String: Any]])
      return isCytoscape ? try all.map { try #require($0["data"] as? [String: Any]) } : all
    }
    let nodes = try objects("nodes")
    let edges = try objects("edges")
    #expect((nodes.count, edges.count) == Self.counts)
    let labels = Set(nodes.compactMap { $0["label"] as? String })
    #expect(labels.isSuperset(of: SampleGraph.hostileTexts))
    let quotations = Set(edges.compactMap { $0["evidence"] as? String })
    #expect(quotations.isSuperset(of: SampleGraph.hostileTexts))
  }

  @Test(arguments: ["gephi", "neo4j", "tables"])
  func tablesGiveThemBack(name: String) throws {
    let files = try Self.files(name)
    for (sink, column, count) in [(files[0], "label", Self.counts.nodes), (files[1], "evidence", Self.counts.edges)] {
      let rows = Self.rows(sink.bytes)
      let header = try #require(rows.first).map { $0.split(separator: ":")[0].lowercased() }
      let place = try #require(header.firstIndex(of: column))
      #expect(rows.allSatisfy { $0.count == rows[0].count })
      #expect(rows.count == count + 1)
      #expect(Set(rows.map { $0[place] }).isSuperset(of: SampleGraph.hostileTexts))
    }
  }

  @Test func gexfGivesBackAllThatXMLCanSay() throws {
    let bytes = try #require(try Self.files("gexf").first).bytes
    let elements = try #require(ReadElement.all(in: bytes))
    let nodes = elements.filter { $0.name == "node" }
    #expect((nodes.count, elements.filter { $0.name == "edge" }.count) == Self.counts)
    let sayable = SampleGraph.hostileTexts.filter { text in
      text.unicodeScalars.allSatisfy { $0.value >= 0x20 || [9, 10, 13].contains($0.value) }
        && !text.unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF }
    }
    #expect(sayable.count > 15)
    #expect(Set(nodes.compactMap { $0.attributes["label"] }).isSuperset(of: sayable))
  }

  /// A table as RFC 4180 says.
  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != 0x22 {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == 0x22 {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case 0x22: isQuoted = true
      case 0x2C, 0x0A:
        row.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      default: field.append(byte)
      }
    }
    return rows
  }
}
