import KnowledgeGraph
import Language
import Ontology

/// Finds the parts of a clause in its tree: who acts, on whom, and what prepositions bring.
struct ClauseReader {
  let phrases: PhraseReader
  private var document: Document { phrases.document }
  private var lexicon: Lexicon { phrases.lexicon }

  private static let depthLimit = 8

  // MARK: Subjects

  /// Who is the subject of a predicate: its own, or that of the clause it depends on.
  func subject(of verb: Int, _ syntax: SentenceSyntax, depth: Int = 0) -> [Reference] {
    guard depth < ClauseReader.depthLimit else { return [] }
    if let own = syntax.children(verb, .nsubj, .nsubjPass, .csubj).first {
      return syntax.relation(own) == .csubj ? [] : phrases.references(own, syntax)
    }
    if !syntax.children(verb, .expl).isEmpty { return [] }
    guard let head = syntax.head(verb) else { return [] }
    switch syntax.relation(verb) {
    case .conj where isVerbal(head, syntax): return subject(of: head, syntax, depth: depth + 1)
    case .xcomp, .advcl, .ccomp: return controller(of: verb, in: head, syntax, depth)
    case .acl, .aclRelcl: return actor(of: verb, modifying: head, syntax, depth)
    case .obj, .obl,
      .nmod where syntax.tree.tags[verb] == .verb:
      return subject(of: head, syntax, depth: depth + 1)
    default: return []
    }
  }

  private func isVerbal(_ unit: Int, _ syntax: SentenceSyntax) -> Bool {
    syntax.isPredicate(unit) || syntax.tree.tags[unit] == .adj || syntax.tree.tags[unit] == .aux
  }

  /// "urge Iran to end …": Iran; "continue to support": the subject of the verb above; "thank him for hosting": him.
  private func controller(of verb: Int, in head: Int, _ syntax: SentenceSyntax, _ depth: Int) -> [Reference] {
    let marks = syntax.children(verb, .mark).map { phrases.lower($0, syntax) }
    let isDirected = marks.contains("to") || marks.contains("for") || syntax.relation(verb) == .xcomp
    if isDirected, syntax.tree.tags[head] == .verb || syntax.tree.tags[head] == .noun {
      let patients =
        syntax.children(head, .obj, .iobj) + syntax.children(head, .obl).filter { isAddressee($0, syntax) }
      if let patient = patients.first(where: { $0 < verb }), !isSubjectControlled(head, syntax) || marks.contains("for")
      {
        let found = phrases.references(patient, syntax)
        if !found.isEmpty { return found }
      }
    }
    return subject(of: head, syntax, depth: depth + 1)
  }

  private func isAddressee(_ unit: Int, _ syntax: SentenceSyntax) -> Bool {
    phrases.prepositions(unit, syntax).contains { ["on", "upon"].contains($0) }
  }

  /// Verbs whose subject, not object, acts in the infinitive behind them ("traveled to Chile to meet …").
  private func isSubjectControlled(_ verb: Int, _ syntax: SentenceSyntax) -> Bool {
    !lexicon.isIn("directing", phrases.lower(verb, syntax)) && syntax.children(verb, .obj, .iobj).isEmpty
  }

  /// Who acts in a clause that modifies a noun.
  private func actor(of verb: Int, modifying noun: Int, _ syntax: SentenceSyntax, _ depth: Int) -> [Reference] {
    let isInfinitive = syntax.children(verb, .mark).contains { phrases.lower($0, syntax) == "to" }
    if isInfinitive {
      let named = phrases.modifiers(noun, syntax)
      if !named.isEmpty { return named }
      return syntax.head(noun).map { subject(of: $0, syntax, depth: depth + 1) } ?? []
    }
    if phrases.lower(verb, syntax).hasSuffix("ing") { return phrases.references(noun, syntax) }
    return isPassive(verb, syntax) ? phrases.references(noun, syntax) : []
  }

  /// Whether the subject of a predicate is acted upon.
  func isPassive(_ verb: Int, _ syntax: SentenceSyntax) -> Bool {
    if !syntax.children(verb, .auxPass, .nsubjPass).isEmpty { return true }
    guard phrases.lower(verb, syntax).isPastForm, syntax.children(verb, .nsubj, .aux, .obj).isEmpty else {
      return false
    }
    switch syntax.relation(verb) {
    case .acl: return true
    case .conj: return syntax.head(verb).map { isPassive($0, syntax) } ?? false
    case .advcl, .amod: return !syntax.children(verb, .oblAgent).isEmpty
    default: return false
    }
  }

  // MARK: Objects and prepositional phrases

  /// Whether a verb has a particle or a phrase with that preposition ("calls again on").
  func has(_ particle: String, _ verb: Int, _ syntax: SentenceSyntax) -> Bool {
    if verb + 1 < syntax.units.count, phrases.lower(verb + 1, syntax) == particle { return true }
    return syntax.tree.children(of: verb).contains { child in
      child > verb
        && (phrases.lower(child, syntax) == particle
          || phrases.prepositions(child, syntax).contains(particle))
    }
  }

  /// Whether a verb has no object but somebody who can act: "met the minister", not "met the needs".
  func actsOnActors(_ verb: Int, _ syntax: SentenceSyntax) -> Bool {
    syntax.children(verb, .obj).allSatisfy { phrases.isActor($0, syntax) }
  }

  /// The parts of the predicate whose trigger covers a token range.
  ///
  /// - Parameter particle: the preposition that belongs to the verb; what it brings is the object.
  func arguments(
    of trigger: Range<Int>, particle: String = "", isAdjective: Bool = false, _ syntax: SentenceSyntax
  ) -> Arguments {
    let verb = syntax.head(of: trigger)
    var units = Set(trigger.map { syntax.unit(of: $0) })
    if !particle.isEmpty {
      let own = syntax.tree.children(of: verb).flatMap { [$0] + syntax.children($0, .case, .mark) }
      units.formUnion(own.filter { $0 > verb && phrases.lower($0, syntax) == particle }.prefix(1))
    }
    var arguments = Arguments(reach: trigger)
    let isPassive = !isAdjective && !endsInPreposition(trigger, syntax) && isPassive(verb, syntax)
    arguments.add(isPassive ? "object" : "subject", holder(verb, syntax))
    for unit in units.sorted() {
      for child in syntax.tree.children(of: unit) where !units.contains(child) {
        read(child, of: unit, trigger: units, isPassive: isPassive, syntax, into: &arguments)
      }
    }
    if syntax.relation(verb) == .aclRelcl, arguments.byFunction["object"] == nil, let noun = syntax.head(verb) {
      let antecedent = phrases.own(noun, syntax)
      if arguments.byFunction["subject"] != antecedent { arguments.add("object", antecedent) }
    }
    if let object = arguments.byFunction["object"], !isPassive { arguments.add("next", object) }
    arguments.add("right", rightmost(behind: trigger, syntax))
    if let before = mentionBefore(trigger.lowerBound) { arguments.add("before", [.mention(before)]) }
    arguments.reach = reach(of: units, from: trigger, syntax)
    return arguments
  }

  /// What stands right before a finite verb that the tree gives no subject.
  func neighbour(of verb: Int, _ syntax: SentenceSyntax) -> [Reference] {
    guard syntax.tree.tags[verb] == .verb, syntax.children(verb, .mark).isEmpty,
      !phrases.lower(verb, syntax).hasSuffix("ing")
    else { return [] }
    var unit = verb - 1
    while unit >= 0, [.aux, .adv, .punct].contains(syntax.tree.tags[unit]) { unit -= 1 }
    var found: [Reference] = []
    while unit >= 0, [.noun, .propn].contains(syntax.tree.tags[unit]), phrases.prepositions(unit, syntax).isEmpty,
      syntax.head(unit) != verb
    {
      found.insert(contentsOf: phrases.own(unit, syntax), at: 0)
      guard syntax.relation(unit) == .conj, let head = syntax.head(unit), head < unit else { break }
      unit = head
    }
    return found
  }

  /// The subject of a trigger that is no verb itself ("in solidarity with", "committed to"): that of the verb above.
  private func holder(_ unit: Int, _ syntax: SentenceSyntax) -> [Reference] {
    if speaksBefore(unit, syntax) { return [.speaker] }
    var own = subject(of: unit, syntax)
    if own.isEmpty, !isPassive(unit, syntax) {
      own = neighbour(of: unit, syntax)
      if own.isEmpty { own = shared(with: unit, syntax) }
    }
    guard own.isEmpty, !syntax.isPredicate(unit), let head = syntax.head(unit) else { return own }
    switch syntax.relation(unit) {
    case .obj, .obl, .xcomp, .nmod, .advcl, .case, .mark: return subject(of: head, syntax)
    default: return own
    }
  }

  /// Whether "we" or "I" stands right before a verb, whatever the tree says.
  private func speaksBefore(_ verb: Int, _ syntax: SentenceSyntax) -> Bool {
    guard syntax.tree.tags[verb] == .verb else { return false }
    var unit = verb - 1
    while unit >= 0, [.aux, .adv].contains(syntax.tree.tags[unit]) { unit -= 1 }
    return unit >= 0 && ["we", "i"].contains(phrases.lower(unit, syntax)) && !isPassive(verb, syntax)
  }

  /// What is named first behind a trigger, up to the next clause: a last resort where the tree went wrong.
  private func rightmost(behind trigger: Range<Int>, _ syntax: SentenceSyntax) -> [Reference] {
    for unit in syntax.units.indices where syntax.units[unit].lowerBound >= trigger.upperBound {
      if syntax.tree.tags[unit] == .verb || phrases.lower(unit, syntax) == ";" { return [] }
      if let event = phrases.event(unit, syntax) { return [event] }
      if phrases.mention(unit, syntax) != nil { return phrases.references(unit, syntax) }
    }
    return []
  }

  /// The subject of the predicate before, where "and" or a comma joins a verb to it that the tree left without one.
  private func shared(with verb: Int, _ syntax: SentenceSyntax) -> [Reference] {
    var unit = verb - 1
    while unit >= 0, [.aux, .adv].contains(syntax.tree.tags[unit]) { unit -= 1 }
    guard unit >= 0, [.cconj, .punct].contains(syntax.tree.tags[unit]), syntax.tree.tags[verb] == .verb,
      let earlier = (0..<unit).last(where: { !syntax.children($0, .nsubj).isEmpty })
    else { return [] }
    return subject(of: earlier, syntax)
  }

  /// "Was received by", "are grateful to": a phrase that brings its own object.
  private func endsInPreposition(_ trigger: Range<Int>, _ syntax: SentenceSyntax) -> Bool {
    trigger.count > 1 && syntax.tree.tags[syntax.unit(of: trigger.upperBound - 1)] == .adp
  }

  private func read(
    _ child: Int, of unit: Int, trigger: Set<Int>, isPassive: Bool, _ syntax: SentenceSyntax,
    into arguments: inout Arguments
  ) {
    switch syntax.relation(child) {
    case .obj: object(child, syntax, into: &arguments)
    case .iobj:
      arguments.add("object", phrases.references(child, syntax))
      arguments.add("to", phrases.references(child, syntax))
      if phrases.isActor(child, syntax) { arguments.add("actor", phrases.references(child, syntax)) }
    case .obl, .nmod, .oblAgent, .oblUnmarked:
      let references = phrases.references(child, syntax)
      let prepositions = syntax.children(child, .case, .mark)
      if prepositions.isEmpty, child > unit { arguments.addLate("object", references) }
      for preposition in prepositions {
        let word = phrases.lower(preposition, syntax)
        if trigger.contains(preposition) {
          object(child, syntax, into: &arguments)
        } else {
          arguments.add(word == "by" && isPassive ? "subject" : word, references)
        }
      }
    case .ccomp, .xcomp: complement(child, "that", trigger, syntax, into: &arguments)
    case .advcl:
      let marks = syntax.children(child, .mark).map { phrases.lower($0, syntax) }
      guard let mark = marks.last, !["if", "unless", "while", "when", "as"].contains(mark) else { return }
      complement(child, mark == "to" ? "that" : mark, trigger, syntax, into: &arguments)
    default: break
    }
  }

  /// An object, with the prepositional phrases that the parser hung on it though the verb may want them.
  private func object(_ unit: Int, _ syntax: SentenceSyntax, into arguments: inout Arguments) {
    let references = phrases.references(unit, syntax)
    arguments.add("object", references)
    if phrases.isActor(unit, syntax) { arguments.add("actor", references) }
    let heads = [unit] + syntax.children(unit, .conj, .appos, .flat)
    for phrase in heads.flatMap({ syntax.children($0, .nmod) }) {
      for preposition in phrases.prepositions(phrase, syntax) where preposition != "of" {
        arguments.addLate(preposition, phrases.references(phrase, syntax))
      }
      for inner in syntax.children(phrase, .nmod) where phrases.prepositions(inner, syntax).contains("to") {
        arguments.addLate("to", phrases.references(inner, syntax))
      }
    }
  }

  /// A clause as a part: the event that it tells of, else who acts in it.
  private func complement(
    _ clause: Int, _ function: String, _ trigger: Set<Int>, _ syntax: SentenceSyntax, into arguments: inout Arguments
  ) {
    if let event = phrases.event(clause, syntax) { arguments.add(function, [event]) }
    if let own = syntax.children(clause, .nsubj, .nsubjPass).first {
      arguments.add(function, phrases.references(own, syntax))
      if function == "that", phrases.isActor(own, syntax) { arguments.add("actor", phrases.references(own, syntax)) }
    }
    for object in syntax.children(clause, .obj) { arguments.addLate(function, phrases.references(object, syntax)) }
  }

  private func reach(of units: Set<Int>, from trigger: Range<Int>, _ syntax: SentenceSyntax) -> Range<Int> {
    var end = trigger.upperBound
    for unit in units {
      for child in syntax.tree.children(of: unit) {
        switch syntax.relation(child) {
        case .conj, .parataxis, .punct, .cc, .nsubj, .nsubjPass: continue
        default: end = Swift.max(end, syntax.span(child, without: [.parataxis]).upperBound)
        }
      }
    }
    return trigger.lowerBound..<end
  }

  /// The mention right before a token, a comma aside.
  func mentionBefore(_ token: Int) -> Int? {
    var before = token - 1
    while before >= 0, document.tokens[before].lower == "," { before -= 1 }
    guard before >= 0, document.sentenceOfToken[before] == document.sentenceOfToken[token] else { return nil }
    return phrases.mentions.at(before)
  }
}
