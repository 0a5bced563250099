import KnowledgeGraph

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

  /// Adds the state or body that a mention names to the issuers; peoples and other things are left out.
  mutating func addIssuer(_ mention: Int, _ sentence: Int, _ analysis: Analysis) {
    guard let entity = analysis.entity(ofMention: mention) else { return }
    let kind = analysis.entities[entity].kind
    guard kind == .country || kind == .institution, analysis.mentions.mentions[mention].form != .demonym,
      !issuers.contains(entity)
    else { return }
    issuers.append(entity)
    sentences[entity] = sentence
  }

  /// Adds one who delivers the statement.
  mutating func addDeliverer(_ entity: Int, _ sentence: Int) {
    guard !deliverers.contains(entity) else { return }
    deliverers.append(entity)
    sentences[entity] = sentence
  }
}
