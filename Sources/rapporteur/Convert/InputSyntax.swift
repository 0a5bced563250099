import RDF

/// What `convert` reads: the syntaxes of RDF, and GraphML.
enum InputSyntax: Hashable, Sendable {
  case rdf(RDFSyntax)
  case graphML

  /// All of them, in the order in which users are told of them.
  static let all: [InputSyntax] = RDFReader.syntaxes.map { .rdf($0) } + [.graphML]

  /// The word that `--from` knows.
  var name: String {
    switch self {
    case .rdf(let syntax): syntax.rawValue
    case .graphML: "graphml"
    }
  }

  /// The extensions of its files.
  private var fileExtensions: [String] {
    switch self {
    // An .xml may be anything: its content tells.
    case .rdf(let syntax): syntax.fileExtensions.filter { $0 != "xml" }
    case .graphML: ["graphml"]
    }
  }

  /// The syntax that a word names: its name, or an extension of its files.
  init?(word: String) {
    let folded = word.lowercased()
    guard let found = InputSyntax.all.first(where: { $0.name == folded || $0.fileExtensions.contains(folded) }) else {
      return nil
    }
    self = found
  }

  /// Tells the syntax by the end of a file name without that of a compression.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    guard let found = InputSyntax.all.first(where: { $0.fileExtensions.contains(ending) }) else { return nil }
    self = found
  }
}
