/// A thing that statements speak of, an event, or a statement.
public struct Node: Hashable, Sendable {
  /// Identifier relative to the base IRI: `person/alexey-rogov`.
  public let id: String
  /// What the node is.
  public private(set) var kind: NodeKind
  /// Canonical name, or for events a short text; never empty.
  public var label: String
  /// Type of an event; `nil` for every other kind.
  public var eventType: EventType?
  /// When an event is, or the date of a statement.
  public var extent: TimeExtent?
  /// Names other than the label by which the sources know the thing (canonical variants).
  public var aliases: Set<String>
  /// Surface forms met in the statements, as they stand there.
  public var asNamed: Set<String>
  /// Number of mentions by statement identifier; empty for background nodes.
  public var mentionsByStatement: [String: Int]
  /// Codes and further properties by ontology property name (`iso2`, `title`, `url`, `ploverCategory`, …).
  public var attributes: [String: AttributeValue]
  /// Identifiers or IRIs of the same thing elsewhere (`http://www.wikidata.org/entity/Q232`).
  public var sameAs: Set<String>
  /// For events: the passages that say it happened.
  public var attestations: Set<Attestation>

  /// Makes a node with a label and nothing else.
  public init(id: String, kind: NodeKind, label: String) {
    self.id = id
    self.kind = kind
    self.label = label
    aliases = []
    asNamed = []
    mentionsByStatement = [:]
    attributes = [:]
    sameAs = []
    attestations = []
  }

  /// How often statements mention the thing; 0 for background.
  public var mentions: Int { mentionsByStatement.values.reduce(0, +) }

  /// Every other name, sorted: canonical variants and surface forms but the label.
  public var otherNames: [String] { aliases.union(asNamed).subtracting([label]).sorted() }

  /// Takes in what another node of the same identifier says.
  ///
  /// Associative, commutative and idempotent: sets are united, counts take the maximum by statement, and of two
  /// values for one field the one that is last in a total order stays (for labels: the longer).
  public mutating func merge(_ other: Node) {
    kind = Swift.min(kind, other.kind)
    label = Node.fuller(label, other.label)
    if let type = other.eventType { eventType = Swift.max(eventType?.rawValue ?? "", type.rawValue).asEventType }
    if let otherExtent = other.extent { extent = extent.map { Swift.max($0, otherExtent) } ?? otherExtent }
    Node.unite(&aliases, other.aliases)
    Node.unite(&asNamed, other.asNamed)
    mentionsByStatement.merge(other.mentionsByStatement) { Swift.max($0, $1) }
    attributes.merge(other.attributes) { Swift.max($0, $1) }
    sameAs.formUnion(other.sameAs)
    attestations.formUnion(other.attestations)
  }

  /// The fuller of two names: the longer, and of equal length the one that sorts last.
  private static func fuller(_ a: String, _ b: String) -> String {
    let (countOfA, countOfB) = (a.unicodeScalars.count, b.unicodeScalars.count)
    if countOfA != countOfB { return countOfA < countOfB ? b : a }
    return a.utf8.lexicographicallyPrecedes(b.utf8) ? b : a
  }

  /// Unites names; of two that Unicode holds for the same text (composed or not) the fuller in bytes stays, whichever
  /// came first.
  private static func unite(_ names: inout Set<String>, _ others: Set<String>) {
    for other in others {
      if let mine = names.update(with: other) { names.update(with: fuller(mine, other)) }
    }
  }
}

extension String {
  fileprivate var asEventType: EventType? { EventType(rawValue: self) }
}
