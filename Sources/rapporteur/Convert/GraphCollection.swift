import Exports
import GraphFormats
import PropertyGraph
import RDF

/// The graphs of the inputs in memory, as nodes and edges with attributes.
struct GraphCollection {
  /// What the user should know, each in one line.
  var warnings: [String] = []

  private let base: String?
  private var merger: GraphMerger?
  private var quads: RDFReconstruction?

  /// Begins with none.
  ///
  /// - Parameter base: the base IRI of nodes, where none shows it.
  init(base: String?) {
    self.base = base
  }

  /// Reads GraphML.
  ///
  /// - Throws: what is wrong with the document.
  mutating func read(_ input: GraphInput) throws {
    let reading = try GraphMLReader.read(input.source, file: input.name)
    warnings += reading.warnings.map { "\(input.name): \($0)" }
    add(reading.graph)
  }

  /// Reads RDF; the documents make one graph.
  ///
  /// - Throws: what is wrong with the document.
  mutating func read(_ input: GraphInput, syntax: RDFSyntax, scope: Int?) throws {
    var all = quads ?? RDFReconstruction()
    quads = nil
    var names = BlankNodeScope(scope ?? 0)
    try RDFReader.read(input.source, syntax: syntax, file: input.name, base: input.base) { quad in
      if scope == nil { all.add(quad) } else { try names.rename(quad) { all.add($0) } }
    }
    quads = all
  }

  /// The joint graph, or `nil` where none was read.
  ///
  /// - Throws: what keeps the RDF from becoming a graph.
  mutating func finish() throws -> PropertyGraph? {
    if let all = quads {
      quads = nil
      let reading = try all.finish(base: base ?? ExportOptions.defaultBase)
      warnings += reading.warnings
      add(reading.graph)
    }
    return merger?.finish()
  }

  private mutating func add(_ graph: PropertyGraph) {
    var joined = merger ?? GraphMerger()
    merger = nil
    joined.add(graph)
    merger = joined
  }
}
