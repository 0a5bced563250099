/// One assertion of a statement: subject, predicate, object, and what a scholar needs to weigh it.
public struct Edge: Hashable, Sendable {
  /// What makes two assertions the same one.
  public struct Key: Hashable, Sendable {
    /// Identifier of the subject node.
    public let subject: String
    /// The relation.
    public let predicate: Predicate
    /// Identifier of the object node.
    public let object: String
    /// For posts the office without its body ("Secretary General"), for actions their PLOVER category, else empty.
    public let role: String
    /// Identifier of the statement that says it, or ``Edge/background``.
    public let statement: String

    /// Makes a key.
    public init(subject: String, predicate: Predicate, object: String, role: String = "", statement: String) {
      self.subject = subject
      self.predicate = predicate
      self.object = object
      self.role = role
      self.statement = statement
    }
  }

  /// The `statement` of edges that come from the gazetteer and not from a text.
  public static let background = "ontology"

  /// Identity of the assertion.
  public let key: Key
  /// Qualifiers, confidence and rule.
  public var claim: Claim
  /// The passages that prove it, empty for background.
  public var evidence: Set<Evidence>

  /// Makes an edge.
  public init(key: Key, claim: Claim, evidence: Set<Evidence>) {
    self.key = key
    self.claim = claim
    self.evidence = evidence
  }

  /// The office of a post, else empty.
  public var office: String { key.predicate == .actsToward ? "" : key.role }

  /// The PLOVER category of an action (`THREATEN`), else empty.
  public var category: String { key.predicate == .actsToward ? key.role : "" }

  /// Whether the edge comes from the gazetteer.
  public var isBackground: Bool { key.statement == Edge.background }

  /// Takes in what another edge of the same key says; associative, commutative and idempotent.
  public mutating func merge(_ other: Edge) {
    claim = Swift.max(claim, other.claim)
    evidence.formUnion(other.evidence)
  }
}

extension Edge.Key: Comparable {
  /// Order by subject, predicate, object, role, statement.
  public static func < (left: Edge.Key, right: Edge.Key) -> Bool {
    if left.subject != right.subject { return left.subject < right.subject }
    if left.predicate != right.predicate { return left.predicate < right.predicate }
    return (left.object, left.role, left.statement) < (right.object, right.role, right.statement)
  }
}
