import Exports
import Files
import KnowledgeGraph
import Ontology

/// The outputs of an export: graphs in their formats, and the manifest beside them.
struct GraphFiles {
  /// What is written of a graph.
  enum Content: Sendable {
    case graph(Graph)
    case view(ActorView)

    /// The nodes, in order.
    var nodes: any Collection<Node> {
      switch self {
      case .graph(let graph): OrderedGraph(graph).nodes
      case .view(let view): view.actors
      }
    }

    /// The number of edges.
    var edgeCount: Int {
      switch self {
      case .graph(let graph): graph.edgeCount
      case .view(let view): view.ties.count
      }
    }
  }

  /// The formats to write.
  let formats: [any GraphFormat]
  private let request: ExportRequest
  private let interruption: Interruption
  private var written: [Manifest.File] = []

  /// Makes the outputs of a request.
  init(request: ExportRequest, interruption: Interruption) {
    self.request = request
    self.interruption = interruption
    let options = ExportOptions(base: request.common.baseIRI, evidence: request.evidence)
    formats = request.formats.map { $0.configured(options) }
  }

  /// Makes the target folder where it is missing, and finds out whether files can be made in it.
  ///
  /// - Throws: `FileWriteError`.
  static func checkTarget(_ target: String) throws { _ = try AtomicFile(path: path(of: "manifest.json", in: target)) }

  /// What of a graph was asked for.
  func content(of graph: Graph) -> Content {
    var kept = graph.between(since: request.since?.iso, until: request.until?.iso)
    if !request.hasBackground { kept = kept.withoutBackground() }
    guard request.view == .actors else {
      return .graph(request.kinds.isEmpty ? kept : kept.keeping(kinds: request.kinds))
    }
    // The ties come from events and statements, so these stay until they are folded.
    if !request.kinds.isEmpty { kept = kept.keeping(kinds: request.kinds.union([.event, .statement])) }
    return .view(ActorView(of: kept))
  }

  /// The files of a format that were written.
  struct Written: Sendable {
    /// What the manifest says of each.
    let files: [Manifest.File]
    /// What a user should know.
    let warnings: [String]
  }

  /// Writes the files of a format.
  func write(_ content: Content, as format: any GraphFormat, name: String) throws -> Written {
    var sinks: [(name: String, sink: DigestingSink)] = []
    func open(_ suffix: String) throws -> DigestingSink {
      let sink = DigestingSink(InterruptibleSink(try AtomicFile(path: path(name + suffix)), interruption))
      sinks.append((name + suffix, sink))
      return sink
    }
    let report =
      switch content {
      case .graph(let graph): try format.write(graph, open: open)
      case .view(let view): try format.write(view, open: open)
      }
    return Written(
      files: try sinks.map { try Manifest.File(name: $0.name, bytes: $0.sink.count, sha256: $0.sink.sha256) },
      warnings: report.warnings)
  }

  /// Notes files that were written, for the manifest.
  mutating func note(_ files: [Manifest.File]) { written += files }

  /// Writes the manifest: what was read, with what, and what was made of it.
  ///
  /// Standard input cannot be read again, so it stands in no manifest.
  func writeManifest(of files: [InputFile], knowledge: KnowledgeBase, counts: [String: Int]) throws {
    let inputs = try files.filter { $0.path != InputFile.standardInputPath }.map { file in
      let (bytes, sha256) = try GraphFiles.digest(of: file.path)
      return try Manifest.File(
        name: GraphFiles.name(of: file.path, among: request.inputs), bytes: bytes, sha256: sha256)
    }
    var data = SHA256()
    for file in knowledge.files { file.bytes.withUnsafeBytes { data.update($0) } }
    let manifest = Manifest(
      version: Program.version, ontology: .init(version: knowledge.version, sha256: data.hexadecimal),
      options: request.contentOptions, inputs: inputs, outputs: written, counts: counts)
    try manifest.write(to: InterruptibleSink(try AtomicFile(path: path("manifest.json")), interruption))
  }

  /// The path of a file below the INPUT that it was found in; of a file named itself, its last part.
  static func name(of path: String, among inputs: [String]) -> String {
    let folders = inputs.map { input in
      var folder = input
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
      return folder + "/"
    }
    let folder = folders.filter { path.hasPrefix($0) }.min { $0.utf8.count < $1.utf8.count }
    return folder.map { String(path.dropFirst($0.count)) } ?? path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func digest(of path: String) throws -> (bytes: Int, sha256: String) {
    let stream = try InputByteStream(path: path)
    var digest = SHA256()
    while true {
      let piece = try stream.next()
      if piece.isEmpty { return (digest.count, digest.hexadecimal) }
      piece.withUnsafeBytes { digest.update($0) }
    }
  }

  private func path(_ name: String) -> String { GraphFiles.path(of: name, in: request.target) }

  private static func path(of name: String, in target: String) -> String {
    target.hasSuffix("/") ? target + name : "\(target)/\(name)"
  }
}
