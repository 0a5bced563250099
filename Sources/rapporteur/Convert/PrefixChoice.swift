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
  /// Those of every graph that is not seen whole.
  private static let common: Set<String> = ["rdf", "rdfs", "owl", "xsd"]

  private var declared: [(prefix: String, namespace: String)] = []
  private var terms: Set<IRI> = []
  private var namingTerms: Set<IRI> = []
  private var names: [String] = []
  private var used: Set<String> = []

  /// Takes the prefixes that an input declares.
  mutating func declare(_ prefixes: [(prefix: String, namespace: String)]) {
    declared += prefixes
  }

  /// Takes the terms of a quad that will be written.
  mutating func note(_ quad: Quad) {
    let predicate = quad.triple.predicate
    noteName(predicate)
    note(quad.triple.subject)
    // Classes become names of elements, as predicates do.
    if predicate == Vocabulary.RDF.type, case .iri(let type) = quad.triple.object { noteName(type) }
    note(quad.triple.object)
  }

  /// The prefixes: of the inputs, well-known ones where they are used, then `ns1`, `ns2`… for namespaces of predicates and
  /// classes without one.
  ///
  /// - Parameters:
  ///   - syntax: what will be written; Turtle and TriG know a prefix without letters.
  ///   - isWhole: whether all that will be written has been taken; else some come that most graphs use.
  func chosen(for syntax: RDFSyntax, isWhole: Bool) -> [(prefix: String, namespace: String)] {
    let knowsEmptyPrefix = syntax == .turtle || syntax == .trig
    var chosen: [(prefix: String, namespace: String)] = []
    var prefixes: Set<String> = []
    var covered: Set<String> = []
    func add(_ prefix: String, _ namespace: String) {
      guard PrefixChoice.isPlain(prefix) || prefix.isEmpty && knowsEmptyPrefix, !covered.contains(namespace),
        prefixes.insert(prefix).inserted
      else { return }
      covered.insert(namespace)
      chosen.append((prefix, namespace))
    }
    // `rdf` means one thing only: RDF/XML needs it.
    for (prefix, namespace) in declared where (prefix == "rdf") == (namespace == Vocabulary.RDF.namespace) {
      if IRI(namespace).isValid { add(prefix, namespace) }
    }
    for (prefix, namespace) in PrefixChoice.known {
      if used.contains(namespace) || !isWhole && PrefixChoice.common.contains(prefix) { add(prefix, namespace) }
    }
    var number = 0
    for namespace in names where !covered.contains(namespace) {
      repeat { number += 1 } while prefixes.contains("ns\(number)")
      add("ns\(number)", namespace)
    }
    return chosen
  }

  private mutating func note(_ term: Term) {
    switch term {
    case .iri(let iri): noteUse(iri)
    case .literal(let literal):
      if literal.language.isEmpty, literal.datatype != Vocabulary.XSD.string {
        noteUse(literal.datatype)
      }
    case .blank: break
    }
  }

  private mutating func noteUse(_ iri: IRI) {
    guard terms.insert(iri).inserted, let namespace = PrefixChoice.namespace(of: iri) else { return }
    used.insert(namespace)
  }

  private mutating func noteName(_ iri: IRI) {
    guard namingTerms.insert(iri).inserted, let namespace = PrefixChoice.namespace(of: iri) else { return }
    used.insert(namespace)
    if !names.contains(namespace) { names.append(namespace) }
  }

  /// What stands before the last `#` or `/`, where a name is left after it.
  private static func namespace(of iri: IRI) -> String? {
    let text = iri.string
    guard let end = text.utf8.lastIndex(where: { $0 == 0x23 || $0 == 0x2F }),
      text.utf8.index(after: end) < text.utf8.endIndex
    else { return nil }
    let namespace = text[...end]
    return namespace.hasSuffix("://") ? nil : String(namespace)
  }

  /// Whether every syntax takes the prefix: ASCII letters, digits, `-` and `_`, a letter first, and not `xml…`.
  private static func isPlain(_ prefix: String) -> Bool {
    guard let first = prefix.utf8.first, isLetter(first), !prefix.lowercased().hasPrefix("xml") else { return false }
    return prefix.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
