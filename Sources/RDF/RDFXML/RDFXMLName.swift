/// A name of an element or attribute as RDF/XML takes it.
struct RDFXMLName {
  /// What the name means to the syntax (RDF 1.1 XML Syntax, section 5.1 and 6.1).
  enum Role: UInt8 {
    /// Names of the RDF namespace that the grammar speaks of.
    case rdf, description, id, about, nodeID, resource, parseType, datatype, li, type
    /// `rdf:aboutEach`, `rdf:aboutEachPrefix`, `rdf:bagID`, which RDF has no more.
    case withdrawn
    /// `xml:lang`, `xml:base`, and other names that begin with `xml`, which are passed over.
    case language, base, ignored
    /// A class or property.
    case plain
    /// A name without a namespace.
    case unqualified
    /// Namespace and local part make no IRI.
    case noIRI
  }

  /// What it means to the syntax.
  var role: Role
  /// Namespace and local part together; valid until the names make room.
  var iri: UnsafeBufferPointer<UInt8>

  var text: HeldText { HeldText(iri) }

  /// The name for messages.
  var words: String { String(decoding: iri, as: UTF8.self) }
}
