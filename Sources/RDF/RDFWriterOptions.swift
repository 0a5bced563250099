import XML

/// How a document of RDF is written; each syntax takes what it knows.
public struct RDFWriterOptions {
  /// Prefixes and their namespaces in the order of declaration.
  public var prefixes: [(prefix: String, namespace: String)]
  /// The IRI that `xml:base` of RDF/XML names, ending in `/`; empty for none.
  public var base: String

  /// Properties of which the context of JSON-LD says how their values are written.
  public var types: [(predicate: IRI, type: JSONLDValueType)]
  /// Where readers of JSON-LD find the context; empty where the document shall hold it.
  public var contextURL: String

  /// Most bytes kept back before the sink is called; a smaller size than ``smallestBufferSize`` means that one.
  public var bufferSize = 1 << 16

  /// The smallest size of a buffer, in bytes.
  public static let smallestBufferSize = OutputBuffer.smallestCapacity

  /// Makes options.
  public init(
    prefixes: [(prefix: String, namespace: String)] = [], base: String = "",
    types: [(predicate: IRI, type: JSONLDValueType)] = [], contextURL: String = ""
  ) {
    self.prefixes = prefixes
    self.base = base
    self.types = types
    self.contextURL = contextURL
  }
}
