/// How a document of RDF is written; each syntax takes what it knows.
public struct RDFWriterOptions {
  /// Prefixes and their namespaces in the order of declaration.
  public var prefixes: [(prefix: String, namespace: String)]
  /// The IRI that `xml:base` of RDF/XML names, ending in `/`; empty for none.
  public var base: String

  /// Makes options.
  public init(prefixes: [(prefix: String, namespace: String)] = [], base: String = "") {
    self.prefixes = prefixes
    self.base = base
  }
}
