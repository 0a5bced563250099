import KnowledgeGraph
import QuadStore

/// What a store knows of one entity.
public struct EntityReport: Sendable {
  /// The entity itself: names, codes, dates; without mentions by statement and attestations.
  public let node: Node
  /// Its IRI.
  public let iri: String
  /// How often statements mention it.
  public let mentions: Int
  /// Number of statements that mention it.
  public let statements: Int
  /// For an event, the sentences that say that it happened, each with its statement.
  public let attestations: [(statement: EntityName, passage: String)]
  /// What is asserted of it, but for being mentioned; ordered by predicate, direction, the other's name, then date.
  public let assertions: [StoredAssertion]
}

extension GraphStore {
  /// What the store knows of an entity, or `nil` where there is none.
  ///
  /// - Parameter id: Identifier, such as `country/NO`.
  /// - Throws: ``GraphStoreError``, `StoreError`.
  public func report(of id: String) throws -> EntityReport? {
    let entities = try EntityTable(database)
    guard let number = try entities.id(of: id) else { return nil }
    let reader = EntityReader(database)
    let assertions =
      try reader.assertions(of: number, isSubject: true) + reader.assertions(of: number, isSubject: false)
    return EntityReport(
      node: try entities.load(number), iri: parts.iri(id).string,
      mentions: Int(try database.integer("SELECT mentions FROM entities WHERE id = \(number)") ?? 0),
      statements: Int(
        try database.integer("SELECT count(*) FROM mentions WHERE entity_id = \(number) AND count > 0") ?? 0),
      attestations: try reader.attestations(of: number), assertions: assertions.sorted(by: StoredAssertion.precedes))
  }
}

extension StoredAssertion {
  fileprivate static func precedes(_ left: StoredAssertion, _ right: StoredAssertion) -> Bool {
    if left.predicate != right.predicate { return left.predicate < right.predicate }
    if left.isSubject != right.isSubject { return left.isSubject }
    if left.other.id != right.other.id {
      return (left.other.label, left.other.id) < (right.other.label, right.other.id)
    }
    if left.role != right.role { return left.role < right.role }
    let (first, second) = (left.statement, right.statement)
    return (first?.extent?.begin ?? "", first?.id ?? "") < (second?.extent?.begin ?? "", second?.id ?? "")
  }
}
