import KnowledgeGraph
import Language
import Ontology

/// Finds the parts of an event noun: possessor and modifiers, prepositional phrases, and the clause it stands in.
struct NounReader {
  let clauses: ClauseReader
  private var phrases: PhraseReader { clauses.phrases }
  private var document: Document { phrases.document }
  private var lexicon: Lexicon { phrases.lexicon }

  /// The parts of the noun whose trigger covers a token range.
  func arguments(of trigger: Range<Int>, _ syntax: SentenceSyntax) -> Arguments {
    let noun = syntax.head(of: trigger)
    var arguments = Arguments(reach: trigger)
    let units = Set(trigger.map { syntax.unit(of: $0) })
    for unit in units.sorted() { readModifiers(of: unit, outside: units, syntax, into: &arguments) }
    readSiblings(of: noun, syntax, into: &arguments)
    arguments.addLate("possessive", possessorBefore(noun, syntax))
    arguments.addLate("compound", namesBefore(trigger))
    let span = syntax.span(noun, without: [.conj, .cc, .parataxis, .nsubj, .cop])
    arguments.reach =
      Swift.min(span.lowerBound, trigger.lowerBound)..<Swift.max(span.upperBound, trigger.upperBound)
    readGovernor(of: noun, syntax, into: &arguments)
    return arguments
  }

  /// Whether a noun only modifies another ("the meeting room", "election observers").
  func isModifier(_ trigger: Range<Int>, _ syntax: SentenceSyntax) -> Bool {
    let noun = syntax.head(of: trigger)
    return syntax.relation(noun) == .compound && syntax.head(noun).map { phrases.mention($0, syntax) == nil } ?? false
  }

  // MARK: The noun phrase

  private func readModifiers(
    of noun: Int, outside trigger: Set<Int> = [], _ syntax: SentenceSyntax, into arguments: inout Arguments
  ) {
    for child in syntax.tree.children(of: noun) where !trigger.contains(child) {
      switch syntax.relation(child) {
      case .nmodPoss: arguments.add("possessive", possessor(child, of: noun, syntax))
      case .amod, .compound, .nmodUnmarked, .nmodDesc, .nummod, .flat, .obj:
        arguments.add("compound", named(child, syntax))
      case .nmod, .obl: readPhrase(child, syntax, into: &arguments)
      case .acl, .aclRelcl: readClause(child, syntax, into: &arguments)
      case .nsubj where !syntax.children(noun, .cop).isEmpty:
        arguments.add("subject", phrases.references(child, syntax))
      case .appos:
        if phrases.mention(child, syntax) != nil { arguments.add("apposition", phrases.references(child, syntax)) }
      default: break
      }
    }
  }

  private func possessor(_ unit: Int, of noun: Int, _ syntax: SentenceSyntax) -> [Reference] {
    let word = phrases.lower(unit, syntax)
    if lexicon.isIn("we", word) { return [.speaker] }
    if lexicon.isIn("you", word) { return [.addressee] }
    return syntax.tree.tags[unit] == .pron ? [phrases.possessor(unit, syntax)] : phrases.references(unit, syntax)
  }

  /// "Russia's premeditated and unprovoked invasion": the possessor that only adjectives part from the noun, where the
  /// tree lost it.
  private func possessorBefore(_ noun: Int, _ syntax: SentenceSyntax) -> [Reference] {
    var unit = noun - 1
    while unit > 0, [.adj, .cconj, .adv, .punct, .verb].contains(syntax.tree.tags[unit]) { unit -= 1 }
    guard unit > 0, ["'s", "’s", "'", "’", "s"].contains(phrases.lower(unit, syntax)), syntax.tree.tags[unit] == .part,
      let mention = phrases.mention(unit - 1, syntax)
    else { return [] }
    return [.mention(mention)]
  }

  /// The names that stand before an event's own capitalised name: "the U.S.–Armenia Annual Bilateral Consultations".
  private func namesBefore(_ trigger: Range<Int>) -> [Reference] {
    guard document.tokens[trigger.lowerBound].isCapitalised else { return [] }
    var found: [Reference] = []
    var token = trigger.lowerBound - 1
    while token >= 0, document.sentenceOfToken[token] == document.sentenceOfToken[trigger.lowerBound] {
      if let mention = phrases.mentions.at(token) {
        found.insert(.mention(mention), at: 0)
        token = phrases.mentions.mentions[mention].outer.lowerBound - 1
      } else if document.tokens[token].isCapitalised && !["joint", "the"].contains(document.tokens[token].lower)
        || ["-", "–"].contains(document.tokens[token].lower)
      {
        token -= 1
      } else {
        break
      }
    }
    return found
  }

  /// The names in a modifier: "EU–Moldova", "U.S.-Armenia" and "Hungarian and Romanian" give two.
  private func named(_ unit: Int, _ syntax: SentenceSyntax) -> [Reference] {
    var found: [Reference] = []
    for inner in syntax.tree.children(of: unit) where inner < unit { found += named(inner, syntax) }
    if let mention = phrases.mention(unit, syntax) { found.append(.mention(mention)) }
    for inner in syntax.tree.children(of: unit) where inner > unit { found += named(inner, syntax) }
    return found
  }

  private func readPhrase(_ phrase: Int, _ syntax: SentenceSyntax, into arguments: inout Arguments) {
    let references = phrases.references(phrase, syntax)
    for preposition in phrases.prepositions(phrase, syntax) { arguments.add(preposition, references) }
    // What the parser hung on the inner noun may belong to the outer: "the visit of X to Y".
    for inner in syntax.children(phrase, .nmod) {
      let references = phrases.references(inner, syntax)
      for preposition in phrases.prepositions(inner, syntax) { arguments.addLate(preposition, references) }
    }
  }

  /// "the meeting held in Geneva", "the invasion that Russia launched": what the clause says is said of the noun.
  private func readClause(_ verb: Int, _ syntax: SentenceSyntax, into arguments: inout Arguments) {
    let isPassive = clauses.isPassive(verb, syntax)
    if let subject = syntax.children(verb, .nsubj, .oblAgent).first, phrases.mention(subject, syntax) != nil {
      arguments.add("subject", phrases.references(subject, syntax))
    }
    for phrase in syntax.children(verb, .obl, .nmod, .oblAgent, .obj) {
      let references = phrases.references(phrase, syntax)
      for preposition in phrases.prepositions(phrase, syntax) {
        arguments.add(preposition == "by" && isPassive ? "subject" : preposition, references)
      }
      if syntax.relation(phrase) == .obj { arguments.add("object", references) }
    }
  }

  /// "Russia's aggression and occupation", "arrests and detentions of activists": coordinated nouns share their parts.
  private func readSiblings(of noun: Int, _ syntax: SentenceSyntax, into arguments: inout Arguments) {
    var shared = Arguments(reach: arguments.reach)
    if syntax.relation(noun) == .conj, let head = syntax.head(noun), syntax.tree.tags[head] == .noun {
      readModifiers(of: head, syntax, into: &shared)
    }
    for other in syntax.children(noun, .conj) where syntax.tree.tags[other] == .noun {
      readModifiers(of: other, syntax, into: &shared)
    }
    for (function, references) in shared.byFunction.sorted(by: { $0.key < $1.key }) {
      arguments.addLate(function, references)
    }
  }

  // MARK: The clause

  /// The verb that carries the noun: "held talks", "the talks took place", "took part in the meeting", "voiced concern".
  private func readGovernor(of noun: Int, _ syntax: SentenceSyntax, into arguments: inout Arguments) {
    var node = noun
    while let head = syntax.head(node), syntax.relation(node) == .conj || isContained(node, in: head, syntax) {
      node = head
    }
    guard let verb = syntax.head(node), syntax.isPredicate(verb) else { return }
    let word = phrases.lower(verb, syntax)
    let isPassive = clauses.isPassive(verb, syntax)
    switch syntax.relation(node) {
    case .obj, .ccomp, .xcomp:
      if lexicon.isIn("voicing", word) { readVoice(verb, syntax, into: &arguments) }
      guard lexicon.isIn("light", word) else { return }
      arguments.add(isPassive ? "object" : "subject", clauses.subject(of: verb, syntax))
      if !isPassive, let before = clauses.mentionBefore(syntax.units[verb].lowerBound) {
        arguments.addLate("subject", [.mention(before)])
      }
      readPhrases(of: verb, syntax, into: &arguments)
    case .nsubjPass, .nsubj:
      if lexicon.isIn("voicing", word) { arguments.add("voicer", agent(of: verb, syntax)) }
      guard
        isPassive && (lexicon.isIn("light", word) || lexicon.isIn("passiveLight", word)) || lexicon.isIn("occurs", word)
      else { return }
      arguments.add("subject", agent(of: verb, syntax))
      readPhrases(of: verb, syntax, into: &arguments)
    case .obl, .nmod, .advcl:
      arguments.add("patient", patient(of: verb, thankedFor: node, syntax))
      guard lexicon.isIn("attending", word) else { return }
      arguments.add("subject", clauses.subject(of: verb, syntax))
      arguments.add("object", syntax.children(verb, .obj).flatMap { phrases.references($0, syntax) })
      readPhrases(of: verb, syntax, into: &arguments)
    default: break
    }
  }

  /// "Thank her for the report", "congratulate him on his election": whose deed the noun is.
  private func patient(of verb: Int, thankedFor noun: Int, _ syntax: SentenceSyntax) -> [Reference] {
    guard phrases.prepositions(noun, syntax).contains(where: { $0 == "for" || $0 == "on" }) else { return [] }
    return syntax.children(verb, .obj).flatMap { phrases.references($0, syntax) }
  }

  /// "A package of measures", "the second round of talks".
  private func isContained(_ noun: Int, in head: Int, _ syntax: SentenceSyntax) -> Bool {
    syntax.relation(noun) == .nmod && lexicon.isIn("container", phrases.lower(head, syntax))
      && phrases.prepositions(noun, syntax).contains("of")
  }

  private func agent(of verb: Int, _ syntax: SentenceSyntax) -> [Reference] {
    syntax.children(verb, .oblAgent, .obl).filter { phrases.prepositions($0, syntax).contains("by") }
      .flatMap { phrases.references($0, syntax) }
  }

  /// "The EU reiterates its support": "its" is the one who voices it.
  private func readVoice(_ verb: Int, _ syntax: SentenceSyntax, into arguments: inout Arguments) {
    let voicer = clauses.subject(of: verb, syntax)
    arguments.add("voicer", voicer)
    if case .pronoun? = arguments.byFunction["possessive"]?.first, !voicer.isEmpty {
      arguments.byFunction["possessive"] = voicer
    }
    readPhrases(of: verb, syntax, into: &arguments)
  }

  private func readPhrases(of verb: Int, _ syntax: SentenceSyntax, into arguments: inout Arguments) {
    for phrase in syntax.children(verb, .obl) {
      let references = phrases.references(phrase, syntax)
      for preposition in phrases.prepositions(phrase, syntax) where preposition != "by" {
        arguments.addLate(preposition, references)
      }
    }
    arguments.reach =
      arguments.reach
      .lowerBound..<Swift.max(
        arguments.reach.upperBound,
        syntax.children(verb, .obl, .oblUnmarked, .advmod).map { syntax.span($0).upperBound }.max() ?? 0)
  }
}
