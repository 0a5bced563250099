import KnowledgeGraph

/// One thing that is counted in a statement's graph.
public enum Measure: Hashable, Sendable {
  /// Entities of a kind, by their names.
  case entity(NodeKind)
  /// Events of a type that share a participant, a place or the date with one that is wanted.
  case event(EventType)
  /// Dates of the events that were found.
  case eventDate
  /// Events of which type, date, every participant and every place are right.
  case wholeEvent
  /// Relations, among them participants and places of the events that were found.
  case relation(Predicate)
  /// Entities found whose label is the canonical name.
  case label
  /// Posts found whose role is right.
  case role

  /// The five kinds of entity, in the order of the tables.
  public static let entityKinds: [NodeKind] = [.person, .institution, .country, .place, .instrument]

  /// The relations that are scored, in the order of the tables; participants and places of events come before them.
  public static let predicates: [Predicate] = [
    .holdsPost, .partOf, .organOf, .locatedIn, .memberOf, .issued, .deliveredBy, .addressedTo, .alignsWith, .partyTo,
    .concerns, .cooperatesWith, .assists, .welcomes, .supports, .condemns, .concernedAbout, .callsOn, .attacks,
    .sanctions, .tradesWith,
  ]

  /// The name of the measure in a record: `relation holdsPost`.
  public var name: String {
    switch self {
    case .entity(let kind): "entity \(kind.rawValue)"
    case .event(let type): "event \(type.rawValue)"
    case .eventDate: "event date"
    case .wholeEvent: "whole event"
    case .relation(let predicate): "relation \(predicate.rawValue)"
    case .label: "label"
    case .role: "role"
    }
  }
}
