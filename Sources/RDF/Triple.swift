/// A statement of RDF: something has a property with a value.
public struct Triple: Hashable, Sendable {
  /// An IRI or a blank node.
  public var subject: Term
  /// The property.
  public var predicate: IRI
  /// The value.
  public var object: Term

  /// Makes a triple.
  public init(_ subject: Term, _ predicate: IRI, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

extension Triple: Comparable {
  /// Order by subject, predicate, object.
  public static func < (left: Triple, right: Triple) -> Bool {
    if left.subject != right.subject { return left.subject < right.subject }
    if left.predicate != right.predicate { return left.predicate < right.predicate }
    return left.object < right.object
  }
}
