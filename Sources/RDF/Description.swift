/// What is said of one subject: its classes, then its properties in order.
///
/// The unit in which writers take a graph.
public struct Description: Hashable, Sendable {
  /// One property and its value.
  public struct Property: Hashable, Sendable {
    /// The property.
    public var predicate: IRI
    /// Its value.
    public var value: Value

    /// Makes a property of a value.
    public init(_ predicate: IRI, _ value: Value) {
      self.predicate = predicate
      self.value = value
    }
  }

  /// A value: a term, or a resource that is described in place and nowhere else.
  public enum Value: Hashable, Sendable {
    case term(Term)
    indirect case described(Description)
  }

  /// An IRI or a blank node.
  public var subject: Term
  /// The classes, most telling first.
  public var types: [IRI]
  /// The properties in the order in which they are written.
  public var properties: [Property] = []

  /// Begins a description.
  public init(_ subject: Term, types: [IRI]) {
    self.subject = subject
    self.types = types
  }

  /// Adds a property.
  public mutating func add(_ predicate: IRI, _ value: Term) {
    properties.append(Property(predicate, .term(value)))
  }

  /// Adds a resource described in place.
  public mutating func add(_ predicate: IRI, _ value: Description) {
    properties.append(Property(predicate, .described(value)))
  }

  /// Hands over the triples: classes, then properties, each resource described in place after the triple that names it.
  public func forEachTriple(_ body: (Triple) throws -> Void) rethrows {
    for type in types { try body(Triple(subject, Vocabulary.RDF.type, .iri(type))) }
    for property in properties {
      switch property.value {
      case .term(let term): try body(Triple(subject, property.predicate, term))
      case .described(let description):
        try body(Triple(subject, property.predicate, description.subject))
        try description.forEachTriple(body)
      }
    }
  }
}
