import Files
import KnowledgeGraph
import RDF
import Testing

@testable import Exports

/// A sink that takes so many bytes, over all of its files, and no more.
private final class LimitedSink: ByteSink {
  /// What the sinks of one output have in common.
  final class Account {
    var left: Int
    var finished = 0

    init(_ left: Int) { self.left = left }
  }

  struct Full: Error {}

  private let account: Account

  init(_ account: Account) { self.account = account }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard bytes.count <= account.left else { throw Full() }
    account.left -= bytes.count
  }

  func finish() throws { account.finished += 1 }
}

/// Wherever a sink fails, the writer says so and finishes nothing that is not whole.
@Suite struct FailingSinkTests {
  /// Two nodes and an edge with its proof: every offset of it is tried.
  private static var small: Graph {
    var graph = Graph()
    for (id, kind) in [("person/a", NodeKind.person), ("country/NO", .country), ("statement/s", .statement)] {
      graph.insert(Node(id: id, kind: kind, label: id))
    }
    graph.insert(
      Edge(
        key: Edge.Key(subject: "person/a", predicate: .holdsPost, object: "country/NO", statement: "statement/s"),
        claim: Claim(confidence: 0.8, rule: "post", speaker: "country/NO"),
        evidence: [Evidence(statement: "statement/s", start: 0, end: 7, quotation: "A of NO")]))
    return graph
  }

  /// Bytes that a writer gives at a time do not matter: a sink that fails within them takes none.
  private func check(_ name: String, files: Int, _ write: (LimitedSink.Account) throws -> Void) throws {
    let whole = LimitedSink.Account(.max)
    try write(whole)
    let size = Int.max - whole.left
    #expect(whole.finished == files && size > 0, "\(name)")
    for limit in 0..<size {
      let account = LimitedSink.Account(limit)
      #expect(throws: LimitedSink.Full.self, "\(name) at \(limit)") { try write(account) }
      #expect(account.finished < files, "\(name) at \(limit)")
    }
  }

  @Test(arguments: ExportFormats.names) func aGraphIsWrittenWholeOrNotAtAll(name: String) throws {
    let format = try #require(ExportFormats.named(name)).configured(ExportOptions())
    try check(name, files: format.suffixes.count) { account in
      _ = try format.write(Self.small) { _ in LimitedSink(account) }
    }
  }

  @Test(arguments: ["gz", "zst"]) func aCompressedGraphIsWrittenWholeOrNotAtAll(ending: String) throws {
    let compression = try #require(Compression(rawValue: ending))
    let format = try #require(ExportFormats.named("graphml")).configured(ExportOptions())
    try check(ending, files: 1) { account in
      _ = try format.write(Self.small) { _ in try compression.sink(before: LimitedSink(account)) }
    }
  }

  @Test(arguments: RDFSyntax.allCases) func quadsAreWrittenWholeOrNotAtAll(syntax: RDFSyntax) throws {
    let projection = try RDFProjection(Self.small)
    try check(syntax.title, files: 1) { account in
      let options = RDFWriterOptions(prefixes: Names.prefixes)
      var writer = try RDFWriter.make(syntax, to: LimitedSink(account), options: options)
      try projection.forEachTriple { try writer.write(Quad($0)) }
      try writer.finish()
    }
  }
}
