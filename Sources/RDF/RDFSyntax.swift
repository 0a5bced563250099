/// The syntaxes of RDF 1.1.
public enum RDFSyntax: String, CaseIterable, Sendable {
  /// RDF 1.1 XML Syntax.
  case rdfxml
  /// RDF 1.1 Turtle.
  case turtle
  /// RDF 1.1 TriG.
  case trig
  /// RDF 1.1 N-Triples.
  case ntriples
  /// RDF 1.1 N-Quads.
  case nquads
  /// JSON-LD 1.1.
  case jsonld

  /// The name as people write it.
  public var title: String {
    switch self {
    case .rdfxml: "RDF/XML"
    case .turtle: "Turtle"
    case .trig: "TriG"
    case .ntriples: "N-Triples"
    case .nquads: "N-Quads"
    case .jsonld: "JSON-LD"
    }
  }

  /// The extensions of its files without a dot, the usual one first.
  public var fileExtensions: [String] {
    switch self {
    case .rdfxml: ["rdf", "owl", "xml"]
    case .turtle: ["ttl"]
    case .trig: ["trig"]
    case .ntriples: ["nt"]
    case .nquads: ["nq"]
    case .jsonld: ["jsonld"]
    }
  }

  /// The registered media type.
  public var mediaType: String {
    switch self {
    case .rdfxml: "application/rdf+xml"
    case .turtle: "text/turtle"
    case .trig: "application/trig"
    case .ntriples: "application/n-triples"
    case .nquads: "application/n-quads"
    case .jsonld: "application/ld+json"
    }
  }

  /// Whether it can say in which graph a triple stands.
  public var hasNamedGraphs: Bool {
    switch self {
    case .trig, .nquads, .jsonld: true
    case .rdfxml, .turtle, .ntriples: false
    }
  }
}
