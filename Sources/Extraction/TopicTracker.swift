import KnowledgeGraph
import Language

/// Remembers who was spoken of, clause by clause, for "they", "he", "both sides", "its".
struct TopicTracker {
  /// Who a clause speaks of: its subjects, and those they act with.
  private struct Topic {
    let token: Int
    let subjects: [Int]
    let partners: [Int]
  }

  private let analysis: Analysis
  private let topics: [Topic]

  /// How many clauses back an antecedent may lie.
  private static let memory = 8

  init(analysis: Analysis, clauses: ClauseReader) {
    self.analysis = analysis
    var topics: [Topic] = []
    for (number, sentence) in analysis.document.sentences.enumerated() where !sentence.isTitleCase {
      let syntax = analysis.syntax[number]
      for (unit, tokens) in syntax.units.enumerated() where syntax.isPredicate(unit) {
        let subjects = TopicTracker.entities(clauses.subject(of: unit, syntax), analysis)
        guard !subjects.isEmpty else { continue }
        let others = syntax.children(unit, .obl, .obj).filter {
          syntax.relation($0) == .obj || clauses.phrases.prepositions($0, syntax).contains("with")
        }
        let partners = others.flatMap { TopicTracker.entities(clauses.phrases.references($0, syntax), analysis) }
        topics.append(Topic(token: tokens.lowerBound, subjects: subjects, partners: partners))
      }
    }
    self.topics = topics.sorted { $0.token < $1.token }
  }

  /// The entities that a pronoun at a token stands for, by its number and gender; those nearest before it.
  func antecedents(of token: Int) -> [Int] {
    let word = analysis.document.tokens[token].lower
    let lexicon = analysis.knowledge.lexicon
    let earlier = topics.filter { $0.token < token }.suffix(TopicTracker.memory).reversed()
    let speakers = Set(analysis.parties.speakers)
    if lexicon.isIn("personal", word) {
      for topic in earlier {
        let persons = topic.subjects.filter { analysis.entities[$0].kind == .person }
        if persons.count == 1 { return persons }
      }
      return []
    }
    if word == "it" || word == "its" {
      if word == "its", let named = named(before: token) { return [named] }
      for topic in earlier {
        let bodies = topic.subjects.filter { analysis.entities[$0].kind != .person }
        if bodies.count == 1 { return bodies }
      }
      return []
    }
    if lexicon.isIn("nation", word) { return lastCountry(before: token) }
    if lexicon.isIn("officeHolders", word) {
      for holders in [officeHolders(word, before: token), officeHolders("", before: token)] where holders.count > 1 {
        return Array(holders.prefix(2))
      }
    }
    for topic in earlier {
      if topic.subjects.count > 1 { return topic.subjects }
      let kind = analysis.entities[topic.subjects[0]].kind
      let partners = topic.partners.filter { analysis.entities[$0].kind == kind && !topic.subjects.contains($0) }
      if !partners.isEmpty { return topic.subjects + partners }
    }
    if speakers.count > 1 { return hosts(before: token) }
    return earlier.first.map { $0.subjects.filter { !speakers.contains($0) } } ?? []
  }

  /// The state or body named last before a token of the same sentence, not the one that speaks.
  private func named(before token: Int) -> Int? {
    let start = analysis.document.sentences[analysis.document.sentenceOfToken[token]].tokens.lowerBound
    return analysis.mentions(in: start..<token).compactMap { analysis.entity(ofMention: $0) }.last {
      [.country, .institution].contains(analysis.entities[$0].kind) && !analysis.parties.speakers.contains($0)
    }
  }

  /// "The country": the country named last that does not speak itself.
  private func lastCountry(before token: Int) -> [Int] {
    let named = analysis.mentions(in: 0..<token).compactMap { analysis.entity(ofMention: $0) }
    return named.last { analysis.entities[$0].kind == .country && !analysis.parties.speakers.contains($0) }.map { [$0] }
      ?? []
  }

  /// Who "they" are in a joint statement: those who deliver it, its ministers, else the states that issue it.
  private func hosts(before token: Int) -> [Int] {
    let deliverers = analysis.parties.deliverers.filter { analysis.entities[$0].kind == .person }
    if deliverers.count > 1 { return deliverers }
    let ministers = officeHolders("ministers", before: token)
    return ministers.count > 1 ? Array(ministers.prefix(2)) : analysis.parties.speakers
  }

  /// "The Ministers", "the two leaders": the persons named so far who hold such an office.
  private func officeHolders(_ word: String, before token: Int) -> [Int] {
    let office = word.hasSuffix("s") ? String(word.dropLast()) : word
    var found: [Int] = []
    for post in analysis.posts {
      guard let person = analysis.entity(ofMention: post.person), !found.contains(person),
        analysis.mentions.mentions[post.person].tokens.lowerBound < token,
        office.isEmpty || office == "leader" || office == "counterpart" || post.post.role.lowercased().contains(office)
      else { continue }
      found.append(person)
    }
    return found
  }

  private static func entities(_ references: [Reference], _ analysis: Analysis) -> [Int] {
    references.compactMap { reference -> Int? in
      guard case .mention(let index) = reference, let entity = analysis.entity(ofMention: index) else { return nil }
      switch analysis.entities[entity].kind {
      case .person, .country, .institution: return entity
      default: return nil
      }
    }
  }
}
