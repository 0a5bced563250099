import RDF

/// Chooses the prefixes of an output: those that the inputs declare, well-known ones, and names made up for what is left.
struct PrefixChoice {
  /// Prefixes that people expect, in the order of declaration.
  static let known: [(prefix: String, namespace: String)] = [
    ("rap", "https://w3id.org/rapporteur/ontology#"),
    ("rdf", Vocabulary.RDF.namespace), ("rdfs", Vocabulary.RDFS.namespace),
    ("owl", "http://www.w3.org/2002/07/owl#"), ("xsd", Vocabulary.XSD.namespace),
    ("skos", "http://www.w3.org/2004/02/skos/core#"), ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("dc", "http://purl.org/dc/elements/1.1/"), ("dcterms", "http://purl.org/dc/terms/"),
    ("prov", "http://www.w3.org/ns/prov#"), ("org", "http://www.w3.org/ns/org#"),
    ("oa", "http://www.w3.org/ns/oa#"), ("schema", "https://schema.org/"),
  ]

  private let declared: [(prefix: String, namespace: String)]
  private var namespaces: [String] = []
  private var seen: Set<String> = []
  private var predicates: Set<IRI> = []

  /// Begins a choice.
  ///
  /// - Parameter declared: prefixes of the inputs, in their order.
  init(declared: [(prefix: String, namespace: String)]) {
    self.declared = declared
  }

  /// Takes a predicate that will be written.
  mutating func note(_ predicate: IRI) {
    guard predicates.insert(predicate).inserted else { return }
    let text = predicate.string
    guard let end = text.utf8.lastIndex(where: { $0 == 0x23 || $0 == 0x2F }) else { return }
    let namespace = String(text[...end])
    // A name must be left, and a namespace of its own must stand before it.
    guard text.utf8.index(after: end) < text.utf8.endIndex, !namespace.hasSuffix("://"),
      seen.insert(namespace).inserted
    else { return }
    namespaces.append(namespace)
  }

  /// The prefixes: of the inputs and well-known ones where used, then `ns1`, `ns2`… for namespaces without one.
  ///
  /// `rdf` and `xsd` are used by every graph. Without declarations of the inputs only those prefixes come that the first
  /// predicates use, `rdfs` and `owl` aside, which classes need.
  var chosen: [(prefix: String, namespace: String)] {
    var chosen: [(prefix: String, namespace: String)] = []
    var names: Set<String> = []
    var covered: Set<String> = []
    func add(_ prefix: String, _ namespace: String) {
      guard PrefixChoice.isPlain(prefix), !covered.contains(namespace), names.insert(prefix).inserted else { return }
      covered.insert(namespace)
      chosen.append((prefix, namespace))
    }
    // `rdf` means one thing only: RDF/XML needs it.
    for (prefix, namespace) in declared where (prefix == "rdf") == (namespace == Vocabulary.RDF.namespace) {
      if IRI(namespace).isValid { add(prefix, namespace) }
    }
    let always: Set<String> = ["rdf", "rdfs", "owl", "xsd"]
    for (prefix, namespace) in PrefixChoice.known where always.contains(prefix) || seen.contains(namespace) {
      add(prefix, namespace)
    }
    var number = 0
    for namespace in namespaces where !covered.contains(namespace) {
      repeat { number += 1 } while names.contains("ns\(number)")
      add("ns\(number)", namespace)
    }
    return chosen
  }

  /// Whether every syntax takes the prefix: ASCII letters, digits, `-` and `_`, a letter first, and not `xml…`.
  private static func isPlain(_ prefix: String) -> Bool {
    guard let first = prefix.utf8.first, isLetter(first), !prefix.lowercased().hasPrefix("xml") else { return false }
    return prefix.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
