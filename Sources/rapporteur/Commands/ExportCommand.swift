import Exports
import Files
import GraphStore
import KnowledgeGraph
import Ontology

/// `rapporteur export`: statements in, graphs out.
struct ExportCommand: Command {
  static let name = "export"
  static let purpose = "Writes the knowledge graph of statements."
  static let operands = "INPUT… [--to DIR] [options]"
  static let notes = """
    INPUT is a file (text, Markdown, HTML, JSON Lines), a folder, - for standard input, or a store that 'rapporteur \
    ingest' made. Files of other kinds in folders are skipped.

    graph.rdf (RDF/XML) and graph.graphml (GraphML) go into the target folder, with manifest.json, which says what they \
    were made from. The same statements give the same bytes, in any order and with any number of jobs.
    """
  static let options = ExportRequest.specifications
  static let examples = [
    (line: "rapporteur export Samples", does: "Write Exports/graph.rdf and Exports/graph.graphml."),
    (
      line: "rapporteur export Samples --per-statement --format graphml --to graphs",
      does: "Write one GraphML file a statement."
    ),
    (
      line: "rapporteur export Samples --view actors --since 2026 --to ties",
      does: "Write who deals with whom since 2026."
    ),
  ]

  private let request: ExportRequest

  init(_ arguments: OptionParser.Result) throws(UsageError) {
    request = try ExportRequest(arguments)
  }

  func run() async -> ExitCode {
    let session = Session(common: request.common, command: ExportCommand.name, target: request.target)
    return await session.run(
      request.stores.others, prepare: { try GraphFiles.checkTarget(request.target) }
    ) { knowledge, batch, summary in
      let (stores, base) = try request.stores.open(base: request.base)
      var outputs = GraphFiles(request: request.based(on: base), interruption: batch.interruption)
      var files = request.stores.files
      if request.isPerStatement {
        for store in stores { try writeEach(of: store, batch, &outputs, &summary) }
        files += try await writeEach(knowledge, batch, &outputs, &summary)
      } else {
        files += try await writeWhole(stores, knowledge, batch, &outputs, &summary)
      }
      if summary.statements == 0 { summary.failures.append("no statements, so no graph") }
      guard summary.graphs > 0 else { return }
      try outputs.writeManifest(of: files, knowledge: knowledge, counts: summary.counts)
    }
  }

  /// Writes a graph a statement of a store.
  private func writeEach(
    of store: GraphStore, _ batch: Batch, _ outputs: inout GraphFiles, _ summary: inout Summary
  ) throws {
    // One transaction, so that all are of the same moment while another process writes.
    try store.reading {
      for statement in try store.statements() {
        try batch.interruption.check()
        guard let graph = try store.graph(ofStatement: statement.id) else { continue }
        summary.statements += 1
        let content = outputs.content(of: graph)
        let name = OutputName.path(for: statement.name)
        let results = outputs.formats.map { format in Result { try outputs.write(content, as: format, name: name) } }
        try take(results, of: content, name, batch, &outputs, &summary)
      }
    }
  }

  /// Writes a graph a statement, as it comes.
  private func writeEach(
    _ knowledge: KnowledgeBase, _ batch: Batch, _ outputs: inout GraphFiles, _ summary: inout Summary
  ) async throws -> [InputFile] {
    try await batch.run(
      knowledge: knowledge, allowsRepeatedIDs: false, summary: &summary, make: { $0.graph(of: $1) },
      receive: { product, summary in
        let content = outputs.content(of: product.value)
        let name = OutputName.path(for: product.id)
        let results = outputs.formats.map { format in Result { try outputs.write(content, as: format, name: name) } }
        try take(results, of: content, name, batch, &outputs, &summary)
      })
  }

  /// Merges the graphs of all statements, and writes the whole, all formats at once.
  private func writeWhole(
    _ stores: [GraphStore], _ knowledge: KnowledgeBase, _ batch: Batch, _ outputs: inout GraphFiles,
    _ summary: inout Summary
  ) async throws -> [InputFile] {
    var whole = Graph()
    for store in stores {
      try store.reading {
        whole.merge(try store.graph())
        summary.statements += try store.digests().count
      }
    }
    let files = try await batch.run(
      knowledge: knowledge, allowsRepeatedIDs: false, summary: &summary, make: { $0.graph(of: $1) },
      receive: { product, _ in whole.merge(product.value) })
    guard summary.statements > 0 else { return files }
    let content = outputs.content(of: whole)
    whole = Graph()
    let writing = outputs
    var results: [Result<GraphFiles.Written, any Error>] = []
    try await OrderedWork.run(
      outputs.formats, jobs: request.common.jobs, weight: { _ in 0 },
      work: { format in Result { try writing.write(content, as: format, name: "graph") } },
      deliver: { results.append($0) })
    try take(results, of: content, "graph", batch, &outputs, &summary)
    return files
  }

  /// Takes what became of each format; one that could not be written is a failure, and the others stay.
  private func take(
    _ results: [Result<GraphFiles.Written, any Error>], of content: GraphFiles.Content, _ name: String, _ batch: Batch,
    _ outputs: inout GraphFiles, _ summary: inout Summary
  ) throws {
    var isWritten = true
    for (format, result) in zip(outputs.formats, results) {
      do {
        let written = try result.get()
        outputs.note(written.files)
        batch.warn(name + (format.suffixes.first ?? ""), written.warnings, &summary)
      } catch let error as Interruption.Requested {
        throw error
      } catch {
        isWritten = false
        summary.failures.append(Printable.text("\(error)"))
      }
    }
    if isWritten { summary.count(content.nodes, edges: content.edgeCount) }
  }
}
