import KnowledgeGraph
import Language
import Ontology

/// Finds what a phrase refers to: the names in it, events, pronouns; "the people of X" leads to X.
final class PhraseReader {
  let document: Document
  let lexicon: Lexicon
  let mentions: MentionSet
  /// Tokens that name an event, so that events count as what a phrase refers to.
  let eventNouns: Set<Int>

  private static let depthLimit = 6

  init(document: Document, lexicon: Lexicon, mentions: MentionSet, eventNouns: Set<Int>) {
    self.document = document
    self.lexicon = lexicon
    self.mentions = mentions
    self.eventNouns = eventNouns
  }

  // MARK: Units

  /// The folded word of a unit's last token.
  func lower(_ unit: Int, _ syntax: SentenceSyntax) -> String {
    document.tokens[syntax.units[unit].upperBound - 1].lower
  }

  /// The mention that a unit stands for.
  func mention(_ unit: Int, _ syntax: SentenceSyntax) -> Int? { mentions.at(syntax.units[unit].lowerBound) }

  /// The prepositions that introduce a phrase, in lower case ("with"; "together with" gives both).
  func prepositions(_ unit: Int, _ syntax: SentenceSyntax) -> [String] {
    syntax.children(unit, .case, .mark).map { lower($0, syntax) }
  }

  /// The event that a unit names.
  func event(_ unit: Int, _ syntax: SentenceSyntax) -> Reference? {
    syntax.units[unit].first { eventNouns.contains($0) }.map { .trigger($0) }
  }

  /// Whether a phrase is of somebody who can act: a name, a pronoun, "the government of X".
  func isActor(_ unit: Int, _ syntax: SentenceSyntax) -> Bool {
    mention(unit, syntax) != nil || syntax.tree.tags[unit] == .pron || lexicon.isIn("actor", lower(unit, syntax))
      || lexicon.isIn("they", lower(unit, syntax))
  }

  // MARK: Phrases

  /// What a noun phrase and those coordinated with it refer to, in order.
  func references(_ unit: Int, _ syntax: SentenceSyntax, depth: Int = 0) -> [Reference] {
    guard depth < PhraseReader.depthLimit else { return [] }
    var found = own(unit, syntax, depth)
    for other in syntax.children(unit, .conj) where isNominal(other, syntax) {
      add(references(other, syntax, depth: depth + 1), to: &found)
    }
    return found
  }

  /// What a phrase refers to without those coordinated with it.
  func own(_ unit: Int, _ syntax: SentenceSyntax, _ depth: Int = 0) -> [Reference] {
    if let event = event(unit, syntax) { return [event] }
    if let mention = mention(unit, syntax) { return [.mention(mention)] }
    let word = lower(unit, syntax)
    if lexicon.isIn("we", word) { return [.speaker] }
    if lexicon.isIn("you", word) { return [.addressee] }
    if syntax.tree.tags[unit] == .pron || syntax.tree.tags[unit] == .det, lexicon.isIn("relative", word) {
      return antecedent(of: unit, syntax, depth)
    }
    if word == "it", ![.nsubj, .nsubjPass].contains(syntax.relation(unit)) { return [] }
    if lexicon.isIn("they", word), syntax.tree.tags[unit] == .pron || syntax.tree.tags[unit] == .det {
      return [.pronoun(syntax.units[unit].upperBound - 1)]
    }
    let named = modifiers(unit, syntax, depth)
    let token = syntax.units[unit].upperBound - 1
    if lexicon.isIn("office", word), case .mention(let body)? = named.first { return [.office(token, at: body)] }
    guard named.isEmpty else { return named }
    if lexicon.isIn("they", word), isDefinite(unit, syntax) { return [.pronoun(token)] }
    if lexicon.isIn("nation", word), isDefinite(unit, syntax) { return [.pronoun(token)] }
    let isPointing = syntax.children(unit, .det).contains { lexicon.isIn("demonstrative", lower($0, syntax)) }
    return isPointing ? [.demonstrative(token)] : []
  }

  private func isDefinite(_ unit: Int, _ syntax: SentenceSyntax) -> Bool {
    let words = syntax.children(unit, .det, .nummod, .nmodPoss, .amod).map { lower($0, syntax) }
    return words.contains { lexicon.isIn("definite", $0) || ["both", "two", "three"].contains($0) }
      && !words.contains { ["all", "relevant", "other"].contains($0) }
  }

  /// The names that belong to a common noun, those nearest to it first: "the Ukrainian people", "efforts of the OSCE".
  func modifiers(_ unit: Int, _ syntax: SentenceSyntax, _ depth: Int = 0) -> [Reference] {
    guard depth < PhraseReader.depthLimit else { return [] }
    if lexicon.isIn("siteNoun", lower(unit, syntax)) {
      let named = syntax.children(unit, .nmod).filter { prepositions($0, syntax).contains("of") }
        .flatMap { references($0, syntax, depth: depth + 1) }
      if !named.isEmpty { return named }
    }
    let before = attributes(unit, syntax, depth)
    if !before.isEmpty { return before }
    let phrases = syntax.children(unit, .nmod, .obl, .nmodUnmarked, .nmodDesc)
    for prepositions in PhraseReader.order {
      for phrase in phrases {
        let own = self.prepositions(phrase, syntax)
        guard own.contains(where: prepositions.contains) else { continue }
        let found = references(phrase, syntax, depth: depth + 1)
        if !found.isEmpty { return found }
      }
    }
    for clause in syntax.children(unit, .acl, .aclRelcl)
    where !syntax.children(clause, .mark).contains(where: { lower($0, syntax) == "to" }) {
      for phrase in syntax.children(clause, .oblAgent, .nsubj, .obj, .obl) {
        let found = references(phrase, syntax, depth: depth + 1)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// Prepositions by how surely what follows them is what the noun is about.
  private static let order: [Set<String>] = [
    ["of"], ["by", "between", "among"], ["in", "within", "across", "inside", "at", "on"],
    ["against", "with", "for", "to", "toward", "towards", "from", "including", "into", "around"],
  ]

  /// The possessors and adjectives of a noun that are names.
  private func attributes(_ unit: Int, _ syntax: SentenceSyntax, _ depth: Int) -> [Reference] {
    // "X's associate, Y" is Y.
    let named = syntax.children(unit, .appos).filter {
      mention($0, syntax).map { mentions.mentions[$0].kind == .person } ?? false
    }
    if !named.isEmpty, !syntax.children(unit, .nmodPoss).isEmpty {
      return named.flatMap { references($0, syntax, depth: depth + 1) }
    }
    var found: [Reference] = []
    for child in syntax.children(unit, .nmodPoss, .amod, .compound, .flat, .appos, .nmodUnmarked, .nmodDesc, .nummod) {
      add(attribute(child, syntax, depth), to: &found)
    }
    return found
  }

  private func attribute(_ unit: Int, _ syntax: SentenceSyntax, _ depth: Int) -> [Reference] {
    if mention(unit, syntax) != nil { return references(unit, syntax, depth: depth + 1) }
    guard syntax.relation(unit) == .nmodPoss else {
      return syntax.children(unit, .conj, .compound, .amod).flatMap { attribute($0, syntax, depth + 1) }
    }
    let word = lower(unit, syntax)
    if lexicon.isIn("we", word) { return [.speaker] }
    if lexicon.isIn("you", word) { return [.addressee] }
    if syntax.tree.tags[unit] == .pron || lexicon.isIn("they", word) { return [possessor(unit, syntax, depth)] }
    return references(unit, syntax, depth: depth + 1)
  }

  /// Whom a possessive pronoun of the third person leads to: the subject of its clause, where it does not stand in it,
  /// else whoever was spoken of before.
  func possessor(_ unit: Int, _ syntax: SentenceSyntax, _ depth: Int = 0) -> Reference {
    var node = unit
    for _ in 0..<PhraseReader.depthLimit {
      guard let head = syntax.head(node) else { break }
      // "hold Russia accountable for its war": of the parts before it, the nearest.
      let parts = syntax.children(head, .nsubj, .nsubjPass, .obj, .iobj)
      for part in parts.reversed() where part < unit && part != node {
        if case .mention(let mention)? = own(part, syntax, depth + 1).first { return .mention(mention) }
      }
      node = head
    }
    return .pronoun(syntax.units[unit].upperBound - 1)
  }

  /// The noun that a relative pronoun stands for.
  private func antecedent(of pronoun: Int, _ syntax: SentenceSyntax, _ depth: Int) -> [Reference] {
    var node = pronoun
    for _ in 0..<PhraseReader.depthLimit {
      guard let head = syntax.head(node) else { return [] }
      if syntax.relation(node) == .aclRelcl { return own(head, syntax, depth + 1) }
      node = head
    }
    return []
  }

  private func isNominal(_ unit: Int, _ syntax: SentenceSyntax) -> Bool {
    guard mention(unit, syntax) == nil else { return true }
    return syntax.tree.tags[unit] != .verb || event(unit, syntax) != nil
  }

  private func add(_ references: [Reference], to found: inout [Reference]) {
    for reference in references where !found.contains(reference) { found.append(reference) }
  }
}
