/// IRIs of the standards that readers and writers of RDF need by name.
public enum Vocabulary {
  /// RDF 1.1 (`http://www.w3.org/1999/02/22-rdf-syntax-ns#`).
  public enum RDF {
    /// The namespace.
    public static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    /// `rdf:type`.
    public static let type: IRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    /// `rdf:Statement`.
    public static let statement: IRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement"
    /// `rdf:subject`.
    public static let subject: IRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject"
    /// `rdf:predicate`.
    public static let predicate: IRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate"
    /// `rdf:object`.
    public static let object: IRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object"
    /// `rdf:first`.
    public static let first: IRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"
    /// `rdf:rest`.
    public static let rest: IRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"
    /// `rdf:nil`.
    public static let `nil`: IRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"
    /// `rdf:langString`, the datatype of tagged literals.
    public static let langString: IRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
  }

  /// XML Schema datatypes (`http://www.w3.org/2001/XMLSchema#`).
  public enum XSD {
    /// The namespace.
    public static let namespace = "http://www.w3.org/2001/XMLSchema#"
    /// `xsd:string`, the datatype of plain literals.
    public static let string: IRI = "http://www.w3.org/2001/XMLSchema#string"
    /// `xsd:integer`.
    public static let integer: IRI = "http://www.w3.org/2001/XMLSchema#integer"
    /// `xsd:decimal`.
    public static let decimal: IRI = "http://www.w3.org/2001/XMLSchema#decimal"
    /// `xsd:boolean`.
    public static let boolean: IRI = "http://www.w3.org/2001/XMLSchema#boolean"
    /// `xsd:date`.
    public static let date: IRI = "http://www.w3.org/2001/XMLSchema#date"
  }

  /// RDF Schema (`http://www.w3.org/2000/01/rdf-schema#`).
  public enum RDFS {
    /// The namespace.
    public static let namespace = "http://www.w3.org/2000/01/rdf-schema#"
    /// `rdfs:label`.
    public static let label: IRI = "http://www.w3.org/2000/01/rdf-schema#label"
    /// `rdfs:Resource`, the class of everything.
    public static let resource: IRI = "http://www.w3.org/2000/01/rdf-schema#Resource"
  }
}
