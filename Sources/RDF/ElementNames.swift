import XML

/// Element names of predicates and classes under declared prefixes.
struct ElementNames {
  /// Names of the RDF namespace that mean something else as elements (RDF 1.1 XML Syntax, section 6.2.2 to 6.2.6).
  private static let reserved: Set<Substring> = [
    "RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype", "Description", "li", "aboutEach",
    "aboutEachPrefix", "bagID",
  ]

  private let prefixes: [(prefix: String, namespace: String)]
  private var known: [IRI: XMLName?] = [:]

  /// - Throws: ``RDFXMLError/badPrefix(_:)``.
  init(prefixes: [(prefix: String, namespace: String)]) throws {
    var seen: Set<String> = []
    for (prefix, namespace) in prefixes {
      guard XMLName.isLegal(prefix), !prefix.lowercased().hasPrefix("xml"), seen.insert(prefix).inserted,
        !namespace.isEmpty
      else { throw RDFXMLError.badPrefix(prefix) }
    }
    // The longest namespace is tried first; of equal ones the prefix declared first wins.
    self.prefixes = prefixes.enumerated().sorted {
      ($1.element.namespace.utf8.count, $0.offset) < ($0.element.namespace.utf8.count, $1.offset)
    }.map(\.element)
  }

  /// The element name of a predicate or class, or `nil` where no declared prefix gives a legal one.
  mutating func name(of iri: IRI) -> XMLName? {
    if let name = known[iri] { return name }
    let name = makeName(of: iri)
    known[iri] = .some(name)
    return name
  }

  private func makeName(of iri: IRI) -> XMLName? {
    for (prefix, namespace) in prefixes {
      guard let local = iri.local(in: namespace), XMLName.isLegal(local) else { continue }
      if namespace == Vocabulary.RDF.namespace, ElementNames.reserved.contains(local) { return nil }
      do {
        return try XMLName("\(prefix):\(local)")
      } catch {
        continue
      }
    }
    return nil
  }
}
