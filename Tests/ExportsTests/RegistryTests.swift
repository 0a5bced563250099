import Exports
import Files
import Foundation
import KnowledgeGraph
import Testing

/// What holds for every format of the registry.
@Suite struct RegistryTests {
  static let names = ExportFormats.names

  private func format(_ name: String) throws -> any GraphFormat {
    try #require(ExportFormats.named(name)).configured(ExportOptions())
  }

  private func files(_ format: any GraphFormat, _ graph: Graph) throws -> [String: [UInt8]] {
    var sinks: [String: MemorySink] = [:]
    _ = try format.write(graph) { suffix in
      let sink = MemorySink()
      sinks[suffix] = sink
      return sink
    }
    return sinks.mapValues(\.bytes)
  }

  @Test func namesAndSuffixesAreDistinct() {
    #expect(Set(Self.names).count == Self.names.count)
    let suffixes = ExportFormats.all.flatMap(\.suffixes)
    #expect(Set(suffixes).count == suffixes.count)
    #expect(ExportFormats.named("word") == nil)
  }

  @Test(arguments: names) func theSameGraphGivesTheSameFilesHoweverItWasBuilt(name: String) throws {
    let format = try format(name)
    let whole = SampleGraph.hostile
    let expected = try files(format, whole)
    #expect(Set(expected.keys) == Set(format.suffixes))
    for _ in 0..<3 {
      var rebuilt = Graph()
      for edge in whole.edges.shuffled() { rebuilt.insert(edge) }
      for node in whole.nodes.shuffled() { rebuilt.insert(node) }
      #expect(try files(format, rebuilt) == expected)
    }
  }

  @Test(arguments: names) func everyFileIsOpenedInOrderAndFinishedBeforeTheNext(name: String) throws {
    final class Watched: ByteSink {
      var isFinished = false
      func write(_ bytes: UnsafeRawBufferPointer) {}
      func finish() { isFinished = true }
    }
    let format = try format(name)
    var opened: [(suffix: String, sink: Watched)] = []
    _ = try format.write(Graph()) { suffix in
      #expect(opened.allSatisfy { $0.sink.isFinished })
      opened.append((suffix, Watched()))
      return opened[opened.count - 1].sink
    }
    #expect(opened.map(\.suffix) == format.suffixes)
    #expect(opened.allSatisfy { $0.sink.isFinished })
  }

  @Test(arguments: names) func aSinkThatFailsAnywhereIsHeardAndNotFinished(name: String) throws {
    let format = try format(name)
    for (suffix, bytes) in try files(format, SampleGraph.plain) {
      for room in stride(from: 0, to: bytes.count, by: bytes.count / 20 + 1) + [bytes.count - 1] {
        #expect(throws: FailingSink.Full.self) {
          try format.write(SampleGraph.plain) { opened in
            if opened == suffix { return FailingSink(MemorySink(), room: room) }
            return MemorySink()
          }
        }
      }
    }
  }

  @Test func everyFormatAndFileIsDocumented() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "Docs/formats.md"), encoding: .utf8)
    for format in ExportFormats.all {
      for word in [format.name] + format.suffixes {
        #expect(page.contains("`\(word)`"), "Docs/formats.md says nothing of \(word)")
      }
    }
  }
}
