import Exports
import PropertyGraph
import RDF

/// RDF to RDF: quads go from the reader to the writer as they come, so that memory stays bounded at any size.
///
/// The first quads wait until prefixes are chosen for the namespaces in them.
struct RDFConversion {
  /// Number of quads that wait.
  private static let lookahead = 1000

  private let syntax: RDFSyntax
  private let output: ConvertOutput
  private let suffix: String
  private var prefixes = PrefixChoice()
  private var waiting: [Quad] = []
  private var writer: (any QuadWriter)?

  /// Prepares a conversion into a syntax.
  init(to syntax: RDFSyntax, _ output: ConvertOutput, suffix: String) {
    self.syntax = syntax
    self.output = output
    self.suffix = suffix
  }

  /// Reads a document and writes its quads.
  ///
  /// - Parameters:
  ///   - input: the document.
  ///   - syntax: how it is written.
  ///   - scope: its number where there are several, so that their blank nodes stay apart.
  /// - Throws: what is wrong with the document, what the syntax cannot say, or what the output throws.
  mutating func read(_ input: GraphInput, syntax: RDFSyntax, scope: Int?) throws {
    if writer == nil { prefixes.declare(try input.declaredPrefixes()) }
    if let scope {
      var names = BlankNodeScope(scope)
      try RDFReader.read(input.source, syntax: syntax, file: input.name, base: input.base) { quad in
        try names.rename(quad) { try take($0) }
      }
    } else {
      try RDFReader.read(input.source, syntax: syntax, file: input.name, base: input.base) { try take($0) }
    }
  }

  /// Writes a graph with attributes as RDF.
  ///
  /// - Parameter base: the base IRI of what has none, or `nil` for the usual one.
  /// - Returns: what the user should know.
  /// - Throws: a base that is none, what the syntax cannot say, or what the output throws.
  mutating func write(_ graph: PropertyGraph, base: String?) throws -> [String] {
    let made = try GraphReconstruction(graph, options: ExportOptions(base: base ?? ExportOptions.defaultBase))
    if writer == nil {
      prefixes.declare(made.prefixes)
      try begin(isWhole: true)
    }
    try made.forEach(namesGraphs: syntax.hasNamedGraphs) { try writer?.write($0, graph: $1) }
    return made.warnings
  }

  /// Ends the document.
  ///
  /// - Returns: what the user should know.
  mutating func finish() throws -> [String] {
    if writer == nil { try begin(isWhole: true) }
    try writer?.finish()
    return writer?.warnings ?? []
  }

  /// Writes a quad.
  mutating func take(_ quad: QuadBytes) throws {
    guard writer == nil else {
      try writer?.write(quad)
      return
    }
    let kept = Quad(quad)
    prefixes.note(kept)
    waiting.append(kept)
    if waiting.count == RDFConversion.lookahead { try begin(isWhole: false) }
  }

  private mutating func begin(isWhole: Bool) throws {
    let chosen = prefixes.chosen(for: syntax, isWhole: isWhole)
    writer = try RDFWriter.make(syntax, to: try output.open(suffix), options: RDFWriterOptions(prefixes: chosen))
    for quad in waiting { try writer?.write(quad) }
    waiting = []
  }
}
