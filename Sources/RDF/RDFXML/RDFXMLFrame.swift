/// A subject or object held while elements are open.
struct HeldResource {
  var kind: TermBytes.Kind
  var text: HeldText
}

/// What is known of an element that is open.
struct RDFXMLFrame {
  /// What the element is to the grammar (RDF 1.1 XML Syntax, section 7.2), and so what it may hold.
  enum Kind: UInt8 {
    /// The document itself: one element.
    case document
    /// `rdf:RDF`: node elements.
    case rdf
    /// A node element, or a property of parse type Resource: property elements.
    case node
    /// A property element: one text, or one node element.
    case property
    /// A property element that has got its node element.
    case filledProperty
    /// A property element with an object in its attributes: nothing.
    case empty
    /// A property element of parse type Collection: node elements.
    case collection
    /// A property element of parse type Literal: any XML.
    case xmlLiteral
  }

  var kind: Kind
  /// Bytes in the arena before the element.
  var mark: Int
  /// Which base is in force.
  var base: Int
  /// `xml:lang` in force, or none.
  var language: HeldText
  /// The subject of property elements within; in a property element, its own.
  var subject = HeldResource(kind: .blank, text: .none)
  /// The predicate of a property element.
  var predicate = HeldText.none
  /// The datatype of a property element.
  var datatype = HeldText.none
  /// The IRI that names the statement of a property element, or none.
  var statement = HeldText.none
  /// How many `rdf:li` a node has had.
  var memberCount = 0
  /// Number of the blank node that the next member of a collection goes behind; `nil` before the first.
  var last: Int?
}
