import KnowledgeGraph
import RDF

/// IRIs of the predicates and event types, made once.
enum PredicateNames {
  private static let predicates: [Predicate: IRI] = Dictionary(
    uniqueKeysWithValues: Predicate.allCases.map { ($0, Names.own($0.rawValue)) })
  private static let kinds: [NodeKind: IRI] = Dictionary(
    uniqueKeysWithValues: NodeKind.allCases.map { ($0, Names.own($0.rawValue)) })

  static func iri(_ predicate: Predicate) -> IRI { predicates[predicate] ?? Names.own(predicate.rawValue) }
  static func iri(_ kind: NodeKind) -> IRI { kinds[kind] ?? Names.own(kind.rawValue) }
}
