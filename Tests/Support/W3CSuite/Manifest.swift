import Files
import RDF

/// A manifest of a test suite: a list of tests and what is said of them.
public struct Manifest {
  /// The vocabulary of manifests.
  public static let vocabulary = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"

  /// The folder of the manifest, below the root of the suites.
  public let folder: String
  /// The tests in their order.
  public let entries: [ManifestEntry]
  /// Manifests that this one includes, by path below the root.
  public let included: [String]
  /// The IRI under which the files of the folder count as published; ends in a slash.
  public let publishedBase: String

  private let values: [Term: [IRI: [Term]]]

  /// Reads a manifest.
  ///
  /// - Parameters:
  ///   - path: Its path below the root of the suites.
  ///   - publishedRoot: The IRI under which the root counts as published, where the manifest names none.
  public init(_ path: String, publishedRoot: String = "https://w3c.github.io/rdf-tests/") throws {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    self.folder = folder
    var values: [Term: [IRI: [Term]]] = [:]
    let base = Manifest.localRoot + path
    try RDFReader.read(MemorySource(try SuiteFolder.bytes(path)), syntax: .turtle, file: path, base: base) { bytes in
      let triple = Quad(bytes).triple
      values[triple.subject, default: [:]][triple.predicate, default: []].append(triple.object)
    }
    self.values = values
    let manifest = Term.iri(IRI(base))
    func object(_ name: String) -> Term? { values[manifest]?[IRI(Manifest.vocabulary + name)]?.first }
    publishedBase = object("assumedTestBase")?.text ?? publishedRoot + folder + "/"
    included = Manifest.list(object("include"), values).compactMap(Manifest.path)
    let published = publishedBase
    entries = Manifest.list(object("entries"), values).map {
      ManifestEntry($0, values[$0] ?? [:], folder: folder, publishedBase: published)
    }
  }

  /// The objects of a property of a term.
  public func objects(_ subject: Term, _ predicate: IRI) -> [Term] { values[subject]?[predicate] ?? [] }

  /// The path below the root of a file that a manifest names, or `nil` for any other term.
  public static func path(_ term: Term) -> String? { term.iri?.local(in: localRoot).map(String.init) }

  /// Files of the suites have this IRI within manifests, wherever they are.
  static let localRoot = "file:///w3c/"

  private static func list(_ head: Term?, _ values: [Term: [IRI: [Term]]]) -> [Term] {
    var members: [Term] = []
    var cell = head
    while let here = cell, let first = values[here]?[Vocabulary.RDF.first]?.first {
      members.append(first)
      cell = values[here]?[Vocabulary.RDF.rest]?.first
    }
    return members
  }
}
