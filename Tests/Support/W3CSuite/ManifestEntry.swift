import RDF

/// One test of a manifest.
public struct ManifestEntry {
  /// The node of the test in the manifest, where more may be said of it.
  public let node: Term
  /// Its name, unique within the manifest: what follows `#` in its IRI.
  public let name: String
  /// The local name of its type (`TestTurtleEval`).
  public let type: String
  /// What is to be tested: a file, or a node that names several.
  public let action: Term
  /// What must come out, where anything is to be compared.
  public let result: Term?
  /// Where the files of the manifest count as published.
  private let publishedBase: String
  private let folder: String

  init(_ node: Term, _ properties: [IRI: [Term]], folder: String, publishedBase: String) {
    func object(_ name: String) -> Term? { properties[IRI(Manifest.vocabulary + name)]?.first }
    self.node = node
    self.folder = folder
    self.publishedBase = publishedBase
    name = node.text.split(separator: "#").last.map(String.init) ?? node.text
    type = properties[Vocabulary.RDF.type]?.first?.text.split(separator: "#").last.map(String.init) ?? ""
    action = object("action") ?? .literal(Literal(""))
    result = object("result")
  }

  /// The path of the file to be tested, below the root of the suites.
  public var actionPath: String? { Manifest.path(action) }

  /// The path of the file with what must come out, below the root of the suites.
  public var resultPath: String? { result.flatMap(Manifest.path) }

  /// The IRI under which a file of the manifest counts as published: its base.
  public func publishedIRI(_ path: String) -> String {
    publishedBase + (path.hasPrefix(folder + "/") ? path.dropFirst(folder.count + 1) : path[...])
  }
}
