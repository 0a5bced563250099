import KnowledgeGraph
import Language

/// Remembers who was spoken of, clause by clause, for "they", "he", "both sides", "its".
///
/// Clauses are read when a pronoun asks for them, so that sentences nobody refers to cost nothing.
final class TopicTracker {
  /// Who a clause speaks of: its subjects, and those they act with.
  private struct Topic {
    let token: Int
    let subjects: [Int]
    let partners: [Int]
  }

  private let analysis: Analysis
  private let clauses: ClauseReader
  /// The topics of each sentence read so far.
  private var topicsOfSentence: [[Topic]?]
  /// A sentence before each that may have topics: those between have none.
  private var earlierSentence: [Int]
  /// Tokens at which countries that do not speak are named, in order, and the countries.
  private lazy var countries = namedCountries()
  /// Persons by the office asked for, in the order of their posts, each with the token of the name.
  private var holdersOfOffice: [String: [(person: Int, token: Int)]] = [:]

  /// How many clauses back an antecedent may lie.
  private static let memory = 8

  init(analysis: Analysis, clauses: ClauseReader) {
    self.analysis = analysis
    self.clauses = clauses
    let count = analysis.document.sentences.count
    topicsOfSentence = [[Topic]?](repeating: nil, count: count)
    earlierSentence = (0..<count).map { $0 - 1 }
  }

  /// The topics of a sentence, in order.
  private func topics(of number: Int) -> [Topic] {
    if let known = topicsOfSentence[number] { return known }
    var topics: [Topic] = []
    if !analysis.document.sentences[number].isTitleCase {
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
    topicsOfSentence[number] = topics
    return topics
  }

  /// The topics nearest before a token, the nearest first.
  private func topics(before token: Int) -> [Topic] {
    var found: [Topic] = []
    var number = analysis.document.sentenceOfToken[token]
    found += topics(of: number).filter { $0.token < token }.suffix(TopicTracker.memory).reversed()
    while found.count < TopicTracker.memory {
      var earlier = earlierSentence[number]
      while earlier >= 0, topics(of: earlier).isEmpty { earlier = earlierSentence[earlier] }
      earlierSentence[number] = earlier
      guard earlier >= 0 else { break }
      found += topics(of: earlier).suffix(TopicTracker.memory - found.count).reversed()
      number = earlier
    }
    return found
  }

  /// The entities that a pronoun at a token stands for, by its number and gender; those nearest before it.
  func antecedents(of token: Int) -> [Int] {
    let word = analysis.document.tokens[token].lower
    let lexicon = analysis.knowledge.lexicon
    let earlier = topics(before: token)
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
    // "The two sides" are not the many who issue a statement.
    if speakers.count == 2 || speakers.count > 2 && !lexicon.isIn("pair", word) { return hosts(before: token) }
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
    var range = countries.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        countries[middle].token < token ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound > 0 ? [countries[range.lowerBound - 1].country] : []
  }

  private func namedCountries() -> [(token: Int, country: Int)] {
    let speakers = Set(analysis.parties.speakers)
    return analysis.mentions(in: analysis.document.tokens.indices).compactMap { mention in
      guard let entity = analysis.entity(ofMention: mention), analysis.entities[entity].kind == .country,
        !speakers.contains(entity)
      else { return nil }
      return (analysis.mentions.mentions[mention].outer.lowerBound, entity)
    }
  }

  /// Who "they" are in a joint statement: those who deliver it, its ministers, else the states that issue it.
  private func hosts(before token: Int) -> [Int] {
    let deliverers = analysis.parties.deliverers.filter { analysis.entities[$0].kind == .person }
    if deliverers.count > 1 { return deliverers }
    let ministers = officeHolders("ministers", before: token)
    return ministers.count > 1 ? Array(ministers.prefix(2)) : analysis.parties.speakers
  }

  /// "The Ministers", "the two leaders": the first two persons named before who hold such an office.
  private func officeHolders(_ word: String, before token: Int) -> [Int] {
    let office = word.hasSuffix("s") ? String(word.dropLast()) : word
    var found: [Int] = []
    for (person, named) in holders(of: office) where named < token && !found.contains(person) {
      found.append(person)
      if found.count == 2 { break }
    }
    return found
  }

  private func holders(of office: String) -> [(person: Int, token: Int)] {
    if let known = holdersOfOffice[office] { return known }
    let isAny = office.isEmpty || office == "leader" || office == "counterpart"
    let holders = analysis.posts.compactMap { post -> (person: Int, token: Int)? in
      guard let person = analysis.entity(ofMention: post.person),
        isAny || post.post.role.lowercased().contains(office)
      else { return nil }
      return (person, analysis.mentions.mentions[post.person].tokens.lowerBound)
    }
    holdersOfOffice[office] = holders
    return holders
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
