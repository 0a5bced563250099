/// Who speaks in a statement, for whom, and to whom; entity indexes.
struct Parties: Sendable {
  /// The states and organisations spoken for.
  var issuers: [Int] = []
  /// Whom "we" stands for: the group where one is named, else every issuer.
  var speakers: [Int] = []
  /// Persons and offices that deliver or release it.
  var deliverers: [Int] = []
  /// Those spoken to by name.
  var addressees: [Int] = []
  /// The body whose head reports to the forum, named in the title.
  var reportingBody: Int?
  /// Sentence that shows each.
  var sentences: [Int: Int] = [:]
}
