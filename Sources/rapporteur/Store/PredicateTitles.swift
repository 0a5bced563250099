import KnowledgeGraph

extension Predicate {
  /// What stands above a list of objects of the relation: `Part of`.
  var title: String {
    switch self {
    case .participant: "Participants"
    case .place: "Places"
    case .concerns: "Concerns"
    case .issued: "Issued"
    case .deliveredBy: "Delivered by"
    case .addressedTo: "Addressed to"
    case .alignsWith: "Aligns with"
    case .mentions: "Mentions"
    case .holdsPost: "Posts"
    case .partOf: "Part of"
    case .organOf: "Organ of"
    case .locatedIn: "Located in"
    case .memberOf: "Member of"
    case .partyTo: "Party to"
    case .cooperatesWith: "Cooperates with"
    case .assists: "Assists"
    case .attacks: "Attacks"
    case .sanctions: "Sanctions"
    case .tradesWith: "Trades with"
    case .actsToward: "Acts towards"
    case .welcomes: "Welcomes"
    case .supports: "Supports"
    case .condemns: "Condemns"
    case .concernedAbout: "Concerned about"
    case .callsOn: "Calls on"
    }
  }

  /// What stands above a list of subjects of the relation: `Parts`.
  var inverseTitle: String {
    switch self {
    case .participant, .place, .concerns: "Events"
    case .issued: "Issued by"
    case .deliveredBy: "Delivered"
    case .addressedTo: "Addressed by"
    case .alignsWith: "Aligned with it"
    case .mentions: "Mentioned by"
    case .holdsPost: "Held by"
    case .partOf: "Parts"
    case .organOf: "Organs"
    case .locatedIn: "Located there"
    case .memberOf: "Members"
    case .partyTo: "Parties"
    case .cooperatesWith, .tradesWith: title
    case .assists: "Assisted by"
    case .attacks: "Attacked by"
    case .sanctions: "Sanctioned by"
    case .actsToward: "Acted upon by"
    case .welcomes: "Welcomed by"
    case .supports: "Supported by"
    case .condemns: "Condemned by"
    case .concernedAbout: "Of concern to"
    case .callsOn: "Called upon by"
    }
  }
}
