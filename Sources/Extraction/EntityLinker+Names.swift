import KnowledgeGraph
import Language
import Ontology

/// Names of bodies and texts that no gazetteer holds: which are one, and which are short for another.
extension EntityLinker {
  /// The words by which names are compared: instruments with a number by their kind and number, other names by all their
  /// words, in any order.
  func key(of mention: Mention) -> (words: String, reason: String) {
    let words = words(mention.tokens)
    let kind = mention.kind.rawValue
    if mention.kind == .instrument,
      let noun = mention.tokens.first(where: { knowledge.lexicon.isIn("numberedText", document.tokens[$0].lower) })
    {
      let number = mention.tokens.filter { document.tokens[$0].kind == .number }.map { document.tokens[$0].lower }
      let family = ["eo": "order", "unscr": "resolution"][document.tokens[noun].lower] ?? document.tokens[noun].lower
      if let first = number.first, first.utf8.count > 2 {
        return ([kind, family, number.joined(separator: "/")].joined(separator: " "), "number")
      }
    }
    guard words.count > 4 else { return (kind + " " + words.joined(separator: " "), "name") }
    return (kind + " " + words.sorted().joined(separator: " "), "same-words")
  }

  /// "the Global Partnership" after "the Global Partnership for Action on …": the words before the first preposition of one
  /// longer name alone.
  mutating func linkShortNames(_ set: inout MentionSet) {
    let shorts = entities.indices.filter(isShortNameCandidate)
    guard !shorts.isEmpty else { return }
    let states = statesInNames(set)
    let mentionsOfBeginning = beginnings(of: shorts, states, set)
    for short in shorts {
      guard let mention = entities[short].mentions.first else { continue }
      let words = comparableWords(set.mentions[mention].tokens, states, set)
      guard words.count > 1, let longer = mentionsOfBeginning[words] else { continue }
      var found: Int?
      var isAlone = true
      for index in longer {
        let other = set.mentions[index].entity
        guard other != short, other != found, entities[other].kind == entities[short].kind else { continue }
        isAlone = found == nil
        found = other
        if !isAlone { break }
      }
      guard let long = found, isAlone else { continue }
      for moved in entities[short].mentions { attach(moved, to: long, &set, reason: "short-name") }
      entities[short].mentions = []
    }
  }

  /// Mentions of some entities by the words before each preposition in them.
  private func beginnings(of bodies: [Int], _ states: [Int: [Int]], _ set: MentionSet) -> [[String]: [Int]] {
    var found: [[String]: [Int]] = [:]
    for mention in bodies.flatMap({ entities[$0].mentions }) {
      let words = comparableWords(set.mentions[mention].tokens, states, set)
      for (count, word) in words.enumerated().prefix(EntityLinker.longestShortName) where count > 1 {
        if EntityLinker.linking.contains(word) { found[Array(words[..<count]), default: []].append(mention) }
      }
    }
    return found
  }

  private static let linking: Set<String> = ["for", "of", "on", "to", "in", "against", "and"]
  /// Words of a short name at most, so that names of any length take no more time than their words.
  private static let longestShortName = 24

  /// The names of states within longer names, by their first tokens.
  private func statesInNames(_ set: MentionSet) -> [Int: [Int]] {
    let states = set.mentions.indices.filter { set.mentions[$0].isNested && set.mentions[$0].kind == .country }
    return Dictionary(grouping: states) { set.mentions[$0].tokens.lowerBound }
  }

  private func isShortNameCandidate(_ entity: Int) -> Bool {
    entities[entity].entry == nil && !entities[entity].mentions.isEmpty
      && (entities[entity].kind == .institution || entities[entity].kind == .instrument)
  }

  /// Words of a name, with a state in it as one word whatever it is called ("Delegation of Kazakhstan").
  private func comparableWords(_ range: Range<Int>, _ states: [Int: [Int]], _ set: MentionSet) -> [String] {
    var found: [String] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let state = states[index]?.first { set.mentions[$0].tokens.upperBound <= range.upperBound }
      if let state, let entry = set.mentions[state].entry {
        found.append("#\(entry)")
        index = set.mentions[state].tokens.upperBound
      } else {
        found += words(index..<(index + 1))
        index += 1
      }
    }
    return found
  }
}
