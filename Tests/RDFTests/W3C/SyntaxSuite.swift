import Files
import RDF
import Testing
import W3CSuite

/// One of the W3C's suites for a syntax of RDF 1.1.
struct SyntaxSuite: CustomTestStringConvertible, Sendable {
  let name: String
  let syntax: RDFSyntax
  /// The syntax in which what must come out is written.
  let resultSyntax: RDFSyntax
  /// Number of tests in the manifest.
  let count: Int
  /// Tests that are not to pass, with the reason.
  var exclusions: [String: String] = [:]

  var testDescription: String { name }

  static let all = [
    SyntaxSuite(name: "rdf-xml", syntax: .rdfxml, resultSyntax: .ntriples, count: 166),
    SyntaxSuite(name: "rdf-turtle", syntax: .turtle, resultSyntax: .ntriples, count: 313),
    SyntaxSuite(name: "rdf-trig", syntax: .trig, resultSyntax: .nquads, count: 356),
    SyntaxSuite(name: "rdf-n-triples", syntax: .ntriples, resultSyntax: .ntriples, count: 70),
    SyntaxSuite(name: "rdf-n-quads", syntax: .nquads, resultSyntax: .nquads, count: 87),
  ]

  static let readable = all.filter { RDFReader.syntaxes.contains($0.syntax) }

  func manifest() throws -> Manifest { try Manifest("rdf/rdf11/\(name)/manifest.ttl") }

  /// What is wrong with our reading of a test, or `nil`.
  func failure(of entry: ManifestEntry) throws -> String? {
    guard let path = entry.actionPath else { return "no file to read" }
    let quads: [Quad]
    do {
      quads = try Self.quads(path, syntax, base: entry.publishedIRI(path))
    } catch let error as RDFSyntaxError {
      return entry.type.contains("Negative") ? Self.weakness(of: error) : "refused: \(error)"
    }
    if entry.type.contains("Negative") { return "accepted a bad document" }
    if entry.type.contains("PositiveSyntax") { return nil }
    guard entry.type.hasSuffix("Eval"), let result = entry.resultPath else { return "unknown type \(entry.type)" }
    let expected = try Self.quads(result, resultSyntax, base: "")
    return Isomorphism.holds(quads, expected) ? nil : "\(quads.count) quads do not match the \(expected.count) expected"
  }

  static func quads(_ path: String, _ syntax: RDFSyntax, base: String) throws -> [Quad] {
    var quads: [Quad] = []
    try RDFReader.read(MemorySource(try SuiteFolder.bytes(path)), syntax: syntax, file: path, base: base) {
      quads.append(Quad($0))
    }
    return quads
  }

  /// What is missing in an error, or `nil`.
  private static func weakness(of error: RDFSyntaxError) -> String? {
    error.line > 0 && error.column > 0 && !error.message.isEmpty ? nil : "an error without a place: \(error)"
  }
}
