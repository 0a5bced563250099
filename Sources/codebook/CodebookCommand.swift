import Foundation

/// `codebook [ONTOLOGY [PAGE]]` writes the codebook page of an ontology folder; from the root of the project the
/// defaults are `Ontology` and `Docs/codebook.md`.
@main
struct CodebookCommand {
  /// Files of the folder that the page is made of; the last holds measured figures and may be absent.
  static let files = (needed: ["rapporteur.ttl", "shapes.ttl"], measured: "reliability.ttl")

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count <= 2, !arguments.contains(where: { $0.hasPrefix("-") }) else {
      FileHandle.standardError.write(Data("usage: codebook [ONTOLOGY [PAGE]]\n".utf8))
      exit(2)
    }
    let folder = URL(fileURLWithPath: arguments.first ?? "Ontology", isDirectory: true)
    let target = URL(fileURLWithPath: arguments.count > 1 ? arguments[1] : "Docs/codebook.md")
    do {
      try Data(page(of: folder).utf8).write(to: target, options: .atomic)
    } catch {
      FileHandle.standardError.write(Data("codebook: \(error)\n".utf8))
      exit(1)
    }
  }

  /// The page of an ontology folder.
  ///
  /// - Throws: Foundation's error for a file that cannot be read, `RDFSyntaxError` for one that is no Turtle.
  static func page(of folder: URL) throws -> String {
    Codebook(graph: try graph(of: folder)).page
  }

  /// The triples of the folder's ontology, shapes and measured figures.
  static func graph(of folder: URL) throws -> TermGraph {
    var graph = TermGraph()
    let measured = folder.appendingPathComponent(files.measured)
    let hasMeasured = FileManager.default.fileExists(atPath: measured.path)
    for file in files.needed + (hasMeasured ? [files.measured] : []) {
      try graph.read([UInt8](Data(contentsOf: folder.appendingPathComponent(file))), file: file)
    }
    return graph
  }
}
