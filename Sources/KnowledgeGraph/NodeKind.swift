/// The kinds of node a graph holds: the five kinds of entity, events, and the statements themselves.
///
/// The raw value is the class name in the ontology (`rap:Person`) and the `kind` of every export.
public enum NodeKind: String, CaseIterable, Comparable, Sendable {
  case statement = "Statement"
  case person = "Person"
  case institution = "Institution"
  case country = "Country"
  case place = "Place"
  case instrument = "Instrument"
  case event = "Event"

  /// The first segment of the identifiers of this kind (`person/alexey-rogov`).
  public var segment: String { rawValue.lowercased() }

  /// Order of declaration: statements first, events last.
  public static func < (left: NodeKind, right: NodeKind) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .statement: 0
    case .person: 1
    case .institution: 2
    case .country: 3
    case .place: 4
    case .instrument: 5
    case .event: 6
    }
  }
}
