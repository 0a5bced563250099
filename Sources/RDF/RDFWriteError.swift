/// What a syntax of RDF cannot say.
public enum RDFWriteError: Error, Hashable {
  /// RDF/XML has no legal element name for the predicate.
  case predicateWithoutName(predicate: IRI, subject: String)
  /// A prefix is no legal name, is reserved, is declared twice, or its namespace is no IRI.
  case badPrefix(String)
  /// A text is no absolute IRI.
  case badIRI(String, subject: String)
  /// A text is no language tag.
  case badLanguage(String, subject: String)
  /// A literal stands where RDF has none.
  case literalAsSubject(String)
  /// A literal stands as the name of a graph.
  case literalAsGraph(String)
  /// JSON-LD would take the scheme of the IRI for a prefix.
  case schemeIsPrefix(String, prefix: String)
}

extension RDFWriteError: CustomStringConvertible {
  /// The message, in one line.
  public var description: String {
    switch self {
    case .predicateWithoutName(let predicate, let subject):
      "RDF/XML has no element name for the predicate \(predicate) (of \(subject)): "
        + "it must end in a name that starts with a letter and is no word of RDF/XML itself; choose another format"
    case .badPrefix(let prefix):
      "the prefix \"\(prefix)\" is reserved, declared twice, no legal name, or its namespace is no absolute IRI"
    case .badIRI(let text, let subject): "\"\(text)\" (of \(subject)) is no absolute IRI"
    case .badLanguage(let tag, let subject):
      "\"\(tag)\" (of \(subject)) is no language tag: letters and digits are expected, parts joined by -"
    case .literalAsSubject(let text): "the literal \"\(text)\" cannot be a subject"
    case .literalAsGraph(let text): "the literal \"\(text)\" cannot be the name of a graph"
    case .schemeIsPrefix(let iri, let prefix):
      "JSON-LD would take \(prefix): at the head of \(iri) for a prefix: do not declare the prefix \"\(prefix)\""
    }
  }
}
