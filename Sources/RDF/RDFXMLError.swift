/// What RDF/XML cannot say.
public enum RDFXMLError: Error, Hashable {
  /// No declared prefix makes a legal element name of the predicate.
  case predicateWithoutName(predicate: IRI, subject: String)
  /// A prefix is no legal name, is reserved, or is declared twice.
  case badPrefix(String)
  /// A text is no absolute IRI.
  case badIRI(String, subject: String)
  /// A literal stands where RDF has none.
  case literalAsSubject(String)
}

extension RDFXMLError: CustomStringConvertible {
  /// The message, in one line.
  public var description: String {
    switch self {
    case .predicateWithoutName(let predicate, let subject):
      "RDF/XML has no element name for the predicate \(predicate) (of \(subject)): "
        + "declare a prefix after which a name is left that starts with a letter, or choose another format"
    case .badPrefix(let prefix): "the prefix \"\(prefix)\" is reserved, declared twice or no XML name"
    case .badIRI(let text, let subject): "\"\(text)\" (of \(subject)) is no absolute IRI"
    case .literalAsSubject(let text): "the literal \"\(text)\" cannot be a subject"
    }
  }
}
