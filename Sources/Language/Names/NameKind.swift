/// What a name found by the learned tagger names.
public enum NameKind: Int, CaseIterable, Sendable {
  /// A human being.
  case person
  /// A body: authority, company, party, team.
  case organisation
  /// A country, city, region, site.
  case location
}
