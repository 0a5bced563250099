import KnowledgeGraph
import Language
import Ontology

/// Brings the mentions of one thing together: known entries, acronyms, surnames, spellings.
///
/// What is uncertain stays apart; every merge of different words leaves its reason.
struct EntityLinker {
  let document: Document
  let knowledge: KnowledgeBase
  private(set) var entities: [Entity] = []
  private var byEntry: [Int: Int] = [:]
  private var byWords: [String: Int] = [:]
  /// Names of persons by each of their words.
  private var persons: [String: [(key: PersonNameKey, entity: Int)]] = [:]

  init(document: Document, knowledge: KnowledgeBase) {
    self.document = document
    self.knowledge = knowledge
  }

  /// Links all mentions, setting `entity` on each that names something.
  mutating func link(_ set: inout MentionSet, acronyms: [String: Range<Int>]) {
    let order = set.mentions.indices
    for index in order where set.mentions[index].entry != nil && set.mentions[index].form != .contextName {
      linkKnown(index, &set)
    }
    for index in order where set.mentions[index].form == .contextName { linkContextName(index, &set) }
    linkUnknown(&set)
    linkShortNames(&set)
    linkAcronyms(acronyms, &set)
    linkPersons(&set)
  }

  private mutating func attach(_ mention: Int, to entity: Int, _ set: inout MentionSet, reason: String? = nil) {
    set.update(mention) { $0.entity = entity }
    entities[entity].mentions.append(mention)
    entities[entity].surfaces[document.text(set.mentions[mention].tokens), default: 0] += 1
    if let reason { entities[entity].record(document.text(set.mentions[mention].tokens), reason: reason) }
  }

  private mutating func add(kind: NodeKind, entry: Int? = nil) -> Int {
    entities.append(Entity(kind: kind, entry: entry))
    return entities.count - 1
  }

  private mutating func linkKnown(_ index: Int, _ set: inout MentionSet) {
    guard let entry = set.mentions[index].entry else { return }
    let entity = byEntry[entry] ?? add(kind: set.mentions[index].kind, entry: entry)
    byEntry[entry] = entity
    attach(index, to: entity, &set, reason: "gazetteer")
  }

  /// A context name stands for the child of a body that the document names, or for one it names in full itself.
  private mutating func linkContextName(_ index: Int, _ set: inout MentionSet) {
    let range = set.mentions[index].tokens
    let forms =
      knowledge.gazetteer.names.matches(in: document.tokens, from: range.lowerBound, limit: range.upperBound)
      .first { $0.end == range.upperBound }?.forms ?? []
    let candidates = forms.map(\.entry)
    let known = candidates.first { byEntry[$0] != nil }
    let chosen =
      known
      ?? candidates.filter { candidate in
        let entry = knowledge.gazetteer.entries[candidate]
        return isNamed(entry.parent, depth: 3) || isNamed(entry.organOf, depth: 1)
      }.max { lastOwner($0, before: range.lowerBound, set) < lastOwner($1, before: range.lowerBound, set) }
    guard let chosen else {
      // "the Central Election Commission" of whatever state is a body all the same.
      if range.count > 1, set.mentions[index].kind == .institution {
        set.update(index) {
          $0.entry = nil
          $0.form = .name
        }
      }
      return
    }
    set.update(index) { $0.entry = chosen }
    linkKnown(index, &set)
  }

  /// Where the nearest owner of a body is named last before a token, -1 where only behind it.
  private func lastOwner(_ candidate: Int, before token: Int, _ set: MentionSet) -> Int {
    var position = -1
    var owner = knowledge.gazetteer.entries[candidate].parent ?? knowledge.gazetteer.entries[candidate].organOf
    for _ in 0..<3 {
      guard let id = owner, let entry = knowledge.gazetteer.index(of: id) else { break }
      if let entity = byEntry[entry] { position = Swift.max(position, lastMention(of: entity, before: token, set)) }
      owner = knowledge.gazetteer.entries[entry].parent
    }
    return position
  }

  /// Whether the document names a body or one of those it is part of.
  private func isNamed(_ id: String?, depth: Int) -> Bool {
    guard depth > 0, let id, let entry = knowledge.gazetteer.index(of: id) else { return false }
    return byEntry[entry] != nil || isNamed(knowledge.gazetteer.entries[entry].parent, depth: depth - 1)
  }

  private mutating func linkUnknown(_ set: inout MentionSet) {
    for index in set.mentions.indices {
      let mention = set.mentions[index]
      guard mention.entity < 0, mention.entry == nil, mention.kind != .person, mention.form != .acronym else {
        continue
      }
      let key = key(of: mention)
      let known = byWords[key.words]
      let entity = known ?? add(kind: mention.kind)
      byWords[key.words] = entity
      attach(index, to: entity, &set, reason: known == nil ? nil : key.reason)
    }
  }

  /// The words by which names are compared: instruments with a number by their kind and number, other names by all their
  /// words, in any order.
  private func key(of mention: Mention) -> (words: String, reason: String) {
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
  private mutating func linkShortNames(_ set: inout MentionSet) {
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

  /// An acronym defined in the text names what it was defined for, wherever it stands.
  private mutating func linkAcronyms(_ acronyms: [String: Range<Int>], _ set: inout MentionSet) {
    guard !acronyms.isEmpty else { return }
    var entityOf: [String: Int] = [:]
    for (acronym, tokens) in acronyms {
      if let mention = set.mentions.first(where: { $0.tokens == tokens && $0.entity >= 0 }) {
        entityOf[acronym] = mention.entity
      }
    }
    for index in set.mentions.indices where set.mentions[index].form == .acronym {
      guard let entity = entityOf[document.text(set.mentions[index].tokens)], set.mentions[index].entity != entity,
        set.mentions[index].entity < 0 || !set.mentions[index].isNested
      else { continue }
      detach(index, set)
      attach(index, to: entity, &set, reason: "acronym")
    }
    for index in document.tokens.indices {
      let token = document.tokens[index]
      guard token.kind == .word, token.isCapitalised, set.at(index) == nil,
        let entity = entityOf[document.text(index..<(index + 1))]
      else { continue }
      let mention = set.add(
        Mention(
          tokens: index..<(index + 1), kind: entities[entity].kind, entry: entities[entity].entry, form: .acronym,
          rule: "acronym", confidence: 0.95))
      attach(mention, to: entity, &set, reason: "acronym")
    }
  }

  private mutating func detach(_ mention: Int, _ set: MentionSet) {
    let entity = set.mentions[mention].entity
    guard entity >= 0 else { return }
    entities[entity].mentions.removeAll { $0 == mention }
    let surface = document.text(set.mentions[mention].tokens)
    entities[entity].surfaces[surface].map { entities[entity].surfaces[surface] = $0 > 1 ? $0 - 1 : nil }
  }

  private mutating func linkPersons(_ set: inout MentionSet) {
    let found = set.mentions.indices.filter { set.mentions[$0].kind == .person && set.mentions[$0].entity < 0 }
    let keys = Dictionary(uniqueKeysWithValues: found.map { ($0, nameKey($0, set)) })
    // Fullest names first, so that short forms find them.
    let order = found.sorted { (keys[$0]?.words.count ?? 0, -$0) > (keys[$1]?.words.count ?? 0, -$1) }
    for index in order {
      guard let key = keys[index], let last = key.words.last else { continue }
      let announced = set.mentions[index].outer.lowerBound < set.mentions[index].tokens.lowerBound
      // Whatever a name is a form of holds its last word.
      let alike = persons[last] ?? []
      let candidates = Set(
        alike.filter { key.isForm(of: $0.key, isAnnounced: announced) && !isSpouse($0.entity, of: index, set) }
          .map(\.entity)
      ).sorted()
      if candidates.count == 1 || candidates.count > 1 && key.words.count > 1 {
        attach(index, to: candidates[0], &set, reason: key.words.count == 1 ? "surname" : "name")
      } else if candidates.count > 1 {
        attach(index, to: nearest(candidates, before: index, set), &set, reason: "surname")
      } else {
        let entity = add(kind: .person)
        remember(key, entity)
        attach(index, to: entity, &set)
      }
      if let entity = candidates.first, !alike.contains(where: { $0.entity == entity && $0.key == key }),
        key.words.count > 1
      {
        remember(key, entity)
      }
    }
    addSurnames(&set)
  }

  /// Whether a person is called "First Lady" where a mention calls one of the surname President: they are two.
  private func isSpouse(_ entity: Int, of mention: Int, _ set: MentionSet) -> Bool {
    func says(_ word: String, _ index: Int) -> Bool {
      let range = set.mentions[index].outer.lowerBound..<set.mentions[index].tokens.lowerBound
      return range.contains { document.tokens[$0].lower == word }
    }
    return says("president", mention) && entities[entity].mentions.contains { says("lady", $0) }
      || says("lady", mention) && entities[entity].mentions.contains { says("president", $0) }
  }

  private mutating func remember(_ key: PersonNameKey, _ entity: Int) {
    for word in Set(key.words) { persons[word, default: []].append((key, entity)) }
  }

  /// Of several persons of one surname, the one last named before a mention.
  private func nearest(_ candidates: [Int], before mention: Int, _ set: MentionSet) -> Int {
    let position = set.mentions[mention].tokens.lowerBound
    return candidates.max { a, b in
      lastMention(of: a, before: position, set) < lastMention(of: b, before: position, set)
    } ?? candidates[0]
  }

  private func lastMention(of entity: Int, before position: Int, _ set: MentionSet) -> Int {
    entities[entity].mentions.map { set.mentions[$0].tokens.lowerBound }.filter { $0 < position }.max() ?? -1
  }

  /// Surnames that stand alone ("Golda, like the other two, …").
  private mutating func addSurnames(_ set: inout MentionSet) {
    var bySurname: [String: [Int]] = [:]
    for (word, named) in persons {
      for (key, entity) in named where key.words.count > 1 && key.words.last == word {
        if bySurname[word]?.contains(entity) != true { bySurname[word, default: []].append(entity) }
      }
    }
    for index in document.tokens.indices {
      let token = document.tokens[index]
      guard token.kind == .word, token.isCapitalised, set.at(index) == nil, let owners = bySurname[token.lower],
        !knowledge.lexicon.commonWords.contains(token.lower) || !document.startsSentence(index)
      else { continue }
      let mention = set.add(
        Mention(tokens: index..<(index + 1), kind: .person, form: .surname, rule: "surname", confidence: 0.85))
      attach(
        mention, to: owners.count == 1 ? owners[0] : nearest(owners, before: mention, set), &set, reason: "surname")
    }
  }

  private func nameKey(_ mention: Int, _ set: MentionSet) -> PersonNameKey {
    PersonNameKey(
      words: words(set.mentions[mention].tokens).filter {
        !knowledge.lexicon.particles.contains($0) || $0.utf8.count > 3
      })
  }

  private func words(_ range: Range<Int>) -> [String] {
    range.compactMap { index in
      let token = document.tokens[index]
      guard token.isWordlike, token.lower != "the" else { return nil }
      return WordFolding.canonicalSpelling(token.lower)
    }
  }
}
