import Exports
import Files
import Foundation
import GraphFormats
import KnowledgeGraph
import Testing

/// A sink that takes a number of bytes and then fails, before a file.
final class FailingSink: ByteSink {
  struct Full: Error {}

  private let next: any ByteSink
  private var room: Int

  init(_ next: any ByteSink, room: Int) {
    self.next = next
    self.room = room
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard bytes.count <= room else {
      try next.write(UnsafeRawBufferPointer(rebasing: bytes[..<room]))
      throw Full()
    }
    room -= bytes.count
    try next.write(bytes)
  }

  func finish() throws {
    try next.finish()
  }
}

@Suite struct FormatTests {
  static let formats: [any GraphFormat] = [RDFXMLFormat(), PropertyExport(GraphMLFormat())]

  static func bytes(_ format: any GraphFormat, _ graph: Graph) throws -> [UInt8] {
    let sink = MemorySink()
    _ = try format.write(graph, to: sink)
    return sink.bytes
  }

  @Test(arguments: formats.indices) func theSameGraphGivesTheSameBytesHoweverItWasBuilt(_ index: Int) throws {
    let whole = SampleGraph.hostile
    let expected = try Self.bytes(Self.formats[index], whole)
    for _ in 0..<5 {
      var rebuilt = Graph()
      for edge in whole.edges.shuffled() { rebuilt.insert(edge) }
      for node in whole.nodes.shuffled() { rebuilt.insert(node) }
      rebuilt.merge(SampleGraph.plain)
      #expect(try Self.bytes(Self.formats[index], rebuilt) == expected)
    }
  }

  @Test(arguments: formats.indices) func everyGraphIsWellFormed(_ index: Int) throws {
    for graph in [Graph(), SampleGraph.plain, SampleGraph.hostile] {
      #expect(ReadElement.all(in: try Self.bytes(Self.formats[index], graph)) != nil)
      let sink = MemorySink()
      _ = try Self.formats[index].write(ActorView(of: graph), to: sink)
      #expect(ReadElement.all(in: sink.bytes) != nil)
    }
  }

  @Test(arguments: formats.indices) func aSinkThatFailsAnywhereGivesAnErrorAndLeavesNoFile(_ index: Int) throws {
    let folder = NSTemporaryDirectory() + "/rapporteur-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record("left behind: \(folder)") }
    }
    let format = Self.formats[index]
    let size = try Self.bytes(format, SampleGraph.plain).count
    for room in stride(from: 0, to: size, by: size / 200 + 1) + [size - 1] {
      do {
        let sink = FailingSink(try AtomicFile(path: folder + "/graph"), room: room)
        #expect(throws: FailingSink.Full.self) { try format.write(SampleGraph.plain, to: sink) }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [], "room \(room)")
    }
    let sink = FailingSink(try AtomicFile(path: folder + "/graph"), room: size)
    _ = try format.write(SampleGraph.plain, to: sink)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["graph"])
  }

  @Test func anAttributeWithoutElementNameIsNamedByRDFXMLAndWrittenByGraphML() throws {
    var graph = Graph()
    var node = Node(id: "place/a", kind: .place, label: "A")
    node.attributes = ["1st name": .text("x")]
    graph.insert(node)
    let error = try #require(throws: (any Error).self) { try Self.bytes(RDFXMLFormat(), graph) }
    #expect("\(error)".contains("1st name") && "\(error)".contains("place/a"))
    #expect(ReadElement.all(in: try Self.bytes(PropertyExport(GraphMLFormat()), graph)) != nil)
  }

  @Test func theManifestIsSortedAndSaysNothingOfTheMachine() throws {
    let input = try Manifest.File(name: "b.txt", bytes: 3, sha256: SHA256.hexadecimal(of: [1, 2, 3]))
    let other = try Manifest.File(name: "a.txt", bytes: 0, sha256: SHA256.hexadecimal(of: []))
    let ontology = Manifest.Ontology(version: "0.1.0", sha256: SHA256.hexadecimal(of: [4]))
    func text(_ inputs: [Manifest.File]) throws -> String {
      let sink = MemorySink()
      try Manifest(
        version: "0.1.0", ontology: ontology, options: ["b": "2", "a": "/1"], inputs: inputs, outputs: [],
        counts: ["nodes": 1, "edges": 2]
      ).write(to: sink)
      return sink.text
    }
    let written = try text([input, other])
    #expect(try text([other, input]) == written)
    let order = ["counts", "edges", "nodes", "inputs", "a.txt", "b.txt", "ontology", "options", "\"/1\"", "outputs"]
    let places = order.compactMap { written.range(of: $0)?.lowerBound }
    #expect(places.count == order.count && places == places.sorted())
    #expect(written.hasSuffix("}\n"))
    let back = try JSONDecoder().decode(Manifest.self, from: Data(written.utf8))
    #expect(back.inputs == [other, input])
    #expect(throws: ExportError.absoluteName("/home/a.txt")) {
      try Manifest.File(name: "/home/a.txt", bytes: 0, sha256: "")
    }
  }
}
