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
    for short in entities.indices where isShortNameCandidate(short) {
      guard let mention = entities[short].mentions.first else { continue }
      let words = comparableWords(set.mentions[mention].tokens, set)
      guard words.count > 1 else { continue }
      let longer = entities.indices.filter { other in
        other != short && entities[other].kind == entities[short].kind && entities[other].entry == nil
          && entities[other].mentions.contains { isShortened(words, to: set.mentions[$0].tokens, set) }
      }
      guard longer.count == 1, let long = longer.first else { continue }
      for moved in entities[short].mentions { attach(moved, to: long, &set, reason: "short-name") }
      entities[short].mentions = []
    }
  }

  func isShortNameCandidate(_ entity: Int) -> Bool {
    entities[entity].entry == nil && !entities[entity].mentions.isEmpty
      && (entities[entity].kind == .institution || entities[entity].kind == .instrument)
  }

  /// Words of a name, with a state in it as one word whatever it is called ("Delegation of Kazakhstan").
  func comparableWords(_ range: Range<Int>, _ set: MentionSet) -> [String] {
    var found: [String] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let state = set.mentions.first {
        $0.isNested && $0.kind == .country && $0.tokens.lowerBound == index && $0.tokens.upperBound <= range.upperBound
      }
      if let state, let entry = state.entry {
        found.append("#\(entry)")
        index = state.tokens.upperBound
      } else {
        found += words(index..<(index + 1))
        index += 1
      }
    }
    return found
  }

  func isShortened(_ short: [String], to range: Range<Int>, _ set: MentionSet) -> Bool {
    let full = comparableWords(range, set)
    guard full.count > short.count, full.starts(with: short) else { return false }
    return ["for", "of", "on", "to", "in", "against", "and"].contains(full[short.count])
  }
}
