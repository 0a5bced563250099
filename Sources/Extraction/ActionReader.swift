import KnowledgeGraph
import Ontology

/// Makes actions of the frames that evoke them: what one named actor does towards another, in a category of PLOVER.
///
/// A sentence tells of at most one action of a category, and of none where it tells of an event or relation of that
/// category. Where the clause leaves a side open, the nearest name on that side of a verb fills it, with less
/// confidence; nouns must have both sides in their own phrase. What is denied, wished or only possible, and
/// what stands in the complement of another action ("threatened to attack"), is no action.
struct ActionReader {
  let analysis: Analysis
  let events: [EventDraft]
  let eventOfToken: [Int: Int]
  /// What else was read, so that nothing is said twice.
  let known: [Fact]
  private let finder: TriggerFinder
  private var document: Document { analysis.document }

  init(analysis: Analysis, events: [EventDraft], eventOfToken: [Int: Int], known: [Fact]) {
    self.analysis = analysis
    self.events = events
    self.eventOfToken = eventOfToken
    self.known = known
    finder = TriggerFinder(
      analysis: analysis, eventNouns: Set(eventOfToken.keys), frames: analysis.knowledge.actions)
  }

  func facts() -> [Fact] {
    let filler = RoleFiller(analysis: analysis, eventOfToken: eventOfToken)
    let topics = TopicTracker(analysis: analysis, clauses: finder.clauses)
    var facts: [Fact] = []
    var told: [EvokedFrame] = []
    for evoked in finder.evoked(where: { !$0.category.isEmpty }) {
      guard !isHeading(evoked), !isOpen(evoked), !isNounInstead(evoked),
        !isComplement(evoked, of: told)
      else {
        continue
      }
      told.append(evoked)
      let previous = topics.previous(before: evoked.trigger.lowerBound)
      for relation in evoked.frame.relations {
        func actors(_ name: String) -> [Int] {
          guard let role = evoked.frame.roles.first(where: { $0.name == name }) else { return [] }
          return filler.fill(role, of: evoked, previous: previous).compactMap {
            if case .entity(let entity) = $0 { entity } else { nil }
          }
        }
        facts += make(relation, evoked, actors(relation.subject), actors(relation.object), facts)
      }
    }
    return facts
  }

  private func make(
    _ relation: Frame.Relation, _ evoked: EvokedFrame, _ subjects: [Int], _ objects: [Int], _ earlier: [Fact]
  ) -> [Fact] {
    guard !isKnownHappening(evoked),
      !earlier.contains(where: { $0.sentence == evoked.sentence && $0.role == evoked.frame.category })
    else { return [] }
    var confidence = evoked.frame.confidence
    var sources = subjects
    var targets = objects.filter { !sources.contains($0) }
    if sources.isEmpty, !isPassive(evoked), let nearest = nearest(before: evoked, otherThan: targets) {
      sources = [nearest]
      confidence -= 0.15
    }
    if targets.isEmpty, sources.count > 1, isMutual(relation, evoked) {
      // "A and B agreed": towards one another.
      targets = Array(sources.dropFirst())
      sources = [sources[0]]
    } else if targets.isEmpty, !sources.isEmpty, let nearest = nearest(behind: evoked, otherThan: sources) {
      targets = [nearest]
      confidence -= 0.15
    }
    var facts: [Fact] = []
    for source in sources {
      for target in targets where target != source {
        var fact = Fact(
          .entity(source), relation.predicate, .entity(target), sentence: evoked.sentence, rule: evoked.frame.name,
          confidence: (confidence * 100).rounded() / 100)
        fact.role = evoked.frame.category
        if !isKnown(fact) { facts.append(fact) }
      }
    }
    return facts
  }

  /// Whether a fact of the same category joins the two already.
  private func isKnown(_ fact: Fact) -> Bool {
    known.contains {
      $0.subject == fact.subject && $0.object == fact.object
        && analysis.knowledge.ploverCategories[$0.predicate.rawValue] == fact.role
    }
  }

  /// Whether the sentence tells of an event of the same category with two sides or more.
  private func isKnownHappening(_ evoked: EvokedFrame) -> Bool {
    events.contains { event in
      event.sentences.contains(evoked.sentence) && event.participants.count + event.places.count > 1
        && analysis.knowledge.ploverCategories[event.type.rawValue] == evoked.frame.category
    }
  }

  private func isMutual(_ relation: Frame.Relation, _ evoked: EvokedFrame) -> Bool {
    evoked.frame.roles.contains { $0.name == relation.object && $0.from.contains("mutual") }
  }

  // MARK: What is asserted

  /// Whether the words stand in the head of a statement that has a body.
  private func isHeading(_ evoked: EvokedFrame) -> Bool {
    document.sentences[evoked.sentence].isHeader && document.sentences.contains { !$0.isHeader }
  }

  /// Whether the action is denied, possible, wished, or stands behind a preposition ("for attacking").
  private func isOpen(_ evoked: EvokedFrame) -> Bool {
    let words = finder.words
    let start = document.sentences[evoked.sentence].tokens.lowerBound
    var index = evoked.trigger.lowerBound - 1
    guard isVerb(evoked) else {
      let before = (Swift.max(start, index - 2)..<evoked.trigger.lowerBound)
      return before.contains { words.isIn("negation", $0) || words.isIn("irrealis", $0) }
    }
    if index >= start, words.isIn("preposition", index), words.lower(index) != "to" {
      return document.tokens[evoked.trigger.lowerBound].lower.hasSuffix("ing")
    }
    while index >= start {
      if words.isIn("negation", index) || words.isIn("irrealis", index) { return true }
      if words.lower(index) == "to" { return index == start || !words.isIn("implicative", index - 1) }
      guard words.isAdverb(index) || words.isIn("auxiliary", index) || words.lower(index) == "will" else {
        return false
      }
      index -= 1
    }
    return false
  }

  /// Whether what looks like a verb is a noun or an adjective: "the abuses", "of exile", "threatening actions".
  private func isNounInstead(_ evoked: EvokedFrame) -> Bool {
    let index = evoked.trigger.lowerBound
    guard isVerb(evoked), index > document.sentences[evoked.sentence].tokens.lowerBound else { return false }
    let words = finder.words
    let (word, before) = (words.lower(index), words.lower(index - 1))
    let isName = analysis.mentions.at(index - 1) != nil
    if word.hasSuffix("ed") { return words.isIn("determiner", index - 1) && before != "that" }
    if word.hasSuffix("ing") {
      return !isName && before != "," && !words.isIn("auxiliary", index - 1) && !words.isIn("conjunction", index - 1)
        && !words.isAdverb(index - 1)
    }
    guard !isName else { return false }
    if document.tokens[index - 1].kind == .possessive || document.tokens[index - 1].kind == .number { return true }
    if words.isIn("determiner", index - 1), !["that", "both", "all"].contains(before) { return true }
    if words.isIn("preposition", index - 1), before != "to" { return true }
    if word.hasSuffix("s"), before.hasSuffix("s"), !words.isIn("they", index - 1) { return true }
    return ["al", "ic", "ous", "ive", "ary", "ful", "less", "ant", "ent", "ing"].contains { before.hasSuffix($0) }
      && !words.isIn("they", index - 1) && before != "government" && before != "president" && before != "parliament"
  }

  private func isVerb(_ evoked: EvokedFrame) -> Bool {
    let first = evoked.trigger.lowerBound
    return evoked.trigger.count > 1
      ? !evoked.frame.nouns.contains(document.text(evoked.trigger).lowercased())
      : finder.words.isVerb(first)
  }

  /// Whether the words stand within what an earlier action of the sentence is about.
  private func isComplement(_ evoked: EvokedFrame, of earlier: [EvokedFrame]) -> Bool {
    let isNoun = !isVerb(evoked)
    return earlier.contains { other in
      guard other.sentence == evoked.sentence else { return false }
      if other.trigger.overlaps(evoked.trigger) { return other.frame.category == evoked.frame.category }
      return isNoun && other.arguments.reach.contains(evoked.trigger.lowerBound)
    }
  }

  // MARK: Sides that the clause leaves open

  private func isPassive(_ evoked: EvokedFrame) -> Bool {
    let first = evoked.trigger.lowerBound
    return isVerb(evoked) && finder.nouns.isPassive(first) && document.tokens[first].lower.isPastForm
  }

  /// The actor named last before a verb, in its clause or the one before.
  private func nearest(before evoked: EvokedFrame, otherThan targets: [Int]) -> Int? {
    guard isVerb(evoked) else { return nil }
    let sentence = document.sentences[evoked.sentence].tokens
    let end = evoked.trigger.lowerBound
    let range = Swift.max(sentence.lowerBound, end - ActionReader.reach)..<end
    // A phrase such as "hunger strike" has no subject of its own.
    guard !finder.words.isVerb(end) || isSubjectOpen(before: end, from: sentence.lowerBound),
      !range.contains(where: { isSpeaker($0) || finder.words.lower($0) == ";" })
    else { return nil }
    return entities(in: range).last { isActor($0) && !targets.contains($0) }
  }

  private func isSpeaker(_ index: Int) -> Bool { finder.words.isIn("we", index) && analysis.mentions.at(index) == nil }

  /// Whether no plain noun stands before a verb as its subject: a name, a pronoun, a comma, "to" or "and" does.
  private func isSubjectOpen(before verb: Int, from start: Int) -> Bool {
    var index = verb - 1
    while index >= start,
      finder.words.isAdverb(index) || finder.words.isIn("auxiliary", index) || finder.words.isIn("modal", index)
    {
      index -= 1
    }
    guard index >= start, document.tokens[index].kind == .word, analysis.mentions.at(index) == nil else { return true }
    return ["to", "and", "or", "but", "then"].contains(finder.words.lower(index)) || finder.words.isIn("they", index)
      || finder.words.isIn("calendar", index)
  }

  /// The actor, else place, named next behind a verb, before whoever is quoted.
  private func nearest(behind evoked: EvokedFrame, otherThan sources: [Int]) -> Int? {
    guard isVerb(evoked), let role = evoked.frame.roles.first(where: { $0.name == "target" }) else { return nil }
    let start = evoked.trigger.upperBound
    let end = sourceOfNews(behind: start, in: document.sentences[evoked.sentence].tokens)
    let limit = Swift.min(Swift.max(start, end), start + ActionReader.reach)
    let named = entities(in: start..<limit).filter {
      !sources.contains($0) && role.accepts.contains(analysis.entities[$0].kind)
    }
    return named.first { isActor($0) } ?? named.first
  }

  /// How many words away a side may be named.
  private static let reach = 16

  /// Where the words that name the source of the news begin: "…, officials said", "according to …".
  private func sourceOfNews(behind first: Int, in sentence: Range<Int>) -> Int {
    guard first < sentence.upperBound else { return first }
    if let according = (first..<sentence.upperBound).first(where: { finder.words.lower($0) == "according" }) {
      return according
    }
    guard let comma = (first..<sentence.upperBound).last(where: { finder.words.lower($0) == "," }),
      (comma..<sentence.upperBound).contains(where: { finder.words.isIn("reporting", $0) })
    else { return sentence.upperBound }
    return comma
  }

  private func entities(in range: Range<Int>) -> [Int] {
    analysis.mentions(in: range).compactMap { analysis.entity(ofMention: $0) }
  }

  private func isActor(_ entity: Int) -> Bool { analysis.entities[entity].kind.isActor }
}
