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
  /// Whether an open side may be guessed: not where people take turns.
  private let isGuessable: Bool
  /// The events of each sentence that have two sides or more.
  private let eventsOfSentence: [Int: [Int]]
  /// What is known of each pair of subject and object.
  private let knownOfPair: [Pair: [Predicate]]
  private var document: Document { analysis.document }

  init(analysis: Analysis, events: [EventDraft], eventOfToken: [Int: Int], known: [Fact]) {
    self.analysis = analysis
    self.events = events
    self.eventOfToken = eventOfToken
    self.known = known
    isGuessable = !analysis.document.isTranscript
    var eventsOfSentence: [Int: [Int]] = [:]
    for (index, event) in events.enumerated() where event.participants.count + event.places.count > 1 {
      for sentence in event.sentences { eventsOfSentence[sentence, default: []].append(index) }
    }
    self.eventsOfSentence = eventsOfSentence
    var knownOfPair: [Pair: [Predicate]] = [:]
    for fact in known { knownOfPair[Pair(fact), default: []].append(fact.predicate) }
    self.knownOfPair = knownOfPair
    finder = TriggerFinder(
      analysis: analysis, eventNouns: Set(eventOfToken.keys), frames: analysis.knowledge.actions)
  }

  /// Who a fact joins.
  private struct Pair: Hashable {
    let subject: NodeReference
    let object: NodeReference

    init(_ fact: Fact) {
      subject = fact.subject
      object = fact.object
    }
  }

  func facts() -> [Fact] {
    let filler = RoleFiller(
      analysis: analysis, eventOfToken: eventOfToken,
      topics: TopicTracker(analysis: analysis, clauses: finder.clauses))
    var facts: [Fact] = []
    var told: [EvokedFrame] = []
    for evoked in finder.evoked(where: { !$0.category.isEmpty }) {
      guard !isHeading(evoked), !evoked.arguments.isIrrealis || isOpenByItself(evoked),
        !isComplement(evoked, of: told)
      else { continue }
      if told.last?.sentence != evoked.sentence { told = [] }
      told.append(evoked)
      for relation in evoked.frame.relations {
        func actors(_ name: String) -> [Int] {
          guard let role = evoked.frame.roles.first(where: { $0.name == name }) else { return [] }
          return filler.fill(role, of: evoked).compactMap {
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
      !earlier.reversed().lazy.prefix(while: { $0.sentence == evoked.sentence })
        .contains(where: { $0.role == evoked.frame.category })
    else { return [] }
    var confidence = evoked.frame.confidence
    var sources = subjects
    var targets = objects.filter { !sources.contains($0) }
    if sources.isEmpty, isGuessable, !isPassive(evoked), let nearest = nearest(before: evoked, otherThan: targets) {
      sources = [nearest]
      confidence -= 0.15
    }
    if targets.isEmpty, sources.count > 1, isMutual(relation, evoked) {
      // "A and B agreed": towards one another.
      targets = Array(sources.dropFirst())
      sources = [sources[0]]
    } else if targets.isEmpty, isGuessable, !sources.isEmpty, let nearest = nearest(behind: evoked, otherThan: sources)
    {
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
    knownOfPair[Pair(fact)]?.contains { analysis.knowledge.ploverCategories[$0.rawValue] == fact.role } ?? false
  }

  /// Whether the sentence tells of an event of the same category with two sides or more.
  private func isKnownHappening(_ evoked: EvokedFrame) -> Bool {
    eventsOfSentence[evoked.sentence]?.contains {
      analysis.knowledge.ploverCategories[events[$0].type.rawValue] == evoked.frame.category
    } ?? false
  }

  private func isMutual(_ relation: Frame.Relation, _ evoked: EvokedFrame) -> Bool {
    evoked.frame.roles.contains { $0.name == relation.object && $0.from.contains("mutual") }
  }

  // MARK: The trigger

  /// Whether the words stand in the head of a statement that has a body.
  private func isHeading(_ evoked: EvokedFrame) -> Bool {
    document.sentences[evoked.sentence].isHeader && document.sentences.last?.isHeader == false
  }

  /// Whether the phrase itself has the modal or negation that makes the action: "will not meet", "must".
  private func isOpenByItself(_ evoked: EvokedFrame) -> Bool {
    let lexicon = analysis.knowledge.lexicon
    return document.tokens[evoked.trigger].contains {
      lexicon.isIn("modal", $0.lower) || lexicon.isIn("negation", $0.lower) || $0.lower == "to"
    }
  }

  private func unit(_ evoked: EvokedFrame) -> (unit: Int, syntax: SentenceSyntax) {
    let syntax = analysis.syntax[evoked.sentence]
    return (syntax.head(of: evoked.trigger), syntax)
  }

  private func isVerb(_ evoked: EvokedFrame) -> Bool {
    let (unit, syntax) = unit(evoked)
    // Phrases act as verbs ("is willing to"), whatever their head is; nouns of several words do not.
    let isPhrase = evoked.trigger.count > 1 && !evoked.frame.nouns.contains(document.text(evoked.trigger).lowercased())
    return isPhrase || syntax.tree.tags[unit] == .verb
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
    let (unit, syntax) = unit(evoked)
    return finder.clauses.isPassive(unit, syntax)
  }

  /// The actor named last before a verb, in its clause or the one before.
  private func nearest(before evoked: EvokedFrame, otherThan targets: [Int]) -> Int? {
    guard isVerb(evoked) else { return nil }
    let sentence = document.sentences[evoked.sentence].tokens
    let end = evoked.trigger.lowerBound
    let range = Swift.max(sentence.lowerBound, end - ActionReader.reach)..<end
    let lexicon = analysis.knowledge.lexicon
    guard
      !range.contains(where: {
        document.tokens[$0].lower == ";"
          || analysis.mentions.at($0) == nil && lexicon.isIn("we", document.tokens[$0].lower)
      })
    else { return nil }
    return entities(in: range).last { isActor($0) && !targets.contains($0) }
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
    if let according = (first..<sentence.upperBound).first(where: { document.tokens[$0].lower == "according" }) {
      return according
    }
    guard let comma = (first..<sentence.upperBound).last(where: { document.tokens[$0].lower == "," }),
      (comma..<sentence.upperBound).contains(where: {
        analysis.knowledge.lexicon.isIn("reporting", document.tokens[$0].lower)
      })
    else { return sentence.upperBound }
    return comma
  }

  private func entities(in range: Range<Int>) -> [Int] {
    analysis.mentions(in: range).compactMap { analysis.entity(ofMention: $0) }
  }

  private func isActor(_ entity: Int) -> Bool { analysis.entities[entity].kind.isActor }
}
