import Files
import GraphFormats
import KnowledgeGraph
import Testing

@testable import Exports

@Suite struct GraphMLFormatTests {
  /// A node or edge with its data by key.
  struct Item {
    var attributes: [String: String]
    var data: [(key: String, value: String)] = []

    subscript(key: String) -> String? { data.first { $0.key == key }?.value }
  }

  struct File {
    var keys: [[String: String]] = []
    var nodes: [Item] = []
    var edges: [Item] = []
    var report = ExportReport()
  }

  static func export(_ graph: Graph, options: ExportOptions = ExportOptions()) throws -> File {
    let sink = MemorySink()
    let report = try PropertyExport(GraphMLFormat(), options: options).write(graph, to: sink)
    return try parse(sink.bytes, report)
  }

  static func parse(_ bytes: [UInt8], _ report: ExportReport) throws -> File {
    var file = File(report: report)
    var isEdge = false
    for element in try #require(ReadElement.all(in: bytes)) {
      switch element.name {
      case "key": file.keys.append(element.attributes)
      case "node":
        file.nodes.append(Item(attributes: element.attributes))
        isEdge = false
      case "edge":
        file.edges.append(Item(attributes: element.attributes))
        isEdge = true
      case "data":
        let value = (key: element.attributes["key"] ?? "", value: element.text)
        if isEdge {
          file.edges[file.edges.count - 1].data.append(value)
        } else {
          file.nodes[file.nodes.count - 1].data.append(value)
        }
      default: continue
      }
    }
    return file
  }

  @Test(arguments: [SampleGraph.plain, SampleGraph.hostile]) func keepsTheContract(_ graph: Graph) throws {
    let file = try Self.export(graph)
    #expect(file.nodes.count == graph.nodeCount && file.edges.count == graph.edgeCount)
    #expect(file.report.nodes == graph.nodeCount && file.report.edges == graph.edgeCount)
    var declared: [String: Set<String>] = [:]
    for key in file.keys {
      #expect(key["id"] == key["attr.name"])
      #expect(["string", "int", "long", "double", "boolean"].contains(key["attr.type"]))
      let isNew = declared[key["for"] ?? "", default: []].insert(key["id"] ?? "").inserted
      #expect(isNew, "\(key)")
    }
    #expect(Set(declared.keys) == ["node", "edge"])
    #expect(declared.values.allSatisfy { $0.isDisjoint(with: ["id", "source", "target"]) })
    for node in file.nodes {
      #expect(Set(node.data.map(\.key)).isSuperset(of: ["kind", "label", "name", "labels", "iri", "mentions"]))
      #expect(node["name"] == node["label"])
      #expect(node["labels"] == ":" + (node["kind"] ?? ""))
      #expect(Set(node.data.map(\.key)).isSubset(of: declared["node", default: []]))
    }
    let identifiers = Set(file.nodes.compactMap { $0.attributes["id"] })
    #expect(identifiers.count == file.nodes.count)
    #expect(Set(file.edges.compactMap { $0.attributes["id"] }).count == file.edges.count)
    for edge in file.edges {
      #expect(edge.data.first?.key == "label")
      #expect(edge["label"] == edge["predicate"] && edge["label"] == edge["interaction"])
      #expect(["source", "target"].allSatisfy { identifiers.contains(edge.attributes[$0] ?? "") })
      #expect(Set(edge.data.map(\.key)).isSubset(of: declared["edge", default: []]))
    }
  }

  @Test func onlyUsedKeysAreDeclaredBesideTheExpected() throws {
    var graph = Graph()
    graph.insert(Node(id: "place/a", kind: .place, label: "A"))
    let file = try Self.export(graph)
    #expect(
      file.keys.filter { $0["for"] == "node" }.compactMap { $0["id"] }
        == ["kind", "label", "name", "labels", "iri", "mentions"])
    #expect(
      file.keys.filter { $0["for"] == "edge" }.compactMap { $0["id"] }
        == ["label", "predicate", "interaction", "confidence", "evidence", "statement"])
  }

  @Test func edgesSayWhatAScholarNeeds() throws {
    let file = try Self.export(SampleGraph.plain)
    let post = try #require(file.edges.first { $0["role"] == "Secretary General" })
    #expect(post["postStatus"] == "current" && post["confidence"] == "0.85")
    #expect(post["evidence"] == SampleGraph.sentence)
    #expect(post["statement"] == "statement.000-osce-pc-1568" && post["speaker"] == "institution.eu")
    let background = try #require(file.edges.first { $0["label"] == "locatedIn" })
    #expect(background["statement"] == "ontology" && background["evidence"] == nil)
    let visit = try #require(file.nodes.first { $0["type"] == "Visit" })
    #expect(visit["date"] == "2026-06-01/2026-06-03" && visit["begin"] == "2026-06-01" && visit["end"] == "2026-06-03")
  }

  @Test func hostileTextsComeBackWithoutForbiddenCharacters() throws {
    let file = try Self.export(SampleGraph.hostile)
    let labels = Set(file.nodes.compactMap { $0["label"].map { Array($0.utf8) } })
    for text in SampleGraph.hostileTexts {
      var kept = ""
      kept.unicodeScalars.append(
        contentsOf: text.unicodeScalars.filter { scalar in
          scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE || "\t\n\r".unicodeScalars.contains(scalar)
        })
      #expect(labels.contains(Array(kept.utf8)), "\(text.debugDescription)")
    }
    #expect(file.report.warnings.count == 1)
    #expect(file.report.warnings[0].contains("left out, first in label of institution.bell_x07"))
  }

  @Test func mixedTypesOfOneAttributeBecomeTextAndTakenNamesAreSetApart() throws {
    var graph = Graph()
    for (id, values) in [
      ("place/a", ["n": AttributeValue.integer(1), "m": .integer(1), "source": .text("s"), "Role": .flag(true)]),
      ("place/b", ["n": .text("x"), "m": .integer(1 << 40), "b": .flag(false)]),
    ] {
      var node = Node(id: id, kind: .place, label: id)
      node.attributes = values
      graph.insert(node)
    }
    let file = try Self.export(graph)
    let declared = file.keys.filter { $0["for"] == "node" }
    let types = Dictionary(uniqueKeysWithValues: declared.map { ($0["id"], $0["attr.type"]) })
    #expect(types["n"] == "string" && types["m"] == "long" && types["b"] == "boolean")
    #expect(types["rap_source"] == "string" && types["rap_Role"] == "boolean" && types["source"] == nil)
  }

  @Test func edgesToNowhereAreLeftOutAndCounted() throws {
    var graph = SampleGraph.plain
    let key = Edge.Key(subject: "country/KZ", predicate: .supports, object: "country/XX", statement: "statement/x")
    graph.insert(Edge(key: key, claim: Claim(confidence: 1, rule: "r"), evidence: []))
    let file = try Self.export(graph)
    #expect(file.edges.count == graph.edgeCount - 1)
    #expect(file.report.warnings == ["1 edges left out: an end of theirs is no node of the graph"])
  }

  @Test func theBaseShowsInTheIRI() throws {
    let file = try Self.export(SampleGraph.plain, options: ExportOptions(base: "https://example.org/x/"))
    #expect(file.nodes.allSatisfy { $0["iri"]?.hasPrefix("https://example.org/x/") == true })
    for base in ["", "https://example.org", "x/", "https://example.org/#/", "https://example.org/a b/"] {
      #expect(throws: ExportError.badBase(base)) { try Self.export(Graph(), options: ExportOptions(base: base)) }
    }
  }

  @Test func theViewOfActorsHasWeights() throws {
    let sink = MemorySink()
    let report = try PropertyExport(GraphMLFormat()).write(ActorView(of: SampleGraph.plain), to: sink)
    let file = try Self.parse(sink.bytes, report)
    let tie = try #require(file.edges.first { $0["label"] == "Visit" })
    #expect(tie["weight"] == "1" && tie["symmetric"] == "true" && tie["begin"] == "2026-06-01")
    #expect(file.nodes.count == 4)
  }

  static let tokens = [
    ("person/alexey-rogov", "person.alexey-rogov"), ("a.b", "a_x2Eb"), ("a_b", "a_b"), ("a_x", "a_x5Fx"),
    ("a__x_", "a__x5Fx_"), ("a b", "a_x20b"), ("é", "_xC3_xA9"), ("", "_x"), ("A#1", "A_x231"),
  ]

  @Test(arguments: tokens) func identifiersAreTokens(_ id: String, _ token: String) {
    #expect(NodeToken.token(id) == token)
  }

  @Test func distinctIdentifiersGiveDistinctTokens() {
    let alphabet = ["a", "x", "_", ".", "/", "2", "E", "é"]
    var words = [""]
    for _ in 0..<4 { words += words.flatMap { word in alphabet.map { word + $0 } } }
    let distinct = Set(words)
    let tokens = Set(distinct.map(NodeToken.token))
    #expect(tokens.count == distinct.count)
    #expect(tokens.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 && $0 > 0x2C } })
  }
}
