import KnowledgeGraph

/// Remembers who was spoken of last, for "they", "he", "both sides".
struct TopicTracker {
  private let subjects: [(token: Int, entities: [Int])]

  init(analysis: Analysis, clauses: ClauseReader) {
    var subjects: [(token: Int, entities: [Int])] = []
    for sentence in analysis.document.sentences where !sentence.isTitleCase {
      guard let verb = sentence.tokens.first(where: { clauses.words.isVerb($0) }) else { continue }
      let entities = clauses.subject(of: verb).compactMap { reference -> Int? in
        guard case .mention(let index) = reference, let entity = analysis.entity(ofMention: index) else { return nil }
        let kind = analysis.entities[entity].kind
        return kind == .person || kind == .country || kind == .institution ? entity : nil
      }
      if !entities.isEmpty { subjects.append((verb, entities)) }
    }
    self.subjects = subjects
  }

  /// The entities that were the subject last before a token.
  func previous(before token: Int) -> [Int] { subjects.last { $0.token < token }?.entities ?? [] }
}
