import RDF

/// The triples of the ontology's files, by subject, in the order of the files.
struct TermGraph: Sendable {
  /// Subjects in the order in which they first come.
  private(set) var subjects: [Term] = []
  private var values: [Term: [IRI: [Term]]] = [:]

  /// Reads one Turtle document into the graph.
  ///
  /// - Throws: `RDFSyntaxError`.
  mutating func read(_ bytes: [UInt8], file: String) throws {
    try TurtleReader.read(bytes, file: file, base: "https://w3id.org/rapporteur/") { triple in
      // Blank nodes mean something within one document only.
      let subject = TermGraph.scoped(triple.subject, file)
      if values[subject] == nil { subjects.append(subject) }
      values[subject, default: [:]][triple.predicate, default: []].append(TermGraph.scoped(triple.object, file))
    }
  }

  /// The values of a property, in the order of the files.
  func objects(_ subject: Term, _ property: IRI) -> [Term] { values[subject]?[property] ?? [] }

  /// The texts of a property's literals, in the order of the files.
  func texts(_ subject: Term, _ property: IRI) -> [String] {
    objects(subject, property).compactMap { $0.literal?.lexical }
  }

  /// The first text of a property, or `nil`.
  func text(_ subject: Term, _ property: IRI) -> String? { texts(subject, property).first }

  /// Whether a subject has a type.
  func isA(_ subject: Term, _ type: IRI) -> Bool { objects(subject, Vocabulary.RDF.type).contains(.iri(type)) }

  /// The members of an RDF list; a list that runs in a circle ends where it closes.
  func list(_ head: Term) -> [Term] {
    var members: [Term] = []
    var seen: Set<Term> = []
    var node = head
    while seen.insert(node).inserted, let first = objects(node, Vocabulary.RDF.first).first {
      members.append(first)
      guard let rest = objects(node, Vocabulary.RDF.rest).first else { break }
      node = rest
    }
    return members
  }

  private static func scoped(_ term: Term, _ file: String) -> Term {
    if case .blank(let label) = term { .blank("\(file) \(label)") } else { term }
  }
}
