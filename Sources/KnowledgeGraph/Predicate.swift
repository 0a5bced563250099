/// The relations of the graph; the raw value is the property name in the ontology (`rap:holdsPost`).
public enum Predicate: String, CaseIterable, Comparable, Sendable {
  // Events to what takes part in them.
  case participant, place, concerns
  // Statements to those who speak, are spoken to and join in.
  case issued, deliveredBy, addressedTo, alignsWith, mentions
  // What things are to one another.
  case holdsPost, partOf, organOf, locatedIn, memberOf, partyTo
  case cooperatesWith, assists, attacks, sanctions, tradesWith
  // What one actor does towards another, of a PLOVER category.
  case actsToward
  // Stances of a speaker.
  case welcomes, supports, condemns, concernedAbout, callsOn

  /// Whether the relation reads the same both ways, so that one row in either order says it.
  public var isSymmetric: Bool { self == .cooperatesWith || self == .tradesWith }

  /// Whether the relation is a stance that a speaker takes.
  public var isStance: Bool {
    switch self {
    case .welcomes, .supports, .condemns, .concernedAbout, .callsOn: true
    default: false
    }
  }

  /// Alphabetical order of the names.
  public static func < (left: Predicate, right: Predicate) -> Bool { left.rawValue < right.rawValue }
}
