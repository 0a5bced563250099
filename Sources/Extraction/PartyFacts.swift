import KnowledgeGraph

/// Makes relations of who issued, delivered and was addressed by a statement.
struct PartyFacts {
  let analysis: Analysis

  func facts() -> [Fact] {
    let parties = analysis.parties
    func sentence(_ entity: Int) -> Int { parties.sentences[entity] ?? 0 }
    return parties.issuers.map {
      Fact(.entity($0), .issued, .statement, sentence: sentence($0), rule: "issuer", confidence: 0.9)
    }
      + parties.deliverers.map {
        Fact(.statement, .deliveredBy, .entity($0), sentence: sentence($0), rule: "byline", confidence: 0.93)
      }
      + parties.addressees.map {
        Fact(.statement, .addressedTo, .entity($0), sentence: sentence($0), rule: "salutation", confidence: 0.85)
      }
  }
}
