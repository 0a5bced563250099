/// Who speaks in a statement, for whom, and to whom; entity indexes.
struct Parties: Sendable {
  /// The states and organisations spoken for.
  var issuers: [Int] = []
  /// The group that "we" stands for, where one is named.
  var group: Int?
  /// Persons and offices that deliver or release it.
  var deliverers: [Int] = []
  /// Those spoken to by name.
  var addressees: [Int] = []
  /// Sentence that shows each.
  var sentences: [Int: Int] = [:]

  /// Whom "we" stands for: the group, else every issuer.
  var speakers: [Int] { group.map { [$0] } ?? issuers }
}
