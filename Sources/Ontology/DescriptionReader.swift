import RDF

/// Reads data files into descriptions, one a thing, in the order in which they first speak of it.
struct DescriptionReader {
  private var compact: [String: String] = [:]
  private var descriptions: [Description] = []
  private var indexByID: [String: Int] = [:]

  /// All descriptions, by first appearance and by identifier.
  struct Result: Sendable {
    let ordered: [Description]
    let byID: [String: Description]
  }

  /// Reads the files in order; a later file adds to what an earlier one says of the same thing.
  ///
  /// - Throws: ``OntologyError/syntax(message:)``.
  func read(_ files: [OntologyFile]) throws -> Result {
    var reader = self
    for (number, file) in files.enumerated() {
      var last: (subject: Term, index: Int)?
      var property: (iri: IRI, name: String)?
      do {
        try TurtleReader.read(file.bytes, file: file.path, base: DescriptionReader.resources) { triple in
          let index: Int
          if let last, last.subject == triple.subject {
            index = last.index
          } else {
            index = reader.index(of: triple.subject, file: number, path: file.path)
            last = (triple.subject, index)
          }
          let name: String
          if let property, property.iri == triple.predicate {
            name = property.name
          } else {
            name = reader.compactName(of: triple.predicate.string)
            property = (triple.predicate, name)
          }
          reader.descriptions[index].add(name, reader.value(of: triple.object, file: number))
        }
      } catch let error as RDFSyntaxError {
        throw OntologyError.syntax(message: String(describing: error))
      }
    }
    let byID = Dictionary(uniqueKeysWithValues: reader.descriptions.map { ($0.id, $0) })
    return Result(ordered: reader.descriptions, byID: byID)
  }

  private mutating func index(of subject: Term, file: Int, path: String) -> Int {
    let id = value(of: subject, file: file)
    if let index = indexByID[id] { return index }
    indexByID[id] = descriptions.count
    descriptions.append(Description(id: id, file: path))
    return descriptions.count - 1
  }

  private mutating func value(of term: Term, file: Int) -> String {
    switch term {
    case .iri(let iri): compactName(of: iri.string)
    case .blank(let label): "_:\(file)-\(label)"
    case .literal(let literal): literal.lexical
    }
  }

  /// `rap:adjective` for a name of a known vocabulary, `country/KZ` for a resource, the IRI itself for all else.
  private mutating func compactName(of iri: String) -> String {
    if let known = compact[iri] { return known }
    var name = iri
    if iri.hasPrefix(DescriptionReader.resources) {
      name = String(iri.dropFirst(DescriptionReader.resources.count))
    } else {
      for (namespace, prefix) in DescriptionReader.prefixes where iri.hasPrefix(namespace) {
        name = prefix + ":" + iri.dropFirst(namespace.count)
        break
      }
    }
    compact[iri] = name
    return name
  }

  private static let resources = "https://w3id.org/rapporteur/id/"
  private static let prefixes = [
    ("https://w3id.org/rapporteur/ontology#", "rap"), ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
    ("http://www.w3.org/2000/01/rdf-schema#", "rdfs"), ("http://www.w3.org/2004/02/skos/core#", "skos"),
    ("http://www.w3.org/ns/org#", "org"), ("http://www.w3.org/2002/07/owl#", "owl"),
    ("http://purl.org/dc/terms/", "dcterms"),
  ]
}
