/// A literal of RDF 1.1: a lexical form, its datatype, and for `rdf:langString` a language tag.
public struct Literal: Hashable, Sendable {
  /// The lexical form, unescaped.
  public var lexical: String
  /// The datatype; `xsd:string` for plain literals, `rdf:langString` for tagged ones.
  public var datatype: IRI
  /// The language tag as written (`en-GB`), empty for all other datatypes.
  public var language: String

  /// Makes a literal of a datatype.
  public init(_ lexical: String, datatype: IRI = Vocabulary.XSD.string) {
    self.lexical = lexical
    self.datatype = datatype
    language = ""
  }

  /// Makes a tagged literal.
  public init(_ lexical: String, language: String) {
    self.lexical = lexical
    datatype = Vocabulary.RDF.langString
    self.language = language
  }
}

extension Literal: Comparable {
  /// Equality of the bytes of the lexical form, of datatype and tag.
  public static func == (left: Literal, right: Literal) -> Bool {
    ExactText.equal(left.lexical, right.lexical) && left.datatype == right.datatype && left.language == right.language
  }

  /// Order by lexical form, datatype, language tag.
  public static func < (left: Literal, right: Literal) -> Bool {
    if !ExactText.equal(left.lexical, right.lexical) { return ExactText.precedes(left.lexical, right.lexical) }
    return (left.datatype, left.language) < (right.datatype, right.language)
  }
}
