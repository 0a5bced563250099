/// How a context of JSON-LD says that the values of a property are written.
public enum JSONLDValueType: Hashable, Sendable {
  /// As the IRI alone.
  case iri
  /// As the lexical form alone.
  case datatype(IRI)
}
