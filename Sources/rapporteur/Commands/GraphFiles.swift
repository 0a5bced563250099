import Exports
import Files
import KnowledgeGraph
import Ontology

/// The outputs of an export: graphs in their formats, and the manifest beside them.
struct GraphFiles {
  /// What is written of a graph.
  enum Content {
    case graph(Graph)
    case view(ActorView)

    /// The nodes, in order.
    var nodes: [Node] {
      switch self {
      case .graph(let graph): graph.nodes
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

  /// Makes the outputs of a request.
  init(request: ExportRequest, interruption: Interruption) {
    self.request = request
    self.interruption = interruption
    let options = ExportOptions(base: request.common.baseIRI, evidence: request.evidence)
    formats = request.formats.map { format -> any GraphFormat in
      switch format {
      case .rdfxml: .rdfXML(options: options)
      case .graphml: .graphML(options: options)
      }
    }
  }

  /// Makes the target folder where it is missing, and finds out whether files can be made in it.
  ///
  /// - Throws: `FileWriteError`.
  func checkTarget() throws { _ = try AtomicFile(path: path("manifest.json")) }

  /// What of a graph was asked for.
  func content(of graph: Graph) -> Content {
    let filtered = request.filter.apply(to: graph)
    return request.view == .actors ? .view(ActorView(of: filtered)) : .graph(filtered)
  }

  /// Writes a file of a format.
  func write(_ content: Content, as format: any GraphFormat, name: String) throws -> ExportReport {
    let sink = InterruptibleSink(try AtomicFile(path: path("\(name).\(format.fileExtension)")), interruption)
    switch content {
    case .graph(let graph): return try format.write(graph, to: sink)
    case .view(let view): return try format.write(view, to: sink)
    }
  }

  private func path(_ name: String) -> String {
    request.target.hasSuffix("/") ? request.target + name : "\(request.target)/\(name)"
  }
}
