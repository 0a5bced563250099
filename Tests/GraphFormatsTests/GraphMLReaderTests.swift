import Files
import Foundation
import PropertyGraph
import Testing

@testable import GraphFormats

@Suite struct GraphMLReaderTests {
  static func read(_ text: String, pieceSize: Int = .max) throws -> GraphReading {
    try GraphMLReader.read(MemorySource(text, pieceSize: pieceSize), file: "g.graphml")
  }

  /// A document of a body inside `<graphml>`.
  static func document(_ body: String) -> String {
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n\(body)\n</graphml>"
  }

  static func lines(_ graph: PropertyGraph) -> [String] {
    func row(_ values: [PropertyValue?], _ keys: [PropertyKey]) -> String {
      zip(keys, values).map { key, value in value.map { " \(key.name)=\($0.text)" } ?? "" }.joined()
    }
    return graph.nodes.map { $0.id + row($0.values, graph.schema.nodeKeys) }
      + graph.edges.map { "\($0.id) \($0.source)>\($0.target)" + row($0.values, graph.schema.edgeKeys) }
  }

  @Test(arguments: GraphMLDialect.all, [1, 7, Int.max])
  func whatOtherProgramsWriteIsRead(_ dialect: GraphMLDialect, _ pieceSize: Int) throws {
    let reading = try Self.read(dialect.text, pieceSize: pieceSize)
    #expect(Self.lines(reading.graph) == dialect.lines)
    #expect(reading.graph.schema.isDirected == dialect.isDirected)
    #expect(reading.warnings == dialect.warnings)
    #expect(reading.graph.nodes.allSatisfy { $0.values.count == reading.graph.schema.nodeKeys.count })
    #expect(reading.graph.edges.allSatisfy { $0.values.count == reading.graph.schema.edgeKeys.count })
  }

  static let types: [(String?, PropertyKey.ValueType)] = [
    (nil, .string), ("string", .string), ("String", .string), ("string[]", .string), ("vector_double", .string),
    ("boolean", .boolean), ("Boolean", .boolean), ("int", .int), ("Integer", .int), ("long", .long),
    ("float", .float), ("Double", .double),
  ]

  @Test(arguments: types) func typesAreKnownHoweverTheyAreSpelled(_ type: String?, _ expected: PropertyKey.ValueType)
    throws
  {
    let attribute = type.map { " attr.type=\"\($0)\"" } ?? ""
    let graph = try Self.read(Self.document("<key id=\"k\" for=\"all\"\(attribute)/><graph/>")).graph
    #expect(graph.schema.nodeKeys == [PropertyKey("k", expected)])
    #expect(graph.schema.edgeKeys == [PropertyKey("k", expected)])
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func numbersThatAreNotFiniteAreThoseOfJavaAndComeBack(_ number: Double) throws {
    let graph = PropertyGraph(
      schema: PropertySchema(nodeKeys: [PropertyKey("n", .double, default: .real(number))]),
      nodes: [PropertyNode(id: "a", values: [.real(number)])])
    let text = try SamplePropertyGraph.text(graph, as: GraphMLFormat())
    let word = number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
    #expect(text.contains("<data key=\"n\">\(word)</data>") && text.contains("<default>\(word)</default>"))
    guard case .real(let back)? = try Self.read(text).graph.nodes[0].values[0] else {
      Issue.record("no number came back")
      return
    }
    #expect(back == number || back.isNaN && number.isNaN)
  }

  @Test func defaultsAreDeclaredAndStandInNoNode() throws {
    let graph = try Self.read(
      Self.document(
        "<key id=\"k\" for=\"node\" attr.name=\"n\" attr.type=\"int\"><desc>x</desc><default>4</default></key>"
          + "<graph><node id=\"a\"/></graph>")
    ).graph
    #expect(graph.schema.nodeKeys == [PropertyKey("n", .int, default: .integer(4))])
    #expect(graph.nodes == [PropertyNode(id: "a", values: [nil])])
  }

  @Test func edgesMayComeBeforeTheirNodes() throws {
    let graph = try Self.read(
      Self.document("<graph><edge source=\"a\" target=\"b\"/><node id=\"b\"/><node id=\"a\"/></graph>")
    ).graph
    #expect(Self.lines(graph) == ["b", "a", "e0 a>b"])
  }

  @Test func aWholeNumberBeyond32BitsMakesItsKeyLong() throws {
    let graph = try Self.read(
      Self.document(
        "<key id=\"k\" for=\"node\" attr.type=\"int\"/><graph><node id=\"a\"><data key=\"k\">3000000000</data></node></graph>"
      )
    ).graph
    #expect(graph.schema.nodeKeys == [PropertyKey("k", .long)])
    #expect(graph.nodes[0].values == [.integer(3_000_000_000)])
  }

  static let directions: [(String, String, Bool, [String])] = [
    ("directed", "", true, ["e0 a>b"]), ("undirected", "", false, ["e0 a>b"]),
    ("directed", " directed=\"false\"", true, ["e0 a>b symmetric=true"]),
    ("directed", " directed=\"true\"", true, ["e0 a>b"]),
    ("undirected", " directed=\"true\"", true, ["e0 a>b"]),
    ("undirected", " directed=\"false\"", false, ["e0 a>b"]),
  ]

  @Test(arguments: directions) func theDirectionOfAnEdgeMayDifferFromThatOfTheGraph(
    _ graph: String, _ edge: String, _ isDirected: Bool, _ edges: [String]
  ) throws {
    let read = try Self.read(
      Self.document(
        "<graph edgedefault=\"\(graph)\"><node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"\(edge)/></graph>"
      )
    ).graph
    #expect(read.schema.isDirected == isDirected)
    #expect(Self.lines(read).suffix(1) == edges)
  }

  @Test func namesakesAmongKeysKeepBothTheirValues() throws {
    let graph = try Self.read(
      Self.document(
        "<key id=\"a\" for=\"node\" attr.name=\"n\"/><key id=\"b\" for=\"node\" attr.name=\"n\"/>"
          + "<graph><node id=\"x\"><data key=\"a\">1</data><data key=\"b\">2</data></node></graph>")
    ).graph
    #expect(Self.lines(graph) == ["x n=1 b=2"])
  }

  static let warned: [(String, String)] = [
    (
      "<graph><node id=\"a\"><data key=\"k\">v</data></node></graph>",
      "data of keys that are not declared is read as text: k"
    ),
    ("<graph><node id=\"a\"><port name=\"p\"/></node></graph>", "ports are not kept: edges join the nodes themselves"),
    ("<graph><desc>About</desc></graph>", "<desc> elements are not kept"),
    ("<graph><node id=\"a\"/></graph><graph><node id=\"b\"/></graph>", "2 graphs are read as one"),
  ]

  @Test(arguments: warned) func whatIsNotKeptIsSaid(_ body: String, _ warning: String) throws {
    #expect(try Self.read(Self.document(body)).warnings == [warning])
  }

  static let errors: [(String, String)] = [
    ("<gexf/>", "g.graphml:1:1: this is no GraphML: the root is <gexf>, <graphml> was expected"),
    (document("<graph>\n<node/>\n</graph>"), "g.graphml:3:1: <node> has no id"),
    (document("<graph><node id=\"\"/></graph>"), "g.graphml:2:8: <node> has no id"),
    (document("<graph>\n<node id=\"a\"/>\n  <node id=\"a\"/></graph>"), "g.graphml:4:3: two nodes have the id a"),
    (document("<graph>\n<edge source=\"a\"/>\n</graph>"), "g.graphml:3:1: <edge> has no target"),
    (
      document("<graph>\n<node id=\"a\"/>\n<edge source=\"a\" target=\"b\"/></graph>"),
      "g.graphml:4: an edge has the end b, and no node has this id"
    ),
    (
      document("<graph>\n<hyperedge/></graph>"),
      "g.graphml:3:1: hyperedges are not read: make a node of it, and edges from that to each of its ends"
    ),
    (
      document("<graph><node id=\"a\">\n<locator/></node></graph>"),
      "g.graphml:3:1: <locator> is not followed: put what it stands for in its place"
    ),
    (document("<key for=\"node\"/>"), "g.graphml:2:1: <key> has no id"),
    (document("<key id=\"a\"/>\n<key id=\"a\"/>"), "g.graphml:3:14: the key a is declared twice"),
    (
      document("<graph><node id=\"a\"><data key=\"k\">1</data></node></graph>\n<key id=\"k\"/>"),
      "g.graphml:3:14: the key k is declared after data that uses it"
    ),
    (
      document(
        "<key id=\"k\" for=\"node\" attr.type=\"int\"/><graph><node id=\"a\">\n<data key=\"k\">1.5</data></node></graph>"
      ),
      "g.graphml:3:25: \"1.5\" is no whole number of 64 bits, as the key k asks"
    ),
    (
      document("<key id=\"k\" attr.type=\"double\"><default>many</default></key>"),
      "\"many\" is no number, as the key k asks"
    ),
    (
      document(
        "<key id=\"k\" for=\"edge\" attr.type=\"boolean\"/><graph><node id=\"a\"/><edge source=\"a\" target=\"a\">"
          + "<data key=\"k\">maybe</data></edge></graph>"),
      "\"maybe\" is no boolean, as the key k asks: true or false was expected"
    ),
  ]

  @Test(arguments: errors) func mistakesAreNamedWithTheirPlace(_ text: String, _ message: String) throws {
    let error = try #require(throws: GraphReadingError.self) { try Self.read(text) }
    #expect(error.description.hasSuffix(message), "\(error)")
    #expect(error.file == "g.graphml" && error.line > 0)
  }

  @Test func aDocumentThatEndsEarlyIsAnErrorAtEveryByte() throws {
    let text = Array(GraphMLDialect.all[0].text.utf8)
    let end = try #require(text.lastIndex(of: 0x3E))
    for length in stride(from: 0, to: end, by: 13) {
      #expect(throws: GraphReadingError.self) {
        try GraphMLReader.read(MemorySource(Array(text[..<length])), file: "g.graphml")
      }
    }
  }

  static let committed: [URL] = {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Exports")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects ?? []
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "graphml" }.sorted { $0.path < $1.path }
  }()

  @Test func thereAreCommittedGraphs() { #expect(Self.committed.count > 1) }

  @Test(arguments: committed) func ourOwnFilesComeBackToTheByte(_ file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    let reading = try GraphMLReader.read(MemorySource(bytes), file: file.lastPathComponent)
    let sink = MemorySink()
    let report = try GraphMLFormat().write(reading.graph) { _ in sink }
    #expect(sink.bytes == bytes)
    #expect(report.nodes == reading.graph.nodeCount && report.edges == reading.graph.edgeCount)
    #expect(reading.warnings.isEmpty && report.warnings.isEmpty)
  }

  @Test(arguments: GraphMLDialect.all) func whatWasReadIsWrittenAndReadAlike(_ dialect: GraphMLDialect) throws {
    let graph = try Self.read(dialect.text).graph
    let sink = MemorySink()
    _ = try GraphMLFormat().write(graph) { _ in sink }
    #expect(try Self.read(sink.text).graph == graph)
  }
}
