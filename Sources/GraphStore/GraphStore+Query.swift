import Language
import RDF
import SPARQL

extension GraphStore {
  /// Asks a question in SPARQL and gives all rows of the answer.
  ///
  /// ```swift
  /// let store = try GraphStore(path: "graph.db", mode: .reading)
  /// for row in try store.query("SELECT ?name ?day { ?m org:member/rdfs:label ?name ; rap:attested ?day }") {
  ///   print(try row["name", as: String.self], try row["day", as: CalendarDay.self])
  /// }
  /// ```
  ///
  /// The prefixes of ``queryPrefixes`` need no declaration.
  ///
  /// - Throws: `SPARQLSyntaxError`, `QueryError`, `QueryRowError`, `StoreError`.
  public func query(_ text: String, options: QueryOptions = QueryOptions()) throws -> QueryRows {
    let prefixes = Dictionary(queryPrefixes.map { ($0.prefix, $0.namespace) }) { first, _ in first }
    return try quads.query(text, prefixes: prefixes, options: options)
  }

  /// Prefixes that need no declaration where the store is asked: the vocabulary, well-known ones, and one for each kind of
  /// identifier.
  public var queryPrefixes: [(prefix: String, namespace: String)] { GraphStore.queryPrefixes(base: options.base) }

  /// The prefixes for a base IRI.
  public static func queryPrefixes(base: String) -> [(prefix: String, namespace: String)] {
    vocabularies + kinds.map { ($0, base + $0 + "/") }
  }

  private static let kinds = ["country", "event", "institution", "instrument", "person", "place", "post", "statement"]

  private static let vocabularies: [(prefix: String, namespace: String)] = [
    ("rap", "https://w3id.org/rapporteur/ontology#"), ("rdf", Vocabulary.RDF.namespace),
    ("rdfs", Vocabulary.RDFS.namespace), ("owl", "http://www.w3.org/2002/07/owl#"), ("xsd", Vocabulary.XSD.namespace),
    ("skos", "http://www.w3.org/2004/02/skos/core#"), ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("dc", "http://purl.org/dc/elements/1.1/"), ("dcterms", "http://purl.org/dc/terms/"),
    ("prov", "http://www.w3.org/ns/prov#"), ("org", "http://www.w3.org/ns/org#"), ("oa", "http://www.w3.org/ns/oa#"),
    ("schema", "https://schema.org/"),
  ]
}

extension CalendarDay: TermReadable {
  /// What messages call it.
  public static var termDescription: String { "a day" }

  /// The day of a literal of `xsd:date` or `xsd:dateTime`, in its own time zone.
  public init?(term: Term) {
    guard let literal = term.literal, literal.language.isEmpty else { return nil }
    switch literal.datatype.string {
    case Vocabulary.XSD.namespace + "date", Vocabulary.XSD.namespace + "dateTime": self.init(iso: literal.lexical)
    default: return nil
    }
  }
}
